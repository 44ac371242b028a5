import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { frameOf } from '../../src/generation/frame'
import type { Ratio } from '../../src/generation/kinds'
import { drawPlate } from '../../src/generation/local/plate'
import { scenesOf } from '../../src/generation/local/scenes'
import type { Project, Scene } from '../../src/payload-types'
import type { Actor } from './actor'
import type { Side } from './catalog'

type Plan = { title: string; description: string; ratio: Ratio; language: 'ko' | 'zh'; script: string }

const korean: Plan = {
  title: '데모 필름: 수분 크림의 하루',
  description: '데모용으로 지어낸 대본입니다. 장면을 확인하고 영상으로 만들어 보세요.',
  ratio: '9:16',
  language: 'ko',
  script:
    '아침 햇살이 창가에 내려앉습니다. 세안을 마친 피부에 가벼운 크림을 한 번 펴 바릅니다. 산뜻하게 스며들어 하루를 시작할 준비가 끝납니다. 점심의 사무실, 건조한 바람에도 피부는 편안합니다. 퇴근길 노을 아래에서 거울을 보며 살짝 웃어 봅니다. 밤이 되면 한 번 더, 오늘의 피부를 다독입니다. 내일도 촉촉하게, 데모 수분 크림.',
}
const chinese: Plan = {
  title: '演示短片：一杯茶的下午',
  description: '演示用的虚构脚本。可以查看分镜，并生成短片。',
  ratio: '16:9',
  language: 'zh',
  script:
    '午后的阳光落在木桌上。水烧开了，茶叶在杯中慢慢舒展。第一口清香，第二口回甘。窗外的风吹过竹林，时间好像慢了下来。把这份安静，分享给身边的人。演示茶，给下午一点温柔。',
}

/** Two films in the making: one at its pictures, one at its prompts. */
export async function loadStudio({ cosmetics, tea }: Record<'cosmetics' | 'tea', Side>) {
  const film = await makeProject(
    cosmetics.owner,
    korean,
    cosmetics.products.slice(0, 1).map(({ id }) => id),
  )
  for (const [index, scene] of (await makeScenes(cosmetics.owner, film, korean)).entries())
    await drawScene(cosmetics.owner, film, scene, index)
  await makeScenes(tea.owner, await makeProject(tea.owner, chinese, []), chinese)
}

async function makeProject(owner: Actor, { title, description, ratio, language, script }: Plan, products: string[]) {
  const { id: projectCollection } = await owner.ensure(
    'project-collections',
    { name: language === 'ko' ? '데모 모음' : '演示合集', user: owner.id },
    () => ({}),
  )
  return owner.ensure('projects', { title, user: owner.id }, () => ({
    description,
    script,
    products,
    projectCollection,
    videoPreference: { ratio, language } as Project['videoPreference'],
  }))
}

async function makeScenes(owner: Actor, project: Project, { script, language }: Plan): Promise<Scene[]> {
  const scenes: Scene[] = []
  for (const draft of scenesOf(script, { language })) {
    const scene = await owner.ensure('scenes', { project: project.id, audioDescription: draft.narration }, () => ({
      title: draft.title,
      visualDescription: draft.visualDescription,
      imagePrompt: draft.imagePrompt,
      durationSeconds: draft.durationSeconds,
      noSubject: draft.noSubject,
    }))
    scenes.push(scene.status === 'init' ? await owner.move('scenes', scene.id, 'prompt') : scene)
  }
  return scenes
}

/** Two pictures to choose from for the first scenes; the last one still waits for its prompt to be confirmed. */
async function drawScene(owner: Actor, project: Project, scene: Scene, index: number) {
  if (index >= 3) return
  if (scene.status === 'prompt') await owner.move('scenes', scene.id, 'prompt_confirmed')
  for (const seed of [1, 2]) {
    const title = `Demo ${scene.sceneId}-${seed}`
    await owner.ensure(
      'assets',
      { scene: scene.id, title },
      () => ({ project: project.id, isSelected: seed === 1 }),
      () => plate(scene, seed),
    )
  }
  if (index < 2 && ['prompt', 'prompt_confirmed', 'image'].includes(scene.status))
    await owner.move('scenes', scene.id, 'image_confirmed')
}

async function plate({ imagePrompt, sceneId }: Scene, seed: number) {
  const folder = await mkdtemp(path.join(tmpdir(), 'madang-seed-'))
  const file = path.join(folder, 'plate.jpg')
  await drawPlate({ prompt: imagePrompt ?? '', seed, frame: frameOf('9:16', '480p') }, file)
  const data = await readFile(file)
  await rm(folder, { recursive: true })
  return { data, mimetype: 'image/jpeg', name: `demo-${sceneId}-${seed}.jpg`, size: data.length }
}
