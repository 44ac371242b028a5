import config from '@payload-config'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { createLocalReq, getPayload } from 'payload'
import { cache } from 'react'
import { type SharedProject, sharedProject } from '@/collections/studio/operations/sharedProject'
import { say } from '@/i18n/triple'
import { sharedProject as words } from '@/i18n/words/sharedProject'
import { siteNotices } from '@/i18n/words/siteNotices'
import { codeOf } from '@/lib/errors'
import { Frame } from '@/site/Chrome/Frame'
import { pageLanguage } from '@/site/pageLanguage'
import { SharedProjectView } from '@/site/views/SharedProjectView'

type Args = { params: Promise<{ locale: string; token: string }> }

// Whoever takes a link back means now.
export const dynamic = 'force-dynamic'

/** The project behind a link; none for a link that was taken back, or never was one. Read once per request. */
const read = cache(async (token: string): Promise<SharedProject | undefined> => {
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
  const { token } = await params
  const language = await pageLanguage(params)
  const project = await read(token)
  return {
    title: `${project?.title ?? say(siteNotices.notFoundTitle, language)} · Madang`,
    description: say(words.description, language),
    robots: { index: false, follow: false },
    // The link itself is the key.
    referrer: 'no-referrer',
  }
}

/** A project that its owner shows to whoever has the link. */
export default async function Page({ params }: Args) {
  const { token } = await params
  const language = await pageLanguage(params)
  const project = await read(token)
  if (!project) notFound()
  return (
    <Frame language={language} path={`/p/${token}`}>
      <SharedProjectView project={project} language={language} />
    </Frame>
  )
}
