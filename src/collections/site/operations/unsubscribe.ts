import type { PayloadRequest } from 'payload'
import { z } from 'zod'
import { asLanguage, type Language, say } from '@/i18n/triple'
import { errors } from '@/i18n/words/errors'
import { query, sql } from '@/lib/db'
import { CodedError } from '@/lib/errors'
import { languageOf } from '@/lib/language'
import { readerOfToken } from './links'

export const unsubscription = z.strictObject({ token: z.string().max(2000) })

/**
 * Withdraws the consent to news for an address, wherever it was given; a second time changes nothing.
 * @returns the language its owner reads
 * @throws CodedError 404 the token is not ours
 */
export async function unsubscribe(req: PayloadRequest, token: unknown): Promise<Language> {
  const { email, language } = await readerOf(req, token)
  await query(
    req,
    sql`update resource_leads set unsubscribed_at = now(), updated_at = now()
        where email = ${email} and unsubscribed_at is null`,
  )
  return language
}

/** The page where a person confirms that no more mails should come. @throws CodedError 404 the token is not ours */
export async function pageOfToken(req: PayloadRequest, token: unknown): Promise<string> {
  const { language } = await readerOf(req, token)
  return `/${language}/unsubscribe/${token}`
}

async function readerOf(req: PayloadRequest, token: unknown): Promise<{ email: string; language: Language }> {
  const { email, language } = await readerOfToken(token)
  if (typeof email !== 'string') throw new CodedError('NOT_FOUND', say(errors.invalidToken, languageOf(req)))
  return { email, language: asLanguage(language) }
}
