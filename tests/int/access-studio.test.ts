import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { brand } from '../factories/campaigns'
import { upload } from '../factories/files'
import { done, project } from '../factories/studio'
import { type Answer, type App, type Client, startApp } from '../support/app'
import { withoutEffect } from '../support/refusals'

let app: App
let admin: Client
let staff: Client
let owner: Client
/** May look at the film, and at nothing else of its owner's. */
let friend: Client
let stranger: Client
let film: Film

beforeAll(async () => {
  app = await startApp()
  admin = await app.as('admin')
  staff = await app.as('marketer')
  owner = await app.as('guest', 'owner')
  friend = await app.as('guest', 'friend')
  stranger = await app.as('guest', 'stranger')
  film = await filmOf(owner, { collaborators: [friend.user?.id], isPublic: true })
})
afterAll(() => app.close())

type Film = Awaited<ReturnType<typeof filmOf>>

/** A project with two scenes, one of them with two pictures, a document, a story, an order that waits, and versions of each. */
async function filmOf(client: Client, more: object = {}) {
  const { id } = await project(client, { title: 'Sea film', description: 'By the sea', ...more })
  const made = async (slug: string, data: object) =>
    (await done(client.post(`/${slug}`, { project: id, ...data }))).doc as { id: string }
  const scene = await made('scenes', { title: 'Dawn', imagePrompt: 'A quiet sea', audioDescription: 'The sun rises.' })
  const second = await made('scenes', { title: 'Noon', imagePrompt: 'A bright sea', audioDescription: 'It is warm.' })
  const story = await made('stories', { title: 'How it began' })
  const document = await made('project-documents', { title: 'Script' })
  const picture = async (isSelected: boolean) =>
    (await done(client.post('/assets', upload({ project: id, scene: scene.id, isSelected }, 'sea.png')))).doc
  const spare = await picture(false)
  const chosen = await picture(true)
  const order = { kind: 'voice', project: id, scene: scene.id, model: 'local' }
  const generation = (await done(client.post('/generations', order))).doc as { id: string }
  await done(client.patch(`/projects/${id}`, { description: 'By the warm sea', versionTitle: 'Warmer' }))
  await done(client.patch(`/scenes/${scene.id}`, { title: 'Early' }))
  await done(client.patch(`/stories/${story.id}`, { title: 'How it all began' }))
  return { id, scene, second, story, document, chosen, spare, generation }
}

const code = ({ body }: Answer) => body.errors?.[0]?.code ?? body.errors?.[0]?.extensions?.code
const answered = (answer: Answer) => [answer.status, code(answer)]
const versionsOf = async (client: Client, slug: string, id: string) =>
  (await done(client.get(`/${slug}/versions?where[parent][equals]=${id}&sort=createdAt`))).docs
const children = (): [slug: string, id: string][] => [
  ['scenes', film.scene.id],
  ['stories', film.story.id],
  ['project-documents', film.document.id],
  ['assets', film.chosen.id],
  ['generations', film.generation.id],
]

/** The first event of a stream, which is then left. */
async function firstEvent(client: Client, path: string) {
  const leave = new AbortController()
  const response = await fetch(`${app.url}/api${path}`, {
    headers: client.token ? { authorization: `JWT ${client.token}` } : {},
    signal: leave.signal,
  })
  let text = ''
  if (response.status === 200 && response.body)
    for await (const part of response.body.pipeThrough(new TextDecoderStream())) {
      text += part
      if (text.includes('\n\n')) break
    }
  leave.abort()
  return { status: response.status, type: response.headers.get('content-type'), text }
}

describe('a collaborator', () => {
  it('looks at the project and at everything in it', async () => {
    const { body } = await friend.get(`/projects/${film.id}`)
    expect(body).toMatchObject({ id: film.id, description: 'By the warm sea', isPublic: true })
    expect((await friend.get('/projects')).body.docs.map(({ id }: { id: string }) => id)).toEqual([film.id])
    for (const [slug, id] of children()) {
      expect((await friend.get(`/${slug}/${id}`)).body.id, slug).toBe(id)
      expect((await friend.get(`/${slug}?where[project][equals]=${film.id}`)).body.docs.length, slug).toBeGreaterThan(0)
    }
    expect((await friend.get(`/assets/file/${film.chosen.filename}`)).status).toBe(200)
    const board = (await friend.get(`/projects/${film.id}/storyboard`)).body
    expect([board.editable, board.scenes.length, board.scenes[0].images.length]).toEqual([false, 2, 2])
    expect((await owner.get(`/projects/${film.id}/storyboard`)).body.editable).toBe(true)
    for (const path of [`/projects/${film.id}/events`, `/generations/${film.generation.id}/events`]) {
      const { status, type, text } = await firstEvent(friend, path)
      expect([status, type]).toEqual([200, 'text/event-stream; charset=utf-8'])
      expect(text).toContain(film.generation.id)
    }
  })

  it('and at the versions', async () => {
    for (const [slug, id, count] of [
      ['projects', film.id, 2],
      ['scenes', film.scene.id, 2],
      ['stories', film.story.id, 2],
    ] as const) {
      const versions = await versionsOf(friend, slug, id)
      expect(versions.length, slug).toBe(count)
      expect((await friend.get(`/${slug}/versions/${versions[0].id}`)).body.parent, slug).toBe(id)
    }
  })

  it('never sees whom else it is shared with, nor the link', async () => {
    const hidden = ['collaborators', 'shareToken']
    const seen = (await owner.get(`/projects/${film.id}`)).body
    expect([seen.collaborators, seen.shareToken.length]).toEqual([[friend.user?.id], 32])
    const [version] = await versionsOf(friend, 'projects', film.id)
    for (const name of hidden) {
      expect((await friend.get(`/projects/${film.id}?select[${name}]=true`)).body).not.toHaveProperty(name)
      expect((await friend.get(`/projects/versions/${version.id}`)).body.version).not.toHaveProperty(name)
      for (const client of [friend, stranger, owner]) {
        for (const [path, field] of [
          ['/projects', name],
          ['/projects/versions', `version.${name}`],
          ['/scenes', `project.${name}`],
          ['/scenes/versions', `version.project.${name}`],
        ])
          for (const query of [`sort=${field}`, `where[${field}][exists]=true`, `where[${field}][like]=a`])
            expect(answered(await client.get(`${path}?${query}`)), `${path} ${query}`).toEqual([
              400,
              'VALIDATION_FAILED',
            ])
      }
      const query = `{ Projects(where: { ${name}: { exists: true } }) { totalDocs } }`
      expect(code(await friend.graphql(query))).toBe('VALIDATION_FAILED')
    }
    const shown = await friend.graphql(`{ Project(id: "${film.id}") { title shareToken collaborators { id } } }`)
    expect(shown.body.data.Project).toEqual({ title: 'Sea film', shareToken: null, collaborators: [] })
  })

  it('touches nothing', async () => {
    const [version] = await versionsOf(friend, 'projects', film.id)
    const [sceneVersion] = await versionsOf(friend, 'scenes', film.scene.id)
    const order = { kind: 'voice', project: film.id, scene: film.scene.id, model: 'local' }
    const forbidden: [method: string, path: string, body?: object][] = [
      ...[['projects', film.id] as [string, string], ...children()].flatMap(
        ([slug, id]): [string, string, object?][] => [
          ['PATCH', `/${slug}/${id}`, {}],
          ['DELETE', `/${slug}/${id}`],
        ],
      ),
      ['PATCH', `/projects/${film.id}`, { title: 'Mine', collaborators: [], isPublic: false }],
      ['PATCH', `/projects/${film.id}`, { deletedAt: new Date().toISOString() }],
      ['PATCH', `/assets/${film.spare.id}`, { isSelected: true }],
      ['POST', `/projects/${film.id}/transition`, { to: 'planning' }],
      ['POST', `/scenes/${film.scene.id}/transition`, { to: 'prompt' }],
      ['POST', `/generations/${film.generation.id}/transition`, { to: 'cancelled' }],
      ['POST', `/projects/${film.id}/split`, {}],
      ['POST', `/projects/${film.id}/render`, {}],
      ['POST', `/projects/${film.id}/generate`, { kind: 'voice' }],
      ['POST', `/projects/${film.id}/reorder`, { scenes: [film.second.id, film.scene.id] }],
      ['POST', `/scenes/${film.scene.id}/split`, { at: 3 }],
      ['POST', `/scenes/${film.scene.id}/merge`, {}],
      ['POST', '/generations', order],
      ['POST', '/generations/quote', order],
      ['POST', `/generations/${film.generation.id}/cancel`, {}],
      ['POST', `/generations/${film.generation.id}/resolve`, { outcome: 'free', reason: 'x' }],
      ['POST', `/projects/versions/${version.id}`, {}],
      ['POST', `/scenes/versions/${sceneVersion.id}`, {}],
    ]
    await withoutEffect(app, async () => {
      for (const [method, path, body] of forbidden)
        expect(answered(await friend.send(method, path, body)), `${method} ${path}`).toEqual([403, 'FORBIDDEN'])
      for (const slug of ['scenes', 'stories', 'project-documents'])
        expect(answered(await friend.post(`/${slug}`, { title: 'Mine', project: film.id })), slug).toEqual([
          400,
          'VALIDATION_FAILED',
        ])
      for (const place of [{ project: film.id }, { scene: film.scene.id }])
        expect(answered(await friend.post('/assets', upload(place)))).toEqual([400, 'VALIDATION_FAILED'])
      for (const method of ['PATCH', 'DELETE'])
        for (const slug of ['projects', 'scenes', 'assets'])
          expect((await friend.send(method, `/${slug}?where[id][exists]=true`, {})).body.docs, slug).toEqual([])
      for (const mutation of [
        `updateProject(id: "${film.id}", data: { title: "Mine" }) { id }`,
        `deleteScene(id: "${film.scene.id}") { id }`,
        `restoreVersionProject(id: "${version.id}") { id }`,
      ])
        expect(code(await friend.graphql(`mutation { ${mutation} }`)), mutation).toBe('FORBIDDEN')
    })
    for (const [slug, id] of [
      ['projects', film.id],
      ['scenes', film.scene.id],
      ['generations', film.generation.id],
    ])
      expect((await friend.get(`/${slug}/${id}/transitions`)).body.moves, slug).toEqual([])
  })

  it('sees nothing any more when the owner takes them off', async () => {
    const other = await filmOf(owner, { collaborators: [friend.user?.id] })
    const [version] = await versionsOf(friend, 'projects', other.id)
    await done(owner.patch(`/projects/${other.id}`, { collaborators: [] }))
    for (const path of [
      `/projects/${other.id}`,
      `/projects/${other.id}/storyboard`,
      `/projects/versions/${version.id}`,
      `/scenes/${other.scene.id}`,
      `/assets/${other.chosen.id}`,
      `/assets/file/${other.chosen.filename}`,
      `/generations/${other.generation.id}`,
      `/generations/${other.generation.id}/events`,
    ])
      expect(answered(await friend.get(path)), path).toEqual([404, 'NOT_FOUND'])
    expect(await versionsOf(friend, 'projects', other.id)).toEqual([])
  })
})

describe('somebody else', () => {
  it('finds every address of a foreign project like one of a project that is not there', async () => {
    const [version] = await versionsOf(owner, 'projects', film.id)
    const paths: [method: string, path: (id: string) => string, id: string, body?: object][] = [
      ...['', '/storyboard', '/events', '/transitions'].map((end): [string, (id: string) => string, string] => [
        'GET',
        (id) => `/projects/${id}${end}`,
        film.id,
      ]),
      ...['split', 'render', 'generate', 'reorder', 'transition'].map(
        (end): [string, (id: string) => string, string, object] => [
          'POST',
          (id) => `/projects/${id}/${end}`,
          film.id,
          end === 'transition' ? { to: 'planning' } : {},
        ],
      ),
      ['POST', (id) => `/scenes/${id}/split`, film.scene.id, { at: 3 }],
      ['POST', (id) => `/scenes/${id}/merge`, film.scene.id, {}],
      ['GET', (id) => `/generations/${id}/events`, film.generation.id],
      ['POST', (id) => `/generations/${id}/cancel`, film.generation.id, {}],
      ['POST', (id) => `/generations/${id}/resolve`, film.generation.id, { outcome: 'free', reason: 'x' }],
      ['GET', (id) => `/projects/versions/${id}`, version.id],
      ['POST', (id) => `/projects/versions/${id}`, version.id, {}],
    ]
    await withoutEffect(app, async () => {
      for (const [method, path, id, body] of paths) {
        for (const [client, status] of [
          [stranger, 404],
          [app.visitor, 401],
        ] as const) {
          const answer = await client.send(method, path(id), body)
          expect(answer.status, `${method} ${path(id)}`).toBe(status)
          const missing = await client.send(method, path(randomUUID()), body)
          expect([answer.status, answer.body]).toEqual([missing.status, missing.body])
        }
        expect((await stranger.send(method, path('nope'), body)).status, `${method} ${path('nope')}`).toBe(404)
      }
      const order = { kind: 'voice', project: film.id, model: 'local', prompt: 'Mine' }
      expect(answered(await stranger.post('/generations', order))).toEqual([404, 'NOT_FOUND'])
      expect(answered(await app.visitor.post('/generations', order))).toEqual([401, 'UNAUTHENTICATED'])
      expect(answered(await app.visitor.get('/generations/models'))).toEqual([401, 'UNAUTHENTICATED'])
      expect(answered(await stranger.post(`/generations/${film.generation.id}/webhook`, {}))).toEqual([
        404,
        'NOT_FOUND',
      ])
    })
  })

  it('orders nothing into a foreign scene, from a foreign product or by a foreign prompt', async () => {
    const { id } = await project(stranger)
    const hidden = (await done(staff.post('/prompts', { title: 'Hidden', content: 'A secret' }))).doc
    const product = (await done(staff.post('/products', { name: 'Coat', brand: (await brand(staff)).id }))).doc
    await withoutEffect(app, async () => {
      for (const [part, status] of [
        [{ scene: film.scene.id }, 404],
        [{ product: product.id }, 400],
        [{ template: hidden.id }, 400],
      ] as const)
        expect((await stranger.post('/generations', { kind: 'story', project: id, prompt: 'x', ...part })).status).toBe(
          status,
        )
    })
  })
})

describe('whoever has the link', () => {
  const shared = (client: Client, token: string) => client.get(`/projects/shared/${token}`)
  const tokenOf = async (id: string) => (await done(owner.get(`/projects/${id}`))).shareToken as string

  it('sees the film and its scenes, and nothing of whose they are', async () => {
    const token = await tokenOf(film.id)
    for (const client of [app.visitor, stranger]) {
      const { status, body } = await shared(client, token)
      expect(status).toBe(200)
      expect(body).toEqual({
        title: 'Sea film',
        description: 'By the warm sea',
        ratio: '9:16',
        film: null,
        scenes: [
          {
            order: 1,
            title: 'Early',
            narration: 'The sun rises.',
            seconds: 5,
            image: `/api/projects/shared/${token}/files/${film.chosen.id}`,
            clip: null,
          },
          { order: 2, title: 'Noon', narration: 'It is warm.', seconds: 5, image: null, clip: null },
        ],
      })
    }
  })

  it('gets the files that it shows, also in parts, and no other', async () => {
    const token = await tokenOf(film.id)
    const other = await filmOf(owner)
    const file = (id: string, headers?: Record<string, string>) =>
      app.visitor.get(`/projects/shared/${token}/files/${id}`, headers)
    const whole = await file(film.chosen.id)
    expect([whole.status, whole.headers.get('content-type')]).toEqual([200, 'image/png'])
    const size = Number(whole.headers.get('content-length'))
    const part = await file(film.chosen.id, { range: 'bytes=0-3' })
    expect([part.status, part.headers.get('content-range')]).toEqual([206, `bytes 0-3/${size}`])
    expect((await file(film.chosen.id, { range: `bytes=${size}-` })).status).toBe(416)
    for (const id of [film.spare.id, other.chosen.id, film.scene.id, randomUUID(), 'nope', '..%2f..%2fetc%2fpasswd'])
      expect(answered(await file(id)), id).toEqual([404, 'NOT_FOUND'])
    for (const path of [`/projects/${film.id}`, `/assets/${film.chosen.id}`, `/assets/file/${film.chosen.filename}`])
      expect((await app.visitor.get(path)).status, path).toBe(401)
    for (const path of [`/projects/${film.id}`, `/assets/${film.chosen.id}`, `/assets/file/${film.chosen.filename}`])
      expect((await stranger.get(path)).status, path).toBe(404)
  })

  it('finds nothing with a link that is none', async () => {
    const token = await tokenOf(film.id)
    const wrong = [
      'x',
      token.slice(0, 31),
      `${token}x`,
      token.toUpperCase(),
      `${token.slice(0, 31)}_`,
      `${token.slice(0, 31)}%25`,
      "'%20or%20''='",
      'null',
      'undefined',
      film.id,
      'x'.repeat(2000),
      '%F0%9F%8F%AE'.repeat(16),
    ].filter((other) => other !== token)
    for (const other of wrong) {
      expect(answered(await shared(app.visitor, other)), other).toEqual([404, 'NOT_FOUND'])
      expect((await app.visitor.get(`/projects/shared/${other}/files/${film.chosen.id}`)).status, other).toBe(404)
    }
  })

  it('is let in no more once it is taken back; sharing again makes another link', async () => {
    const own = await filmOf(owner, { isPublic: true })
    const token = await tokenOf(own.id)
    await done(owner.patch(`/projects/${own.id}`, { title: 'Renamed' }))
    expect((await shared(app.visitor, token)).body.title).toBe('Renamed')
    await done(owner.patch(`/projects/${own.id}`, { isPublic: false }))
    const closed = async () => {
      expect(answered(await shared(app.visitor, token))).toEqual([404, 'NOT_FOUND'])
      expect((await app.visitor.get(`/projects/shared/${token}/files/${own.chosen.id}`)).status).toBe(404)
    }
    await closed()
    await done(owner.patch(`/projects/${own.id}`, { isPublic: true, shareToken: token }))
    const fresh = await tokenOf(own.id)
    expect(fresh).not.toBe(token)
    await closed()
    expect((await shared(app.visitor, fresh)).status).toBe(200)
    await done(owner.patch(`/projects/${own.id}`, { deletedAt: new Date().toISOString() }))
    expect((await shared(app.visitor, fresh)).status).toBe(404)
  })

  it('cannot choose it: a token that is sent along is ignored', async () => {
    const { id } = await project(owner, { isPublic: true, shareToken: 'a-token-that-i-thought-of-myself' })
    expect(await tokenOf(id)).not.toContain('thought')
  })
})

describe('versions', () => {
  it('of foreign rows are neither listed, counted nor found', async () => {
    const nobody = await app.as('guest', 'nobody')
    const [version] = await versionsOf(owner, 'projects', film.id)
    for (const query of ['', '&trash=true', '&depth=3', '&pagination=false', `&where[parent][equals]=${film.id}`]) {
      for (const slug of ['projects', 'scenes', 'stories']) {
        const { status, body } = await nobody.get(`/${slug}/versions?limit=100${query}`)
        expect([status, body.docs], `${slug} ${query}`).toEqual([200, []])
      }
    }
    for (const slug of ['projects', 'scenes', 'stories'])
      expect(answered(await app.visitor.get(`/${slug}/versions`)), slug).toEqual([401, 'UNAUTHENTICATED'])
    const list = '{ versionsProjects { totalDocs docs { id parent { id } } } }'
    expect((await nobody.graphql(list)).body.data.versionsProjects).toEqual({ totalDocs: 0, docs: [] })
    expect(code(await stranger.graphql(`{ versionProject(id: "${version.id}") { id } }`))).toBe('NOT_FOUND')
    expect(code(await stranger.graphql(`mutation { restoreVersionProject(id: "${version.id}") { id } }`))).toBe(
      'NOT_FOUND',
    )
    expect(code(await app.visitor.graphql(list))).toBe('UNAUTHENTICATED')
  })

  it('come in pages like any list, and are filtered and sorted only by what the caller can read', async () => {
    const { id } = await project(owner)
    await app.sql(
      'super',
      `insert into _projects_v (parent_id, version_title, version_user_id, version_updated_at, updated_at, created_at)
       select $1, 'Old ' || n, $2, now(), now(), now() from generate_series(1, 120) n`,
      [id, owner.user?.id],
    )
    for (const query of ['limit=1000', 'limit=0', 'limit=-1', 'limit=1000&pagination=false&depth=50']) {
      const { body } = await owner.get(`/projects/versions?${query}&where[parent][equals]=${id}`)
      expect([body.docs.length, body.limit], query).toEqual([100, 100])
    }
    const deep = await done(owner.get(`/projects/versions?depth=50&limit=1&where[parent][equals]=${id}`))
    expect(deep.docs[0].parent).toBe(id)
    const found = await done(
      owner.get(
        `/projects/versions?where[parent][equals]=${id}&where[version.title][equals]=Old 7&sort=-version.title`,
      ),
    )
    expect(found.docs).toHaveLength(1)
    const graphql = `{ versionsProjects(where: { parent: { equals: "${id}" }, version__title: { equals: "Old 8" } }) { totalDocs } }`
    expect((await owner.graphql(graphql)).body).toEqual({ data: { versionsProjects: { totalDocs: 1 } } })
    for (const query of [
      'where[parent][equals]=nope',
      'where[parent.title][equals]=x',
      'where[title][equals]=x',
      'where[version.nope][equals]=x',
      'where[version.searchGrams][like]=x',
      'where[version.settings][exists]=true',
      'where[version.user.email][like]=a',
      'sort=version.user.email',
      'sort=nope',
      'where[latest][equals]=true',
    ])
      expect(answered(await owner.get(`/projects/versions?${query}`)), query).toEqual([400, 'VALIDATION_FAILED'])
  })

  it('are there as long as their row is there for the caller', async () => {
    const own = await filmOf(owner)
    const [version] = await versionsOf(owner, 'projects', own.id)
    const [sceneVersion] = await versionsOf(owner, 'scenes', own.scene.id)
    await done(owner.patch(`/projects/${own.id}`, { deletedAt: new Date().toISOString() }))
    for (const [slug, parent, id] of [
      ['projects', own.id, version.id],
      ['scenes', own.scene.id, sceneVersion.id],
    ]) {
      expect(await versionsOf(owner, slug, parent), slug).toEqual([])
      for (const answer of [
        await owner.get(`/${slug}/versions/${id}`),
        await owner.get(`/${slug}/versions/${id}?trash=true`),
        await owner.post(`/${slug}/versions/${id}`),
        await owner.get(`/${slug}/${parent}`),
      ])
        expect(answered(answer), slug).toEqual([404, 'NOT_FOUND'])
    }
    expect((await staff.get(`/projects/versions?trash=true&where[parent][equals]=${own.id}`)).body.docs.length).toBe(3)
    await done(staff.patch(`/projects/${own.id}?trash=true`, { deletedAt: null }))
    expect((await owner.get(`/projects/versions/${version.id}`)).status).toBe(200)
    await done(admin.patch(`/projects/${own.id}`, { user: stranger.user?.id }))
    expect(answered(await owner.get(`/projects/versions/${version.id}`))).toEqual([404, 'NOT_FOUND'])
    expect((await stranger.get(`/projects/versions/${version.id}`)).status).toBe(200)
  })

  it('bring back what was written, and neither where it stood nor who could see it', async () => {
    const own = await filmOf(owner, { collaborators: [friend.user?.id], isPublic: true })
    const [first] = await versionsOf(owner, 'projects', own.id)
    await done(
      owner.patch(`/projects/${own.id}`, { title: 'Later', collaborators: [stranger.user?.id], isPublic: false }),
    )
    await done(owner.move('projects', own.id, 'planning'))
    const restored = await done(owner.post(`/projects/versions/${first.id}`))
    expect(restored).toMatchObject({ id: own.id, title: 'Sea film', description: 'By the sea', status: 'planning' })
    const now = (await owner.get(`/projects/${own.id}`)).body
    expect(now).toMatchObject({ title: 'Sea film', description: 'By the sea', status: 'planning', isPublic: false })
    expect([now.collaborators, now.shareToken]).toEqual([[stranger.user?.id], null])
    expect((await friend.get(`/projects/${own.id}`)).status).toBe(404)
    const { rows } = await app.sql(
      'super',
      `select action, new_values->>'title' as title from audit_logs where entity_id = $1 order by created_at desc limit 1`,
      [own.id],
    )
    expect(rows).toEqual([{ action: 'update', title: 'Sea film' }])
  })

  it('of a scene send it back when its confirmed words change', async () => {
    const own = await filmOf(owner)
    const { id } = own.scene
    const [first] = await versionsOf(owner, 'scenes', id)
    await done(owner.patch(`/scenes/${id}`, { imagePrompt: 'A wild sea' }))
    for (const to of ['prompt', 'prompt_confirmed', 'image', 'image_confirmed'])
      await done(owner.move('scenes', id, to))
    const restored = await done(owner.post(`/scenes/versions/${first.id}`))
    expect(restored).toMatchObject({ imagePrompt: 'A quiet sea', status: 'prompt' })
    expect((await owner.get(`/assets/${own.chosen.id}`)).body.stale).toBe(true)
    await done(owner.move('scenes', id, 'prompt_confirmed'))
    const again = (await versionsOf(owner, 'scenes', id)).at(-1)
    await done(owner.patch(`/scenes/${id}`, { title: 'Only another title' }))
    expect((await done(owner.post(`/scenes/versions/${again.id}`))).status).toBe('prompt_confirmed')
  })

  it('are brought back whole or not at all', async () => {
    const [version] = await versionsOf(owner, 'stories', film.story.id)
    const path = `/stories/versions/${version.id}`
    await withoutEffect(app, async () => {
      expect(answered(await owner.post(`${path}?draft=true`))).toEqual([400, 'VALIDATION_FAILED'])
      expect(answered(await owner.send('POST', path, {}, { 'if-match': '"0.x"' }))).toEqual([412, 'STALE_WRITE'])
      expect(answered(await owner.post('/stories/versions/nope'))).toEqual([404, 'NOT_FOUND'])
      expect(answered(await owner.post(`/campaigns/versions/${randomUUID()}`))).toEqual([404, 'NOT_FOUND'])
      expect(answered(await app.visitor.post(path))).toEqual([401, 'UNAUTHENTICATED'])
    })
    const both = await owner.graphql(
      `mutation { back: restoreVersionStory(id: "${version.id}") { title } on: updateProject(id: "${film.id}", data: { isPublic: false }) { isPublic } }`,
    )
    expect(both.body.data).toEqual({ back: { title: 'How it began' }, on: { isPublic: false } })
    await done(owner.patch(`/projects/${film.id}`, { isPublic: true }))
  })
})

describe('what is shared in the house', () => {
  it('prompts that staff made public are everybody’s to read, and nobody else’s to change', async () => {
    const body = { title: 'Sea', content: 'A sea', isPublic: true }
    const open = (await done(staff.post('/prompts', body))).doc
    const own = (await done((await app.as('brand')).post('/prompts', body))).doc
    expect([open.isPublic, own.isPublic]).toEqual([true, false])
    for (const client of [app.visitor, stranger, owner]) {
      expect((await client.get(`/prompts/${open.id}`)).body.content).toBe('A sea')
      expect((await client.get('/prompts')).body.docs.map(({ id }: { id: string }) => id)).toEqual([open.id])
      expect(answered(await client.get(`/prompts/${own.id}`))).toEqual([404, 'NOT_FOUND'])
    }
    expect(answered(await stranger.patch(`/prompts/${open.id}`, { title: 'Mine' }))).toEqual([403, 'FORBIDDEN'])
    expect(answered(await stranger.post('/prompts', body))).toEqual([403, 'FORBIDDEN'])
    expect(answered(await app.visitor.patch(`/prompts/${open.id}`, {}))).toEqual([401, 'UNAUTHENTICATED'])
    expect(answered(await app.visitor.patch(`/prompts/${own.id}`, {}))).toEqual([401, 'UNAUTHENTICATED'])
  })

  it('policies of a brand are its people’s to read, public ones everybody’s who is logged in', async () => {
    const [head, member] = [await app.as('guest', 'head'), await app.as('guest', 'member')]
    const { id: house } = await brand(head, { members: [member.user?.id] })
    const made = async (client: Client, data: object) =>
      (await done(client.post('/brand-policies', { brandName: 'Sea', ...data }))).doc
    const ofBrand = await made(head, { brand: house, isPublic: true })
    const open = await made(staff, { isPublic: true })
    expect([ofBrand.isPublic, open.isPublic]).toEqual([false, true])
    const ids = async (client: Client) =>
      new Set((await done(client.get('/brand-policies'))).docs.map(({ id }: { id: string }) => id))
    expect(await ids(member)).toEqual(new Set([ofBrand.id, open.id]))
    expect(await ids(stranger)).toEqual(new Set([open.id]))
    expect(answered(await member.patch(`/brand-policies/${ofBrand.id}`, { toneOfVoice: 'x' }))).toEqual([
      403,
      'FORBIDDEN',
    ])
    expect(answered(await app.visitor.get('/brand-policies'))).toEqual([401, 'UNAUTHENTICATED'])
    expect(answered(await stranger.post('/brand-policies', { brandName: 'x' }))).toEqual([403, 'FORBIDDEN'])
    const foreign = await member.post('/brand-policies', { brandName: 'x', project: film.id })
    expect(answered(foreign)).toEqual([400, 'VALIDATION_FAILED'])
  })

  it('the settings of generation are the admin’s alone, their keys nobody’s to read', async () => {
    const path = '/globals/generation-settings'
    const { keys } = (await done(admin.get(path))) as { keys: Record<string, unknown> }
    const [name = ''] = Object.keys(keys)
    const secret = 'key-for-demonstration-only-1234'
    const { result } = await done(admin.post(path, { keys: { [name]: secret } }))
    expect(result.keys[name]).toBe('••••1234')
    expect(
      (await admin.graphql(`{ GenerationSetting { keys { ${name} } } }`)).body.data.GenerationSetting.keys,
    ).toEqual({
      [name]: '••••1234',
    })
    for (const client of [staff, owner, stranger]) {
      for (const answer of [await client.get(path), await client.post(path, { disabledModels: ['local'] })])
        expect(answered(answer)).toEqual([403, 'FORBIDDEN'])
      expect(code(await client.graphql('{ GenerationSetting { disabledModels } }'))).toBe('FORBIDDEN')
    }
    expect(answered(await app.visitor.get(path))).toEqual([401, 'UNAUTHENTICATED'])
    expect((await admin.get(`${path}/versions`)).status).toBe(404)
    const log = await done(admin.get('/audit-logs?where[entityType][equals]=generation-settings'))
    expect([log.totalDocs, JSON.stringify(log).includes(secret)]).toEqual([1, false])
    await done(admin.post(path, { keys: { [name]: null } }))
  })
})

describe('what follows from a change', () => {
  it('follows whatever part of the answer was asked for', async () => {
    const part = 'select[createdAt]=true'
    const own = await filmOf(owner)
    const { id } = own.scene
    for (const to of ['prompt', 'prompt_confirmed', 'image', 'image_confirmed'])
      await done(owner.move('scenes', id, to))
    const another = { project: own.id, scene: id, isSelected: true }
    await done(owner.post(`/assets?${part}`, upload(another, 'other.png')))
    expect((await owner.get(`/scenes/${id}`)).body.status).toBe('image')
    await done(owner.patch(`/scenes/${id}?${part}`, { deletedAt: new Date().toISOString() }))
    expect((await owner.get(`/scenes/${own.second.id}`)).body.order).toBe(1)
    const third = (await done(owner.post('/scenes', { project: own.id, title: 'Dusk', imagePrompt: 'A red sea' }))).doc
    await done(owner.delete(`/scenes/${own.second.id}?${part}`))
    expect((await owner.get(`/scenes/${third.id}`)).body.order).toBe(1)
    const prompt = (await done(staff.post('/prompts', { title: 'Sea', content: 'A sea', isPublic: true }))).doc
    const rating = async () => (await staff.get(`/prompts/${prompt.id}`)).body.rating
    const word = (await done(owner.post(`/feedback?${part}`, { type: 'rating', rating: 4, prompt: prompt.id }))).doc
    expect(await rating()).toBe(4)
    await done(owner.patch(`/feedback/${word.id}?${part}`, { rating: 2 }))
    expect(await rating()).toBe(2)
    await done(owner.delete(`/feedback/${word.id}?${part}`))
    expect(await rating()).toBeNull()
    const { rows } = await app.sql(
      'super',
      `select old_values->>'rating' as rating from audit_logs where entity_id = $1 and action = 'delete'`,
      [word.id],
    )
    expect(rows).toEqual([{ rating: '2' }])
    await done(staff.delete(`/prompts/${prompt.id}`))
  })
})

describe('what is deleted for good', () => {
  it('a scene leaves its files with the project, and no gap in the order', async () => {
    const own = await filmOf(owner)
    const noon = { project: own.id, scene: own.second.id, isSelected: true }
    const picture = (await done(owner.post('/assets', upload(noon, 'noon.png')))).doc
    await done(owner.delete(`/scenes/${own.scene.id}`))
    expect((await owner.get(`/scenes/${own.second.id}`)).body.order).toBe(1)
    await done(owner.delete(`/scenes/${own.second.id}`))
    for (const { id } of [own.chosen, own.spare, picture])
      expect((await owner.get(`/assets/${id}`)).body).toMatchObject({ project: own.id, scene: null })
    expect((await done(owner.post('/assets', upload({ project: own.id }, 'all.png')))).doc.version).toBe(3)
  })

  it('a project takes its scenes, stories and orders along; its files stay with whoever they belong to', async () => {
    const own = await filmOf(owner)
    await done(owner.post('/assets', upload({ project: own.id, scene: own.second.id, isSelected: true }, 'noon.png')))
    await done(owner.delete(`/projects/${own.id}`))
    for (const [slug, id] of [
      ['scenes', own.scene.id],
      ['stories', own.story.id],
      ['project-documents', own.document.id],
      ['generations', own.generation.id],
    ])
      expect((await admin.get(`/${slug}/${id}`)).status, slug).toBe(404)
    expect((await owner.get(`/assets/${own.chosen.id}`)).body).toMatchObject({ project: null, scene: null })
    const { rows } = await app.sql('super', 'select entry from usage_ledger where generation_id = $1', [
      own.generation.id,
    ])
    expect(rows).toEqual([{ entry: 'hold' }])
  })
})
