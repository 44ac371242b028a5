import { inflateSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { exampleInvoice } from '../../tests/factories/invoice'
import { amendmentsOf } from './amendments'
import { invoicePdf } from './invoicePdf'
import { invoiceTotals } from './vat'

describe('a printed invoice', () => {
  it('is one page that says who, when and how much', async () => {
    const pdf = await invoicePdf(exampleInvoice(), 'ko')
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
    expect(pagesOf(pdf)).toBe(1)
    const texts = textsOf(pdf)
    expect(texts).toEqual(expect.arrayContaining(['세금계산서', '101-81-00016', '214-87-00027', '주식회사 마당']))
    expect(texts).toEqual(expect.arrayContaining(['202603104100001200abCD12', '2026-03-05', '이 금액을 청구함']))
    expect(texts).toEqual(expect.arrayContaining(['3,499,999', '349,999', '3,849,998', '333,333', '999,999']))
    expect(texts).not.toContain('Tax invoice')
  })

  it('is translated beside the Korean', async () => {
    const english = textsOf(await invoicePdf(exampleInvoice({ purpose: 'receipt' }), 'en'))
    expect(english).toEqual(expect.arrayContaining(['세금계산서', 'Tax invoice', '이 금액을 영수함', 'Supply value']))
    const chinese = textsOf(await invoicePdf(exampleInvoice(), 'zh'))
    expect(chinese).toEqual(expect.arrayContaining(['세금계산서', '税务发票', '供应价额']))
  })

  it('says of an amendment what it amends and why, with its minus', async () => {
    const [draft] = amendmentsOf(exampleInvoice(), { reason: 'cancellation', date: '2026-04-02' })
    const texts = textsOf(await invoicePdf({ ...draft!, invoiceNumber: 'INV-2026-000002' }, 'ko'))
    expect(texts).toEqual(expect.arrayContaining(['수정세금계산서', '4. 계약의 해제', '202603104100001200abCD12']))
    expect(texts).toEqual(expect.arrayContaining(['-3,499,999', '-349,999', '-3,849,998', '발급 전']))
  })

  it('has all of 99 lines, on as many pages as they need, and the total once', async () => {
    const lines = Array.from({ length: 99 }, (_, index) => ({
      supplyDate: '2026-03-05',
      item: `광고 ${index + 1}`,
      supplyAmount: 1_000_000 + index,
    }))
    const data = exampleInvoice(invoiceTotals(lines, 'truncate'))
    const pdf = await invoicePdf(data, 'ko')
    const texts = textsOf(pdf)
    expect(pagesOf(pdf)).toBe(3)
    expect(texts).toEqual(expect.arrayContaining(lines.map(({ item }) => item)))
    expect(texts.filter((text) => text === data.totalAmount.toLocaleString('en-US'))).toHaveLength(1)
    expect(texts.filter((text) => text === '품목')).toHaveLength(3)
    expect(texts).toEqual(expect.arrayContaining(['INV-2026-000001   1 / 3', 'INV-2026-000001   3 / 3']))
  })

  it('breaks what is long, and cuts only what fits no page', async () => {
    const { buyer } = exampleInvoice()
    const companyName = '上海某某文化传媒发展集团股份有限公司'
    const texts = textsOf(await invoicePdf(exampleInvoice({ buyer: { ...buyer, companyName } }), 'ko'))
    expect(texts.join('')).toContain(companyName)
    const endless = '가'.repeat(20_000)
    const pdf = await invoicePdf(
      exampleInvoice({ remarks: endless, buyer: { ...buyer, companyName: endless, address: endless } }),
      'ko',
    )
    expect(pagesOf(pdf)).toBe(1)
    expect(textsOf(pdf).filter((text) => text.endsWith('…'))).toHaveLength(3)
  })

  it('is the same for the same data', async () => {
    const [first, second] = [await invoicePdf(exampleInvoice(), 'zh'), await invoicePdf(exampleInvoice(), 'zh')]
    expect(first.equals(second)).toBe(true)
  })
})

const pagesOf = (pdf: Buffer) => pdf.toString('latin1').match(/\/Type \/Page\b/g)?.length

/** What each text operator shows, read by the characters that the fonts say their glyphs stand for. */
function textsOf(pdf: Buffer): string[] {
  const file = pdf.toString('latin1')
  const objects = new Map([...file.matchAll(/^(\d+) 0 obj\n(.*?)\nendobj/gms)].map(([, id, body]) => [id!, body!]))
  const streamOf = (body = '') => {
    const data = /stream\n(.*)\nendstream/s.exec(body)?.[1] ?? ''
    return body.includes('/FlateDecode') ? inflateSync(Buffer.from(data, 'latin1')).toString('latin1') : data
  }
  const referred = (id = '', key = '') =>
    objects.get(new RegExp(`/${key} (\\d+) 0 R`).exec(objects.get(id) ?? '')?.[1] ?? '')
  const alphabets = new Map(
    [...file.matchAll(/\/(F\d+) (\d+) 0 R/g)].map(([, name, id]) => [
      name,
      alphabetOf(streamOf(referred(id, 'ToUnicode'))),
    ]),
  )
  const contents = [...objects.keys()].map((id) => referred(id, 'Contents')).filter((body) => body !== undefined)
  return contents.flatMap((body) => {
    let alphabet: string[] = []
    return [...streamOf(body).matchAll(/\/(F\d+) [\d.]+ Tf|\[(.*?)\] TJ/g)].flatMap(([, font, shown]) => {
      if (font) alphabet = alphabets.get(font)!
      const codes = [...(shown ?? '').matchAll(/<([0-9a-f]+)>/gi)].flatMap(([, hex]) => hex!.match(/.{4}/g)!)
      return shown ? [codes.map((code) => alphabet[Number.parseInt(code, 16)]).join('')] : []
    })
  })
}

const alphabetOf = (map: string): string[] =>
  [...map.matchAll(/\[(.*?)\]/gs)].flatMap(([, range]) =>
    [...range!.matchAll(/<([0-9a-f]*)>/gi)].map(([, hex]) => Buffer.from(hex!, 'hex').swap16().toString('utf16le')),
  )
