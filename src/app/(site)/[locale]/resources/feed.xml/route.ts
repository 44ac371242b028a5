import { feedResponse } from '@/site/seo/feed'

export const dynamic = 'force-dynamic'

/** Resources, newest first, for readers of feeds. */
export const GET = async (_: Request, { params }: { params: Promise<{ locale: string }> }) =>
  feedResponse('resources', (await params).locale)
