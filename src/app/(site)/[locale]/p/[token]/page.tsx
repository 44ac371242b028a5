import config from '@payload-config'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { createLocalReq, getPayload } from 'payload'
import { cache } from 'react'
import { type SharedProject as Shared, sharedProject } from '@/collections/studio/operations/sharedProject'
import { asLanguage, say } from '@/i18n/triple'
import { site } from '@/i18n/words/site'
import { codeOf } from '@/lib/errors'
import { SharedProject } from '@/site/SharedProject'

type Args = { params: Promise<{ locale: string; token: string }> }

// Whoever takes a link back means now.
export const dynamic = 'force-dynamic'

/** The project behind a link; none for a link that was taken back, or never was one. Read once per request. */
const read = cache(async (token: string): Promise<Shared | undefined> => {
  const payload = await getPayload({ config })
  const req = await createLocalReq({}, payload)
  try {
    return await sharedProject(req, token)
  } catch (error) {
    if (codeOf(error) === 'NOT_FOUND') return undefined
    throw error
  }
})

export async function generateMetadata({ params }: Args): Promise<Metadata> {
  const { locale, token } = await params
  const project = await read(token)
  return {
    title: `${project?.title ?? say(site.notFoundTitle, locale)} · Madang`,
    description: say(site.sharedDescription, locale),
    robots: { index: false, follow: false },
    // The link itself is the key.
    referrer: 'no-referrer',
  }
}

/** A project that its owner shows to whoever has the link. */
export default async function Page({ params }: Args) {
  const { locale, token } = await params
  const project = await read(token)
  if (!project) notFound()
  return <SharedProject project={project} language={asLanguage(locale)} token={token} />
}
