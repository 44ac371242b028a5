import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { upload } from '../factories/files'
import { done, picturedScene, project, scene } from '../factories/studio'
import { type App, type Client, startApp } from '../support/app'
import { code } from '../support/matrix'

let app: App
let owner: Client
let film: { id: string }

beforeAll(async () => {
  app = await startApp()
  owner = await app.as('brand', 'maker')
})
afterAll(() => app.close())
beforeEach(async () => {
  film = await project(owner)
})

const make = async (text: string, more: object = {}) =>
  (await done(owner.post('/scenes', { project: film.id, audioDescription: text, ...more }))).doc
const order = async () => {
  const { docs } = await done(owner.get(`/scenes?where[project][equals]=${film.id}&sort=order&limit=100`))
  return docs.map(({ audioDescription, order: place, sceneId }: any) => [place, audioDescription, sceneId])
}
const asset = async (shot: string, more: object = {}) =>
  (await done(owner.post('/assets', upload({ scene: shot, project: film.id, ...more }, 'file.png')))).doc
const read = (collection: string, id: string) => done(owner.get(`/${collection}/${id}`))

describe('the order of scenes', () => {
  it('numbers new ones at their place and moves the others on', async () => {
    await make('one')
    await make('two')
    await make('between', { order: 2 })
    await make('far', { order: 99 })
    expect(await order()).toEqual([
      [1, 'one', 'S01'],
      [2, 'between', 'S03'],
      [3, 'two', 'S02'],
      [4, 'far', 'S04'],
    ])
  })

  it('keeps count when many are made at once', async () => {
    await Promise.all(Array.from({ length: 12 }, (_, index) => make(`scene ${index}`)))
    expect((await order()).map(([place]: [number]) => place)).toEqual(
      Array.from({ length: 12 }, (_, index) => index + 1),
    )
    expect(new Set((await order()).map(([, , id]: [number, string, string]) => id)).size).toBe(12)
  })

  it('is changed as a whole, and not over somebody else’s new scene', async () => {
    const scenes = [await make('a'), await make('b'), await make('c')].map(({ id }) => id)
    await done(owner.post(`/projects/${film.id}/reorder`, { scenes: scenes.toReversed() }))
    expect((await order()).map(([, text]: [number, string]) => text)).toEqual(['c', 'b', 'a'])
    await make('d')
    const stale = await owner.post(`/projects/${film.id}/reorder`, { scenes })
    expect([stale.status, code(stale)]).toEqual([412, 'STALE_WRITE'])
    expect(
      (await owner.post(`/projects/${film.id}/reorder`, { scenes: [scenes[0], scenes[0], scenes[1], scenes[2]] }))
        .status,
    ).toBe(412)
    expect((await owner.post(`/projects/${film.id}/reorder`, { scenes: ['no'] })).status).toBe(400)
  })

  it('has no gap after one went to the trash, and finds its place again when it comes back', async () => {
    const [, second] = [await make('a'), await make('b'), await make('c')]
    await done(owner.patch(`/scenes/${second.id}`, { deletedAt: new Date().toISOString() }))
    expect((await order()).map(([place, text]: [number, string]) => [place, text])).toEqual([
      [1, 'a'],
      [2, 'c'],
    ])
    const staff = await app.as('marketer')
    await done(staff.patch(`/scenes/${second.id}?trash=true`, { deletedAt: null }))
    expect((await order()).map(([place, text]: [number, string]) => [place, text])).toEqual([
      [1, 'a'],
      [2, 'b'],
      [3, 'c'],
    ])
  })
})

describe('splitting and merging', () => {
  it('cuts one scene in two and touches no other', async () => {
    const shot = await scene(owner, film.id, { audioDescription: '하나 둘 셋 넷', durationSeconds: 8 })
    const other = await make('other')
    const before = await read('scenes', other.id)
    const { docs } = await done(owner.post(`/scenes/${shot.id}/split`, { at: 4 }))
    expect(docs.map(({ audioDescription }: any) => audioDescription)).toEqual(['하나 둘', '셋 넷'])
    expect(docs[0]).toMatchObject({ id: shot.id, status: 'prompt_confirmed' })
    expect(docs[1]).toMatchObject({ order: 2, imagePrompt: 'A calm sea at dawn', status: 'init' })
    expect(docs[0].durationSeconds + docs[1].durationSeconds).toBeCloseTo(8, 0)
    const { updatedAt: _, order: place, ...after } = await read('scenes', other.id)
    expect(place).toBe(3)
    expect({ ...before, updatedAt: undefined, order: undefined }).toMatchObject({
      ...after,
      updatedAt: undefined,
      order: undefined,
    })
    for (const at of [0, 100, 1.5]) expect((await owner.post(`/scenes/${shot.id}/split`, { at })).status).toBe(400)
  })

  it('takes the next scene into this one, which can be undone from the trash', async () => {
    const [first, second] = [await make('one', { durationSeconds: 3 }), await make('two', { durationSeconds: 4 })]
    const { doc } = await done(owner.post(`/scenes/${first.id}/merge`))
    expect(doc).toMatchObject({ audioDescription: 'one two', durationSeconds: 7 })
    expect(await order()).toHaveLength(1)
    const last = await owner.post(`/scenes/${first.id}/merge`)
    expect([last.status, last.body.errors[0].data.reasons]).toEqual([422, ['There is no next scene to merge with.']])
    const staff = await app.as('marketer')
    await done(staff.patch(`/scenes/${second.id}?trash=true`, { deletedAt: null }))
    expect(await order()).toHaveLength(2)
    await make('long', { durationSeconds: 60 })
    expect((await owner.post(`/scenes/${second.id}/merge`)).status).toBe(422)
  })
})

describe('what was confirmed', () => {
  it('is reopened by an edit of the prompt, and what was made from it is stale', async () => {
    const shot = await picturedScene(owner, film.id)
    const clip = await asset(shot.id, { assetType: 'clip', isSelected: true })
    await done(owner.move('scenes', shot.id, 'clip'))
    await done(owner.patch(`/scenes/${shot.id}`, { title: 'Only a name' }))
    expect((await read('scenes', shot.id)).status).toBe('clip')
    await done(owner.patch(`/scenes/${shot.id}`, { imagePrompt: 'A stormy sea' }))
    expect((await read('scenes', shot.id)).status).toBe('prompt')
    const { docs } = await done(owner.get(`/assets?where[scene][equals]=${shot.id}`))
    expect(docs.map(({ stale }: any) => stale)).toEqual([true, true])
    expect((await read('assets', clip.id)).stale).toBe(true)
    // A stale picture does not carry the scene on.
    await done(owner.move('scenes', shot.id, 'prompt_confirmed'))
    expect((await owner.move('scenes', shot.id, 'image')).status).toBe(422)
    const { rows } = await app.sql(
      'super',
      `select action, new_values->>'status' as status from audit_logs where entity_type = 'scenes' and entity_id = $1 order by created_at desc limit 2`,
      [shot.id],
    )
    expect(rows[1]).toEqual({ action: 'transition', status: 'prompt' })
  })

  it('is reopened by choosing another picture; the clip is stale, other scenes are left alone', async () => {
    const shot = await picturedScene(owner, film.id)
    const other = await picturedScene(owner, film.id)
    await asset(shot.id, { assetType: 'clip', isSelected: true })
    await done(owner.move('scenes', shot.id, 'clip'))
    const second = await asset(shot.id)
    expect(second).toMatchObject({ version: 2, isSelected: false, assetType: 'image' })
    await done(owner.patch(`/assets/${second.id}`, { isSelected: true }))
    expect((await read('scenes', shot.id)).status).toBe('image')
    expect((await read('scenes', other.id)).status).toBe('image_confirmed')
    const { docs } = await done(owner.get(`/assets?where[scene][equals]=${shot.id}&sort=version`))
    expect(docs.map(({ assetType, isSelected, stale }: any) => [assetType, isSelected, stale])).toEqual(
      expect.arrayContaining([
        ['image', false, false],
        ['image', true, false],
        ['clip', true, true],
      ]),
    )
  })

  it('has one chosen picture however many people choose at once', async () => {
    const shot = await picturedScene(owner, film.id)
    const pictures = await Promise.all(Array.from({ length: 6 }, () => asset(shot.id)))
    expect(pictures.map(({ version }) => version).sort()).toEqual([2, 3, 4, 5, 6, 7])
    await Promise.all(pictures.map(({ id }) => owner.patch(`/assets/${id}`, { isSelected: true })))
    const { docs } = await done(owner.get(`/assets?where[scene][equals]=${shot.id}&where[isSelected][equals]=true`))
    expect(docs).toHaveLength(1)
  })

  it('has a narration that is stale when the text changes', async () => {
    const shot = await scene(owner, film.id)
    const voice = await asset(shot.id, { assetType: 'narration', isSelected: true })
    await done(owner.patch(`/scenes/${shot.id}`, { audioDescription: 'Other words' }))
    expect((await read('assets', voice.id)).stale).toBe(true)
    expect((await read('scenes', shot.id)).status).toBe('prompt_confirmed')
  })
})

describe('versions', () => {
  it('keep what was written, can be compared and brought back, and carry notes of their own', async () => {
    const { doc: story } = await done(
      owner.post('/stories', { project: film.id, title: 'First', content: 'Once', versionTitle: 'v1' }),
    )
    await done(
      owner.patch(`/stories/${story.id}`, {
        content: 'Twice',
        versionTitle: 'v2',
        changeSummary: 'Louder',
        isMajorVersion: true,
      }),
    )
    await done(owner.patch(`/stories/${story.id}`, { content: 'Thrice' }))
    const { docs } = await done(owner.get(`/stories/versions?where[parent][equals]=${story.id}&sort=createdAt`))
    expect(docs.map(({ version }: any) => [version.content, version.versionTitle, version.isMajorVersion])).toEqual([
      ['Once', 'v1', false],
      ['Twice', 'v2', true],
      ['Thrice', null, false],
    ])
    await done(owner.post(`/stories/versions/${docs[0].id}`))
    expect(await read('stories', story.id)).toMatchObject({ content: 'Once' })
  })

  it('bring back words, and neither a status nor who may look', async () => {
    const shot = await scene(owner, film.id, { title: 'Old' })
    const { docs } = await done(owner.get(`/scenes/versions?where[parent][equals]=${shot.id}&sort=createdAt`))
    expect(docs[0].version.status).toBe('init')
    await done(owner.patch(`/scenes/${shot.id}`, { title: 'New' }))
    await done(owner.post(`/scenes/versions/${docs[0].id}`))
    expect(await read('scenes', shot.id)).toMatchObject({ title: 'Old', status: 'prompt_confirmed' })
    const versions = await done(owner.get(`/projects/versions?where[parent][equals]=${film.id}`))
    await done(owner.patch(`/projects/${film.id}`, { isPublic: true, title: 'Shared' }))
    await done(owner.post(`/projects/versions/${versions.docs[0].id}`))
    const restored = await read('projects', film.id)
    expect(restored).toMatchObject({ title: 'Demo film', isPublic: true })
    expect(restored.shareToken).toMatch(/^[\w-]{32}$/)
  })
})

describe('stories', () => {
  it('are told anew from a parent of the same project, without circles', async () => {
    const tell = (body: object) => owner.post('/stories', { project: film.id, title: 'Story', ...body })
    const { doc: first } = await done(tell({}))
    const { doc: second } = await done(tell({ parentStory: first.id }))
    expect([first.version, second.version]).toEqual([1, 2])
    expect((await owner.patch(`/stories/${first.id}`, { parentStory: second.id })).status).toBe(400)
    const elsewhere = await project(owner)
    expect(
      (await owner.post('/stories', { project: elsewhere.id, title: 'Foreign', parentStory: first.id })).status,
    ).toBe(400)
  })
})

describe('prompt templates', () => {
  it('are filled in with typed variables, counted and rated', async () => {
    const { doc: template } = await done(
      owner.post('/prompts', {
        title: 'Product shot',
        content: '{{product}} on a {{mood}} table, {{count}} of them',
        isTemplate: true,
        variables: [
          { name: 'product', type: 'text', required: true },
          { name: 'mood', type: 'choice', choices: ['calm', 'bright'], default: 'calm' },
          { name: 'count', type: 'number', default: '1' },
        ],
      }),
    )
    const shot = await scene(owner, film.id)
    const ask = (variables: object) =>
      owner.post('/generations', {
        kind: 'image',
        project: film.id,
        scene: shot.id,
        model: 'local',
        template: template.id,
        variables,
      })
    expect((await done(ask({ product: '{{mood}} cup', count: 2 }))).doc.prompt).toBe(
      '{{mood}} cup on a calm table, 2 of them',
    )
    const wrong = await ask({ mood: 'loud', count: 'many', colour: 'red' })
    expect(wrong.body.errors[0].data.errors.map(({ path }: any) => path).sort()).toEqual([
      'variables.colour',
      'variables.count',
      'variables.mood',
      'variables.product',
    ])
    expect((await read('prompts', template.id)).usageCount).toBe(1)
    const undeclared = await owner.post('/prompts', { title: 'Broken', content: 'A {{thing}}', isTemplate: true })
    expect([undeclared.status, undeclared.body.errors[0].data.errors[0].path]).toEqual([400, 'variables'])

    await done(owner.post('/feedback', { type: 'rating', prompt: template.id, rating: 5 }))
    expect((await owner.post('/feedback', { type: 'rating', prompt: template.id, rating: 1 })).status).toBe(400)
    const staff = await app.as('marketer')
    await done(staff.post('/feedback', { type: 'rating', prompt: template.id, rating: 4 }))
    expect((await read('prompts', template.id)).rating).toBe(4.5)
  })
})

describe('the storyboard', () => {
  it('has the files of every order that it says has ended, also when one ends while it is read', async () => {
    const shot = await scene(owner, film.id)
    const picture = (await done(owner.post('/assets', upload({ project: film.id, assetType: 'image' }, 'late.png'))))
      .doc
    const { doc } = await done(
      owner.post('/generations', { kind: 'image', project: film.id, scene: shot.id, model: 'local' }),
    )
    const writer = await app.payload.db.pool.connect()
    try {
      await writer.query('begin')
      await writer.query('lock table generations in access exclusive mode')
      const reading = done(owner.get(`/projects/${film.id}/storyboard`))
      const held = `select 1 from pg_locks where relation = 'generations'::regclass and not granted`
      await expect.poll(async () => (await app.sql('super', held)).rowCount, { timeout: 20_000 }).toBeGreaterThan(0)
      await writer.query('update assets set scene_id = $1, is_selected = true where id = $2', [shot.id, picture.id])
      for (const state of ['processing', 'completed'])
        await writer.query('update generations set status = $1 where id = $2', [state, doc.id])
      await writer.query('commit')
      const { generations, scenes } = await reading
      expect(generations).toMatchObject([{ id: doc.id, status: 'completed' }])
      expect(scenes[0].images).toMatchObject([{ id: picture.id }])
    } finally {
      writer.release(true)
    }
  })
})

describe('storage', () => {
  it('ends at the limit of the profile, also for uploads at once', async () => {
    const saver = await app.as('brand', 'saver')
    const size = 70
    const { rows } = await app.sql(
      'super',
      `update profiles set monthly_storage_limit = $2 where user_id = $1 returning id`,
      [saver.user?.id, size * 3],
    )
    expect(rows).toHaveLength(1)
    const answers = await Promise.all(Array.from({ length: 8 }, () => saver.post('/assets', upload())))
    const kept = answers.filter(({ status }) => status === 201)
    expect(kept.length).toBeGreaterThan(0)
    const used = kept.reduce((sum, { body }) => sum + body.doc.filesize, 0)
    expect(used).toBeLessThanOrEqual(size * 3)
    expect(used + kept[0]!.body.doc.filesize).toBeGreaterThan(size * 3)
    expect(new Set(kept.map(({ body }) => body.doc.filename)).size).toBe(kept.length)
    const refused = answers.find(({ status }) => status !== 201)!
    expect([refused.status, code(refused)]).toEqual([413, 'TOO_LARGE'])
    expect(refused.body.errors[0].data).toMatchObject({ limit: size * 3, requested: kept[0]!.body.doc.filesize })
  })

  it('is not made smaller by saying so', async () => {
    const saver = await app.as('brand', 'claimant')
    const { doc } = await done(saver.post('/assets', upload()))
    const { id, filesize, mimeType, width, filename, url, thumbnailURL, sizes } = doc
    await app.sql('super', 'update profiles set monthly_storage_limit = $2 where user_id = $1', [
      saver.user?.id,
      filesize,
    ])
    const said = {
      filesize: 0,
      mimeType: 'text/html',
      width: 9999,
      filename: 'other.png',
      url: 'https://elsewhere.example/a.png',
      thumbnailURL: 'https://elsewhere.example/a.png',
      sizes: { preview: { url: 'https://elsewhere.example/a.png' } },
    }
    expect((await saver.patch(`/assets/${id}`, said)).status).toBe(200)
    expect((await saver.get(`/assets/${id}`)).body).toMatchObject({
      filesize,
      mimeType,
      width,
      filename,
      url,
      thumbnailURL,
      sizes,
    })
    const { rows } = await app.sql(
      'super',
      'select filesize::int, thumbnail_u_r_l as thumbnail from assets where id = $1',
      [id],
    )
    expect(rows).toEqual([{ filesize, thumbnail: null }])
    expect((await saver.post('/assets', upload())).status).toBe(413)
  })
})
