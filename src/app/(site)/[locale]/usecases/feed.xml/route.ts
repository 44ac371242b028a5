import { feedResponse } from '@/site/seo/feed'

export const dynamic = 'force-dynamic'

/** Use cases, newest first, for readers of feeds. */
export const GET = async (_: Request, { params }: { params: Promise<{ locale: string }> }) =>
  feedResponse('usecases', (await params).locale)
