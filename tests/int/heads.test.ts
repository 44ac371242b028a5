import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Answer, type App, type Client, startApp } from '../support/app'

let app: App
let staff: Client
let made = 0

beforeAll(async () => {
  app = await startApp()
  staff = await app.as('marketer')
})
afterAll(() => app.close())

const done = async (answer: Promise<Answer>) => {
  const { status, body } = await answer
  expect(status, JSON.stringify(body)).toBeLessThan(300)
  return body
}
const pages = '/legal-pages'
const published = async (values: object = {}): Promise<string> =>
  (await done(staff.post(pages, { title: 'Public', slug: `heads-${++made}`, _status: 'published', ...values }))).doc.id
const draftOf = (id: string, values: object, locale = 'ko') =>
  done(staff.patch(`${pages}/${id}?draft=true&locale=${locale}`, { ...values, _status: 'draft' }))
/** A published page with a draft open beside it. */
const withDraft = async (values: object = {}) => {
  const id = await published(values)
  await draftOf(id, { title: 'Drafted' })
  return id
}
const shown = async (id: string) => {
  const { status, body } = await app.visitor.get(`${pages}/${id}`)
  return status === 200 ? [body.title, body.order] : status
}
const opened = async (id: string) => {
  const { body } = await staff.get(`${pages}/${id}?draft=true`)
  return [body.title, body.order, body._status]
}
const where = (...ids: string[]) => ids.map((id, index) => `where[id][in][${index}]=${id}`).join('&')
const versionsOf = async (id: string) =>
  (await done(staff.get(`${pages}/versions?where[parent][equals]=${id}&sort=-updatedAt&limit=50`))).docs
const versionOf = async (id: string, title: string) =>
  (await versionsOf(id)).find(({ version }: { version: { title: string } }) => version.title === title).id
const logOf = async (id: string) =>
  (
    await app.sql(
      'super',
      'select old_values, new_values from audit_logs where entity_id = $1 order by created_at desc',
      [id],
    )
  ).rows

describe('an update that says nothing of publication', () => {
  it('is about the page that visitors see, and leaves the draft to its editor, with the change', async () => {
    const id = await withDraft()
    const { doc } = await done(staff.patch(`${pages}/${id}`, { order: 3 }))
    expect([doc.title, doc.order, doc._status]).toEqual(['Public', 3, 'published'])
    expect(await shown(id)).toEqual(['Public', 3])
    expect(await opened(id)).toEqual(['Drafted', 3, 'draft'])
    expect((await logOf(id))[0]).toEqual({ old_values: { order: 0 }, new_values: { order: 3 } })
    await done(staff.patch(`${pages}/${id}`, { title: 'Still public' }))
    expect([await shown(id), await opened(id)]).toEqual([
      ['Still public', 3],
      ['Drafted', 3, 'draft'],
    ])
    await done(staff.patch(`${pages}/${id}`, { _status: 'published' }))
    expect(await shown(id)).toEqual(['Drafted', 3])
    expect((await logOf(id))[0]).toMatchObject({
      old_values: { title: 'Still public' },
      new_values: { title: 'Drafted' },
    })
  })

  it('carries languages and rows over, each where the draft says nothing else', async () => {
    const id = await published({ sections: [{ heading: 'One', body: 'Old' }], summary: 'Old' })
    const [section] = (await staff.get(`${pages}/${id}`)).body.sections
    await draftOf(id, { title: 'Drafted' })
    const english = { title: 'In English', sections: [{ ...section, heading: 'First', body: 'New' }] }
    await done(staff.patch(`${pages}/${id}?locale=en`, english))
    await done(staff.patch(`${pages}/${id}?locale=ko`, { summary: 'Old, told anew' }))
    const draft = (await staff.get(`${pages}/${id}?draft=true&locale=all`)).body
    expect(draft).toMatchObject({
      title: { ko: 'Drafted', en: 'In English' },
      summary: { ko: 'Old, told anew' },
      sections: [{ heading: { ko: 'One', en: 'First' }, body: { ko: 'Old', en: 'New' } }],
    })
    await draftOf(id, { summary: 'Drafted too' })
    await done(staff.patch(`${pages}/${id}?locale=ko`, { summary: 'Told again' }))
    expect((await staff.get(`${pages}/${id}?draft=true`)).body.summary).toBe('Drafted too')
  })

  it('does so by GraphQL', async () => {
    const id = await withDraft()
    const { body } = await staff.graphql(
      `mutation { updateLegalPage(id: "${id}", data: { order: 4 }) { title order } }`,
    )
    expect(body.data.updateLegalPage).toEqual({ title: 'Public', order: 4 })
    expect([await shown(id), await opened(id)]).toEqual([
      ['Public', 4],
      ['Drafted', 4, 'draft'],
    ])
  })

  it('does so in bulk', async () => {
    const [open, plain] = [await withDraft(), await published()]
    const { docs, errors } = await done(staff.patch(`${pages}?${where(open, plain)}`, { order: 5 }))
    expect([docs.length, errors]).toEqual([2, []])
    expect([await shown(open), await opened(open), await shown(plain)]).toEqual([
      ['Public', 5],
      ['Drafted', 5, 'draft'],
      ['Public', 5],
    ])
  })

  it('brings a page through the trash and back', async () => {
    const trash = { deletedAt: new Date().toISOString() }
    for (const [at, back] of [
      [(id: string) => `${pages}/${id}`, (id: string) => `${pages}/${id}?trash=true`],
      [(id: string) => `${pages}?${where(id)}`, (id: string) => `${pages}?trash=true&${where(id)}`],
    ] as const) {
      const id = await withDraft()
      await done(staff.patch(at(id), trash))
      expect(await shown(id)).toBe(404)
      expect(
        (await staff.get(`${pages}?trash=true&draft=true&where[deletedAt][exists]=true&${where(id)}`)).body.totalDocs,
      ).toBe(1)
      await done(staff.patch(back(id), { deletedAt: null }))
      expect([await shown(id), await opened(id)]).toEqual([
        ['Public', 0],
        ['Drafted', 0, 'draft'],
      ])
      await done(staff.patch(at(id), trash))
      await done(staff.patch(back(id), { deletedAt: null, _status: 'published' }))
      expect([await shown(id), await opened(id)]).toEqual([
        ['Public', 0],
        ['Drafted', 0, 'draft'],
      ])
      await done(staff.patch(at(id), trash))
      await done(staff.patch(back(id), { deletedAt: null, _status: 'draft' }))
      expect([await shown(id), await opened(id)]).toEqual([404, ['Drafted', 0, 'draft']])
    }
  })

  it('changes the one head of a page that was never published', async () => {
    const { doc } = await done(staff.post(`${pages}?draft=true`, { slug: `heads-${++made}`, _status: 'draft' }))
    await draftOf(doc.id, { title: 'Later' })
    const changed = await done(staff.patch(`${pages}/${doc.id}`, { order: 2 }))
    expect([changed.doc.title, changed.doc.order]).toEqual(['Later', 2])
    expect(await opened(doc.id)).toEqual(['Later', 2, 'draft'])
  })

  it('keeps the newest draft when more of them were saved than are kept', async () => {
    const id = await withDraft()
    for (let order = 1; order <= 3; order++) await done(staff.patch(`${pages}/${id}`, { order }))
    const versions = await versionsOf(id)
    expect(versions.filter(({ latest }: { latest: boolean }) => latest)).toHaveLength(1)
    expect(versions[0].version).toMatchObject({ title: 'Drafted', order: 3, _status: 'draft' })
  })
})

describe('in bulk', () => {
  const twiceSaved = async () => {
    const { doc } = await done(
      staff.post(`${pages}?draft=true`, { title: 'First', slug: `heads-${++made}`, _status: 'draft' }),
    )
    await draftOf(doc.id, { title: 'Second' })
    return doc.id as string
  }

  it('drafts are published as they are, with or without saying draft', async () => {
    for (const query of ['&draft=true', '']) {
      const ids = [await twiceSaved(), await withDraft()]
      const { errors } = await done(staff.patch(`${pages}?${where(...ids)}${query}`, { _status: 'published' }))
      expect(errors).toEqual([])
      expect(await Promise.all(ids.map(shown))).toEqual([
        ['Second', 0],
        ['Drafted', 0],
      ])
    }
  })

  it('drafts are edited, trashed and brought back', async () => {
    const id = await twiceSaved()
    expect(
      (await done(staff.patch(`${pages}?${where(id)}&draft=true`, { order: 2, _status: 'draft' }))).errors,
    ).toEqual([])
    expect(await opened(id)).toEqual(['Second', 2, 'draft'])
    await done(staff.patch(`${pages}?${where(id)}`, { deletedAt: new Date().toISOString() }))
    await done(staff.patch(`${pages}?${where(id)}&trash=true`, { deletedAt: null }))
    expect(await opened(id)).toEqual(['Second', 2, 'draft'])
  })

  it('pages are taken off the site without losing what was drafted', async () => {
    const [one, two] = [await withDraft(), await withDraft()]
    await done(staff.patch(`${pages}?${where(one)}`, { _status: 'draft' }))
    await done(staff.patch(`${pages}/${two}`, { _status: 'draft' }))
    // As the schedule does it.
    const three = await withDraft()
    await app.payload.update({ collection: 'legal-pages', id: three, data: { _status: 'draft' } })
    for (const id of [one, two, three]) {
      expect(await shown(id)).toBe(404)
      expect(await opened(id)).toEqual(['Drafted', 0, 'draft'])
    }
  })
})

describe('If-Match', () => {
  const tagOf = async (id: string, query = '') =>
    (await staff.get(`${pages}/${id}${query}`)).headers.get('etag') as string
  const patch = async (id: string, tag: string, query: string, body: object) =>
    (await staff.patch(`${pages}/${id}${query}`, body, { 'if-match': tag })).status

  it('compares with the head that is changed', async () => {
    const id = await withDraft()
    const [row, draft] = [await tagOf(id), await tagOf(id, '?draft=true')]
    expect(await patch(id, row, '?draft=true', { title: 'Unseen' })).toBe(412)
    expect(await patch(id, draft, '', { order: 1 })).toBe(412)
    expect(await patch(id, row, '', { _status: 'published' })).toBe(412)
    expect(await patch(id, draft, '?draft=true', { title: 'Seen' })).toBe(200)
    expect(await patch(id, row, '', { order: 1 })).toBe(200)
    expect(await patch(id, row, '', { order: 2 })).toBe(412)
    const [next, nextDraft] = [await tagOf(id), await tagOf(id, '?draft=true')]
    expect(await patch(id, draft, '', { _status: 'published' })).toBe(412)
    expect(await patch(id, nextDraft, '', { _status: 'published' })).toBe(200)
    expect(await patch(id, next, '', { order: 2 })).toBe(412)
    expect(await shown(id)).toEqual(['Seen', 1])
  })

  it('compares deletions with either, and restores with the newest', async () => {
    const id = await withDraft()
    const version = await versionOf(id, 'Public')
    const old = await tagOf(id, '?draft=true')
    const restore = (tag: string) =>
      staff.send('POST', `${pages}/versions/${version}?draft=true`, {}, { 'if-match': tag })
    expect((await restore(await tagOf(id))).status).toBe(412)
    expect((await restore(old)).status).toBe(200)
    const remove = async (tag: string) =>
      (await staff.send('DELETE', `${pages}/${id}`, undefined, { 'if-match': tag })).status
    expect(await remove(old)).toBe(412)
    expect(await remove(await tagOf(id, '?draft=true'))).toBe(200)
  })
})

describe('a version', () => {
  it('comes back as a draft without touching the page', async () => {
    const id = await published()
    await draftOf(id, { title: 'One' })
    await draftOf(id, { title: 'Two' })
    await done(staff.post(`${pages}/versions/${await versionOf(id, 'Public')}?draft=true`))
    expect(await opened(id)).toEqual(['Public', 0, 'draft'])
    await done(staff.post(`${pages}/versions/${await versionOf(id, 'One')}`))
    expect([await shown(id), await opened(id)]).toEqual([
      ['Public', 0],
      ['One', 0, 'draft'],
    ])
    const { body } = await staff.graphql(
      `mutation { restoreVersionLegalPage(id: "${await versionOf(id, 'Two')}") { title _status } }`,
    )
    expect(body.data.restoreVersionLegalPage).toEqual({ title: 'Two', _status: 'draft' })
    expect([await shown(id), await opened(id)]).toEqual([
      ['Public', 0],
      ['Two', 0, 'draft'],
    ])
  })

  it('that was published is published again, and one of a page not on the site stays off it', async () => {
    const id = await published()
    await done(staff.patch(`${pages}/${id}`, { title: 'Next', _status: 'published' }))
    await done(staff.post(`${pages}/versions/${await versionOf(id, 'Public')}`))
    expect(await shown(id)).toEqual(['Public', 0])
    expect((await logOf(id))[0]).toEqual({ old_values: { title: 'Next' }, new_values: { title: 'Public' } })
    const { doc } = await done(staff.post(pages, { title: 'Hidden', slug: `heads-${++made}` }))
    await done(staff.patch(`${pages}/${doc.id}`, { title: 'Hidden, later' }))
    await done(staff.post(`${pages}/versions/${await versionOf(doc.id, 'Hidden')}`))
    expect((await staff.get(`${pages}/${doc.id}`)).body.title).toBe('Hidden')
    expect(await shown(doc.id)).toBe(404)
  })

  it('without Korean comes back without Korean', async () => {
    const { doc } = await done(
      staff.post(`${pages}?locale=en`, { title: 'English', slug: `heads-${++made}`, _status: 'published' }),
    )
    const version = (await versionsOf(doc.id))[0].id
    await done(staff.patch(`${pages}/${doc.id}?locale=ko`, { title: '한국어', _status: 'published' }))
    await done(staff.post(`${pages}/versions/${version}`))
    expect((await app.visitor.get(`${pages}/${doc.id}?locale=all`)).body.title).toEqual({ en: 'English' })
  })

  it('is nobody’s but staff’s to bring back', async () => {
    const id = await withDraft()
    const brand = await app.as('brand')
    const draft = await versionOf(id, 'Drafted')
    expect((await app.visitor.post(`${pages}/versions/${draft}`)).status).toBe(401)
    expect([403, 404]).toContain((await brand.post(`${pages}/versions/${draft}?draft=true`)).status)
    expect((await staff.post(`${pages}/versions/nope?draft=true`)).status).toBe(404)
  })
})

describe('a language', () => {
  it('is published whole or not at all, from whichever form, in bulk, by a version', async () => {
    const { doc } = await done(
      staff.post(`${pages}?draft=true&locale=ko`, {
        title: '완결',
        slug: `heads-${++made}`,
        _status: 'draft',
        sections: [{ heading: '머리', body: '본문' }],
      }),
    )
    await draftOf(
      doc.id,
      { title: 'Half', sections: [{ id: doc.sections[0].id, heading: 'Heading', body: null }] },
      'en',
    )
    for (const [locale, message] of [
      ['ko', 'This field is required in English too, because there is text in it.'],
      ['en', 'This field is required.'],
    ]) {
      const { status, body } = await staff.patch(`${pages}/${doc.id}?locale=${locale}`, { _status: 'published' })
      expect([status, body.errors[0].data.errors]).toEqual([400, [{ path: 'sections.0.body', message }]])
    }
    expect((await staff.patch(`${pages}?${where(doc.id)}&draft=true`, { _status: 'published' })).status).toBe(400)
    expect(await shown(doc.id)).toBe(404)
    await draftOf(doc.id, { sections: [{ id: doc.sections[0].id, heading: 'Heading', body: 'Body' }] }, 'en')
    await done(staff.patch(`${pages}/${doc.id}?locale=zh`, { _status: 'published' }))
    expect(await shown(doc.id)).toEqual(['완결', 0])
  })

  it('lacks what any page lacks without a text', async () => {
    const values = { slug: `heads-${++made}`, _status: 'published' }
    for (const locale of ['ko', 'en', 'all']) {
      const { status, body } = await staff.post(`${pages}?locale=${locale}`, values)
      expect([status, body.errors[0].data.errors[0].path], locale).toEqual([400, 'title'])
    }
  })

  it('is published alone beside those that are on the site already', async () => {
    const id = await published({ summary: 'Old' })
    await done(staff.patch(`${pages}/${id}?locale=en`, { title: 'English', _status: 'published' }))
    await draftOf(id, { title: 'Next' })
    await draftOf(id, { title: 'English, next' }, 'en')
    await done(staff.patch(`${pages}/${id}?publishSpecificLocale=en`, {}))
    expect((await app.visitor.get(`${pages}/${id}?locale=all`)).body.title).toEqual({
      ko: 'Public',
      en: 'English, next',
    })
    expect(await opened(id)).toEqual(['Next', 0, 'draft'])
  })
})

describe('a single page', () => {
  const at = '/globals/shorts-page'
  const seen = async () => (await app.visitor.get(at)).body.title
  const next = async () => {
    const { body } = await staff.get(`${at}?draft=true`)
    return [body.title, body.intro, body._status]
  }
  const draft = (values: object) => done(staff.post(`${at}?draft=true`, { ...values, _status: 'draft' }))

  it('has two heads as well, by REST and GraphQL', async () => {
    await done(staff.post(at, { title: 'Public', _status: 'published' }))
    await draft({ title: 'Drafted' })
    await done(staff.post(at, { intro: 'Hello' }))
    expect([await seen(), await next()]).toEqual(['Public', ['Drafted', 'Hello', 'draft']])
    await staff.graphql('mutation { updateShortsPage(data: { intro: "Again" }) { title } }')
    expect([await seen(), await next()]).toEqual(['Public', ['Drafted', 'Again', 'draft']])
    await done(staff.post(at, { _status: 'draft' }))
    expect([await seen(), await next()]).toEqual([undefined, ['Drafted', 'Again', 'draft']])
    await done(staff.post(at, { _status: 'published' }))
    expect(await seen()).toBe('Drafted')
  })

  it('is compared with If-Match, and so are settings', async () => {
    const post = async (path: string, tag: string | null, body: object) =>
      (await staff.post(path, body, { 'if-match': tag ?? '' })).status
    await draft({ title: 'Next' })
    const row = (await staff.get(at)).headers.get('etag')
    const newest = (await staff.get(`${at}?draft=true`)).headers.get('etag')
    expect(await post(`${at}?draft=true`, row, { title: 'Unseen' })).toBe(412)
    expect(await post(at, newest, { intro: 'Unseen' })).toBe(412)
    expect(await post(`${at}?draft=true`, newest, { title: 'Seen' })).toBe(200)
    expect(await post(at, row, { intro: 'Seen' })).toBe(200)
    expect(await post(at, row, { intro: 'Again' })).toBe(412)
    const admin = await app.as('admin')
    const days = { campaignDefaults: {} }
    const policies = (await admin.get('/globals/policies')).headers.get('etag') as string
    const change = () => admin.post('/globals/policies', days, { 'if-match': policies })
    expect([(await change()).status, (await change()).status].sort()).toEqual([200, 412])
  })

  it('brings back versions as drafts, or published as they were', async () => {
    for (const title of ['Public', 'Kept']) await done(staff.post(at, { title, _status: 'published' }))
    await draft({ title: 'One' })
    await draft({ title: 'Two' })
    const { docs } = await done(staff.get(`${at}/versions?limit=50&sort=-updatedAt`))
    const of = (title: string, status = '') =>
      docs.find(({ version }: any) => version.title === title && version._status.startsWith(status)).id
    await done(staff.post(`${at}/versions/${of('One')}`))
    expect([await seen(), (await next())[0]]).toEqual(['Kept', 'One'])
    await done(staff.post(`${at}/versions/${of('Kept')}?draft=true`))
    expect([await seen(), (await next()).slice(0, 1)]).toEqual(['Kept', ['Kept']])
    await staff.graphql(`mutation { restoreVersionShortsPage(id: "${of('Two')}") { title } }`)
    expect([await seen(), (await next())[0]]).toEqual(['Kept', 'Two'])
    await done(staff.post(`${at}/versions/${of('Public', 'published')}`))
    expect(await seen()).toBe('Public')
    expect((await app.visitor.post(`${at}/versions/${of('One')}`)).status).toBe(401)
    expect((await staff.post(`${at}/versions/nope`)).status).toBe(404)
  })
})
