import { pictureResponse } from '@/site/seo/picture'

export const dynamic = 'force-dynamic'

type Args = { params: Promise<{ locale: string; path?: string[] }> }

/** The picture that stands for a page where its address is shared. */
export async function GET(_: Request, { params }: Args): Promise<Response> {
  const { locale, path = [] } = await params
  return pictureResponse(locale, path)
}
