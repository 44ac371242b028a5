import { revalidatePath } from 'next/cache'
import { isRefreshKey, refreshHeader } from '@/lib/refreshKey'

/** Makes every public page that Next keeps an old one. For processes of this installation; nobody else learns that it is here. */
export function POST(request: Request): Response {
  if (!isRefreshKey(request.headers.get(refreshHeader))) return new Response(null, { status: 404 })
  revalidatePath('/', 'layout')
  return new Response(null, { status: 204 })
}
