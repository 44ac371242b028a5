import type { PayloadRequest } from 'payload'
import { z } from 'zod'
import { type Language, languages, say } from '@/i18n/triple'
import { consentWords, downloadWords } from '@/i18n/words/downloads'
import { errors } from '@/i18n/words/errors'
import { query, sql } from '@/lib/db'
import { CodedError } from '@/lib/errors'
import { languageOf } from '@/lib/language'
import { downloadMails, linkHours } from '@/mail/keys'
import { writeMail } from '@/mail/write'
import { inTransaction } from '@/requests/inTransaction'
import type { Download } from './download'
import { limitAddress, limitRecipient, lockRecipient } from './downloadLimits'
import { downloadLink, downloadToken, unsubscribeLinks, unsubscribeToken } from './links'

export const downloadRequest = z.strictObject({
  email: z
    .string()
    .max(254)
    .transform((value) => value.trim().toLowerCase())
    .pipe(z.email()),
  /** Without it nothing is stored, and nothing is sent. */
  consent: z.literal(true),
  marketing: z.boolean().default(false),
  locale: z.enum(languages),
  /** A field that people do not see; what fills it in is no person. */
  website: z.string().max(2000).optional(),
})

/** `newsFrom`: when news was agreed to, if it was this time. */
type Lead = { id: string; newsFrom: string | null }

/**
 * Notes who asks for a gated file and what they agreed to, and sends them a link to it. To its caller it looks the same
 * whether the address is known or not. Asked again within ten minutes, it sends no second mail.
 * @throws CodedError 404 the file is free, 429 too many requests from here or for this address
 */
export async function requestDownload(
  req: PayloadRequest,
  download: Download,
  { email, marketing, locale, website }: z.infer<typeof downloadRequest>,
): Promise<void> {
  if (!download.requiresEmail) throw new CodedError('NOT_FOUND', say(errors.notFound, languageOf(req)))
  await limitAddress(req)
  if (website) return
  await inTransaction(req, async () => {
    await lockRecipient(req, email)
    const lead = await recordLead(req, download, { email, marketing, locale })
    if (await wasJustSent(req, email, lead)) return
    await limitRecipient(req, email)
    await writeLink(req, download, lead, { email, locale })
  })
}

/**
 * One row for a person and a file. A consent to news that was given stays as it was given. A withdrawal is the address's,
 * also in rows to come: anybody can type an address, so it ends only when the link that is sent there is opened.
 */
async function recordLead(
  req: PayloadRequest,
  { resource, id }: Download,
  { email, marketing, locale }: { email: string; marketing: boolean; locale: Language },
): Promise<Lead> {
  const words = [consentWords.required, ...(marketing ? [consentWords.marketing] : [])]
  const text = words.map((word) => say(word, locale)).join('\n')
  const [lead] = await query<Lead>(
    req,
    sql`insert into resource_leads as l
          (email, resource_id, download, language, consent_text, consented_at, marketing_consent, unsubscribed_at)
        values (${email}, ${resource}, ${id}, ${locale}, ${text}, now(), ${marketing},
          (select max(unsubscribed_at) from resource_leads where email = ${email}))
        on conflict (email, resource_id, download) do update set
          language = excluded.language,
          consent_text = case when excluded.marketing_consent or not coalesce(l.marketing_consent, false)
                              then excluded.consent_text else l.consent_text end,
          consented_at = case when excluded.marketing_consent or not coalesce(l.marketing_consent, false)
                              then excluded.consented_at else l.consented_at end,
          marketing_consent = excluded.marketing_consent or coalesce(l.marketing_consent, false),
          updated_at = now()
        returning id, case when ${marketing} then consented_at::text end as "newsFrom"`,
  )
  return lead as Lead // an upsert without a condition returns its row
}

async function wasJustSent(req: PayloadRequest, email: string, { id }: Lead): Promise<boolean> {
  const rows = await query(
    req,
    sql`select 1 from mails where recipient = ${email} and mail_key like ${`${downloadMails}${id}:%`}
          and status <> 'failed' and created_at > now() - interval '10 minutes' limit 1`,
  )
  return rows.length > 0
}

async function writeLink(
  req: PayloadRequest,
  { resource, id }: Download,
  lead: Lead,
  { email, locale }: { email: string; locale: Language },
) {
  const title = await titleOf(req, resource, id, locale)
  const unsubscribe = unsubscribeLinks(locale, await unsubscribeToken(email, locale))
  const link = downloadLink(resource, id, await downloadToken(lead.id, undefined, lead.newsFrom ?? undefined))
  await writeMail(req, {
    recipient: email,
    subject: say(downloadWords.subject, locale, { title }),
    text: say(downloadWords.text, locale, { title, link, hours: linkHours, unsubscribe: unsubscribe.page }),
    language: locale,
    mailKey: `${downloadMails}${lead.id}:${Date.now()}`,
    unsubscribeUrl: unsubscribe.oneClick,
  })
}

/** What the page calls the file, as one short line. */
async function titleOf(req: PayloadRequest, resource: string, id: string, locale: Language): Promise<string> {
  const { downloads } = await req.payload.findByID({
    collection: 'resources',
    id: resource,
    locale,
    depth: 0,
    select: { downloads: true },
    overrideAccess: true,
    req,
  })
  const title = downloads?.find((one) => one.id === id)?.title ?? ''
  return title.replace(/[\s\p{Cc}]+/gu, ' ').slice(0, 150)
}
