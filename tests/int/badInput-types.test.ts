import { type CollectionSlug, formatLabels } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeWorld, type World } from '../factories/world'
import { wrongValues } from '../factories/wrong'
import { type Answer, type App, startApp } from '../support/app'
import { slugs as everySlug, table, twins } from '../support/matrix'
import { expectRefusal, withoutEffect } from '../support/refusals'

let app: App
let world: World
beforeAll(async () => {
  app = await startApp()
  world = await makeWorld(app)
})
afterAll(() => app.close())

// Pages have the same kinds of fields and the same guards: one of them stands for all.
const slugs: CollectionSlug[] = everySlug.filter(
  (slug) => !['audit-logs', 'auth-events'].includes(slug) && !(slug in twins),
)
/** Those that admin makes from a plain body. */
const made = slugs.filter(
  (slug) => table[slug as keyof typeof table].create.includes('admin') && slug !== 'media' && slug !== 'assets',
)
const at = (doc: Record<string, unknown>, path: string): unknown =>
  path.split('.').reduce<unknown>((value, name) => (value as Record<string, unknown> | null)?.[name], doc)
const same = (a: unknown, b: unknown) => JSON.stringify(a ?? null) === JSON.stringify(b ?? null)
const code = ({ body }: Answer) => body.errors?.[0]?.code ?? body.errors?.[0]?.extensions?.code

describe.each(slugs)('a value of the wrong type in %s', (slug) => {
  const cases = () => wrongValues(app.payload.collections[slug].config.flattenedFields)

  it('is refused or ignored by an update, never taken', async () => {
    const client = slug === 'notifications' ? world.callers.owner : world.callers.admin
    const id = await world.make(slug, world.a, slug === 'notifications' ? client : undefined)
    const before = (await client.get(`/${slug}/${id}`)).body
    for (const { path, body, value } of cases()) {
      const answer = await client.patch(`/${slug}/${id}`, body)
      const note = `${path} = ${JSON.stringify(value)}`
      if (answer.status >= 400) expectRefusal(answer, note)
      else expect(at(answer.body.doc, path) ?? null, note).toEqual(at(before, path) ?? null)
    }
  })

  it.runIf(made.includes(slug))('is refused or ignored by a create, never taken', async () => {
    const { admin } = world.callers
    const usual = (await admin.post(`/${slug}`, await world.bodyFor(slug, world.a))).body.doc
    let unused = await world.bodyFor(slug, world.a)
    // The same guard as an update's, which was tried with all of them.
    for (const { path, body, value } of cases().filter((_, index) => index % 3 === 0)) {
      const answer = await admin.post(`/${slug}`, { ...unused, ...body })
      // What it names may be named by one row only.
      if (answer.status < 400) unused = await world.bodyFor(slug, world.a)
      const note = `${path} = ${JSON.stringify(value)}`
      if (answer.status >= 400) expectRefusal(answer, note)
      else expect(same(at(answer.body.doc, path), value) && !same(at(usual, path), value), note).toBe(false)
    }
  })

  it('is refused by GraphQL', async () => {
    const client = slug === 'notifications' ? world.callers.owner : world.callers.admin
    const id = await world.make(slug, world.a, slug === 'notifications' ? client : undefined)
    const one = formatLabels(slug).singular.replaceAll(' ', '')
    const mutation = `mutation ($id: String!, $data: mutation${one}UpdateInput!) { doc: update${one}(id: $id, data: $data) { id } }`
    const before = (await client.get(`/${slug}/${id}`)).body
    // The same guard again, behind the types of GraphQL.
    for (const { path, body, value } of cases().filter((_, index) => index % 3 === 1)) {
      const answer = await client.graphql(mutation, { id, data: body })
      const note = `${path} = ${JSON.stringify(value)}`
      if (answer.body.errors) expectRefusal(answer, note)
      // One value where a list belongs is a list of one: GraphQL's own rule.
      else
        expect([at(before, path) ?? null, [value]], note).toContainEqual(
          at((await client.get(`/${slug}/${id}`)).body, path) ?? null,
        )
    }
  })

  it('of a field it does not have is UNKNOWN_FIELD, and text that is too long is refused', async () => {
    const client = slug === 'notifications' ? world.callers.owner : world.callers.admin
    const id = await world.make(slug, world.a, slug === 'notifications' ? client : undefined)
    const refuse = async () => {
      for (const body of [
        { nope: 1 },
        { __proto: 1 },
        '{"__proto__":{"role":"admin"}}',
        '{"constructor":{"prototype":{"role":"admin"}}}',
        { 'brand.name': 'x' },
        { $where: '1' },
        { statusreason: 'x' },
      ]) {
        const answer = await client.patch(`/${slug}/${id}`, body)
        expect([answer.status, code(answer)], JSON.stringify(body)).toEqual([400, 'UNKNOWN_FIELD'])
      }
      for (const field of app.payload.collections[slug].config.flattenedFields) {
        if (field.type !== 'text' && field.type !== 'textarea' && field.type !== 'email') continue
        if ('virtual' in field && field.virtual) continue
        const long = 'hasMany' in field && field.hasMany ? ['x'.repeat(100_000)] : 'x'.repeat(100_000)
        const answer = await client.patch(`/${slug}/${id}`, { [field.name]: long })
        if (answer.status >= 400) expectRefusal(answer, field.name)
        else expect(JSON.stringify(answer.body), field.name).not.toContain('xxxxxxxxxx')
      }
    }
    await withoutEffect(app, refuse, { mayTouch: true })
    expect(({} as { role?: string }).role).toBeUndefined()
  })
})
