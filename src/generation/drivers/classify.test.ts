import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { faultOfAnswer, faultOfConnection, faultOfJob, shorten } from './classify'

const from = { provider: 'test', key: 'sk-secret-0123456789' }
const answer = (status: number, text = '', headers = {}) => ({ status, text, headers: new Headers(headers) })

describe('an answer to a submit', () => {
  it('lets nothing be ordered again that may have been taken', () => {
    fc.assert(
      fc.property(fc.integer({ min: 300, max: 599 }), fc.string(), (status, text) => {
        const { fault, details } = faultOfAnswer(answer(status, text), 'submit', from)
        expect(details.retryable ?? false).toBe(fault === 'refused' && (status === 429 || status === 503))
        if (status >= 500 && status !== 503) expect(fault).toBe('ambiguous')
        if (status < 500) expect(['refused', 'moderated']).toContain(fault)
        expect(faultOfAnswer(answer(status, text), 'ask', from).fault).toBe('unreachable')
      }),
    )
  })

  it.each([
    [{ 'retry-after': '30' }, '', 30],
    [{ 'retry-after': '0.2' }, '', 1],
    [{ 'retry-after': new Date(Date.now() - 60_000).toUTCString() }, '', 0],
    [{ 'retry-after': 'soon' }, '', undefined],
    [{}, '{"error":{"details":[{"retryDelay": "3.4s"}]}}', 4],
    [{}, '', undefined],
  ])('reads when to come again: %j %s', (headers, text, retryAfter) => {
    expect(faultOfAnswer(answer(429, text, headers), 'submit', from).details.retryAfter).toBe(retryAfter)
  })

  it('does not take what it repeats of the order for its reason', () => {
    const text = '{"detail":[{"type":"enum","msg":"unexpected value","input":{"prompt":"NSFW moderation"}}]}'
    const error = faultOfAnswer(answer(422, text), 'submit', from)
    expect(error.fault).toBe('refused')
    expect(error.message).not.toContain('NSFW')
  })

  it('does not take a rejected key for a rejected content', () => {
    expect(faultOfAnswer(answer(401, 'content_policy_violation'), 'submit', from).fault).toBe('refused')
  })
})

describe('a connection that failed', () => {
  const failure = (code: string) => new TypeError('fetch failed', { cause: Object.assign(new Error(code), { code }) })

  it.each(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'UND_ERR_CONNECT_TIMEOUT'])('%s: nothing was sent', (code) => {
    expect(faultOfConnection(failure(code), 'submit', from)).toMatchObject({
      fault: 'refused',
      details: { retryable: true },
    })
  })

  it.each(['CERT_HAS_EXPIRED', 'ERR_TLS_CERT_ALTNAME_INVALID'])('%s: nothing was sent, nor will be', (code) => {
    expect(faultOfConnection(failure(code), 'submit', from)).toMatchObject({ fault: 'refused', details: {} })
  })

  it.each(['ECONNRESET', 'EPIPE', 'UND_ERR_SOCKET', 'UND_ERR_HEADERS_TIMEOUT', 'whatever'])(
    '%s: nobody knows',
    (code) => {
      expect(faultOfConnection(failure(code), 'submit', from).fault).toBe('ambiguous')
    },
  )

  it('knows a timeout for what it is', () => {
    const timeout = new DOMException('The operation was aborted due to timeout', 'TimeoutError')
    expect(faultOfConnection(timeout, 'submit', from).fault).toBe('ambiguous')
    expect(faultOfConnection(timeout, 'ask', from).fault).toBe('unreachable')
  })
})

describe('what goes into the log', () => {
  it('has one line, 300 characters, and neither the key nor its beginning', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 400 }), fc.string({ maxLength: 400 }), (before, after) => {
        const line = shorten(`${before}${from.key}${after}\n${from.key.slice(0, 12)}...`, from.key)
        expect(line.length).toBeLessThanOrEqual(300)
        expect(line).not.toMatch(/sk-secre|[\n\r\0]/)
      }),
    )
  })

  it('says which job was stopped for its content', () => {
    expect(faultOfJob({ code: 'OutputVideoSensitiveContentDetected' }, from).fault).toBe('moderated')
    expect(faultOfJob(undefined, from)).toMatchObject({ fault: 'failed', message: 'test: "no reason given"' })
  })
})
