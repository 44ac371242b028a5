import type { Answer, Client } from '../support/app'
import { upload } from './files'

/** A script of eight sentences in Korean. */
export const koreanScript =
  '새벽 다섯 시, 제주 바다 위로 해가 떠오릅니다. 해녀는 조용히 물속으로 들어갑니다. 깊은 바다에서 건져 올린 미역은 햇빛 아래에서 천천히 마릅니다. 우리는 그 미역으로 세럼을 만들었습니다. 한 방울이면 피부가 바다를 기억합니다. 거품은 부드럽고 향은 은은합니다. 하루의 끝, 거울 앞에서 당신은 편안해집니다. 바다의 시간, 이제 당신의 시간입니다.'

export const chineseScript =
  '清晨五点，济州的海面上太阳升起。海女安静地潜入水中。从深海采来的海带在阳光下慢慢晒干。我们用它做成了精华。一滴就能让皮肤记住大海。泡沫柔软，香气清淡。一天结束的时候，你在镜子前放松下来。大海的时间，现在是你的时间。'

export const studioSlugs: string[] = [
  'projects',
  'scenes',
  'stories',
  'project-documents',
  'project-collections',
  'generations',
  'assets',
  'prompts',
  'brand-policies',
  'usage-limits',
  'usage-ledger',
  'feedback',
]

/** The body of a good answer; anything else fails with what it said. */
export async function done<Body = any>(answer: Promise<Answer<Body>>): Promise<Body> {
  const { status, body } = await answer
  if (status >= 300) throw new Error(`${status} ${JSON.stringify(body)}`)
  return body
}

export const project = async (owner: Client, more: object = {}) =>
  (await done(owner.post('/projects', { title: 'Demo film', script: koreanScript, ...more }))).doc as { id: string }

/** Waits until a generation has ended, and answers it. */
export async function ended(owner: Client, id: string, patience = 60_000) {
  const until = Date.now() + patience
  for (;;) {
    const { body } = await owner.get(`/generations/${id}`)
    if (!['pending', 'processing'].includes(body.status)) return body
    if (Date.now() > until) throw new Error(`The generation ${id} is still ${body.status}`)
    await new Promise((later) => setTimeout(later, 50))
  }
}

/** A scene whose prompt is confirmed, ready for pictures. */
export async function scene(owner: Client, project: string, more: object = {}) {
  const { doc } = await done(
    owner.post('/scenes', {
      project,
      imagePrompt: 'A calm sea at dawn',
      audioDescription: '바다가 깨어납니다.',
      ...more,
    }),
  )
  await done(owner.move('scenes', doc.id, 'prompt'))
  return (await done(owner.move('scenes', doc.id, 'prompt_confirmed'))) as { id: string }
}

/** Keys of providers, as an admin sets them. */
export const setKeys = (admin: Client, keys: Record<string, string>) =>
  done(admin.post('/globals/generation-settings', { keys }))

/** A scene whose picture is confirmed, ready for clips. */
export async function picturedScene(owner: Client, project: string) {
  const shot = await scene(owner, project)
  await done(owner.post('/assets', upload({ project, scene: shot.id, isSelected: true, title: 'Still' }, 'still.png')))
  await done(owner.move('scenes', shot.id, 'image_confirmed'))
  return shot
}
