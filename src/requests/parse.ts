import type { PayloadRequest } from 'payload'
import type { z } from 'zod'
import { say } from '@/i18n/triple'
import { errors } from '@/i18n/words/errors'
import { composed } from '@/lib/composed'
import { CodedError } from '@/lib/errors'
import { languageOf } from '@/lib/language'

/** Whether files may come with it: such a body may be many times as large as any other, so it is not read for its text. */
export const isUpload = ({ headers }: PayloadRequest): boolean =>
  headers.get('content-type')?.startsWith('multipart/') ?? false

/** The caller's JSON body; none is an empty one. @throws CodedError when it is no object */
export async function bodyOf(req: PayloadRequest): Promise<Record<string, unknown>> {
  if (isUpload(req)) throw new CodedError('VALIDATION_FAILED', say(errors.badJson, languageOf(req)), { errors: [] })
  const text = (await req.text?.()) ?? ''
  let body: unknown = {}
  try {
    if (text) body = JSON.parse(text)
  } catch {
    throw new CodedError('VALIDATION_FAILED', say(errors.badJson, languageOf(req)), { errors: [] })
  }
  if (typeof body === 'object' && body !== null && !Array.isArray(body)) return body as Record<string, unknown>
  throw new CodedError('VALIDATION_FAILED', say(errors.bodyNotObject, languageOf(req)), { errors: [] })
}

/** Checks a body or a query against its schema, its text composed. @throws CodedError 400 with the fields that are unknown, or do not fit */
export function parse<Schema extends z.ZodType>(schema: Schema, body: unknown, req: PayloadRequest): z.infer<Schema> {
  const parsed = schema.safeParse(composed(body))
  if (parsed.success) return parsed.data
  const language = languageOf(req)
  const unknown = parsed.error.issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys' && issue.path.length === 0 ? issue.keys : [],
  )
  if (unknown.length > 0)
    throw new CodedError(
      'UNKNOWN_FIELD',
      say(errors.unknownField, language, { fields: unknown.slice(0, 5).join(', ').slice(0, 200) }),
      {
        fields: unknown.slice(0, 20),
      },
    )
  const message = say(errors.queryValue, language)
  throw new CodedError('VALIDATION_FAILED', say(errors.validation, language), {
    errors: parsed.error.issues.slice(0, 20).map((issue) => ({ message, path: issue.path.join('.') })),
  })
}
