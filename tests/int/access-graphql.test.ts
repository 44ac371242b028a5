import { randomUUID } from 'node:crypto'
import type { CollectionSlug } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeWorld, type World } from '../factories/world'
import { type App, startApp } from '../support/app'
import {
  cases,
  changes,
  expectRefused,
  graphqlNames,
  maker,
  may,
  mayAnything,
  ownings,
  row,
  table,
} from '../support/matrix'

let app: App
let world: World
beforeAll(async () => {
  app = await startApp()
  world = await makeWorld(app)
})
afterAll(() => app.close())

describe.each(cases)('$slug by $caller over GraphQL', ({ slug, caller }) => {
  const { create, read, update, delete: remove } = table[slug]
  const names = graphqlNames(slug)

  it('reads, lists and counts what it may', async () => {
    const client = world.callers[caller]
    for (const isOwn of ownings(slug, caller)) {
      const id = await row(world, slug, caller, isOwn)
      const one = await client.graphql(`query ($id: String!) { doc: ${names.read}(id: $id) { id } }`, { id })
      if (may(read, caller, isOwn)) expect(one.body).toEqual({ data: { doc: { id } } })
      else expectRefused(one, caller, 404)
      const list = await client.graphql(
        `{ list: ${names.list}(where: { id: { in: ["${id}"] } }) { totalDocs docs { id } } count: ${names.count}(where: { id: { in: ["${id}"] } }) { totalDocs } }`,
      )
      if (!mayAnything(read, caller)) expectRefused(list, caller, 403)
      else {
        const ids = may(read, caller, isOwn) ? [{ id }] : []
        expect(list.body).toEqual({
          data: { list: { totalDocs: ids.length, docs: ids }, count: { totalDocs: ids.length } },
        })
      }
    }
  })

  it('creates what it may', async () => {
    if (slug === 'media' || slug === 'assets') return // files come over REST
    const data = await world.bodyFor(slug, caller === 'stranger' ? world.b : world.a)
    const answer = await (await maker(world, slug, caller)).graphql(
      `mutation ($data: ${names.type.create}!) { doc: ${names.create}(data: $data) { id } }`,
      { data: graphqlData(slug, data) },
    )
    if (create.includes(caller))
      expect([answer.body.errors, typeof answer.body.data?.doc?.id]).toEqual([undefined, 'string'])
    else expectRefused(answer, caller, 403)
  })

  it('updates and deletes what it may', async () => {
    const client = world.callers[caller]
    const write = async (kind: 'update' | 'delete', id: string) =>
      kind === 'update'
        ? client.graphql(
            `mutation ($id: String!, $data: ${names.type.update}!) { doc: ${names.update}(id: $id, data: $data) { id } }`,
            { id, data: changes[slug] },
          )
        : client.graphql(`mutation ($id: String!) { doc: ${names.delete}(id: $id) { id } }`, { id })
    for (const isOwn of ownings(slug, caller)) {
      for (const [kind, who] of [
        ['update', update],
        ['delete', remove],
      ] as const) {
        if (['users', 'profiles'].includes(slug) && kind === 'delete' && isOwn && caller === 'admin') continue
        const id = await row(world, slug, caller, isOwn)
        const answer = await write(kind, id)
        if (may(who, caller, isOwn)) expect(answer.body).toEqual({ data: { doc: { id } } })
        else if (may(read, caller, isOwn)) expectRefused(answer, caller, 403)
        else {
          expectRefused(answer, caller, 404)
          expect(answer.body).toEqual((await write(kind, randomUUID())).body)
        }
      }
    }
  })
})

/** GraphQL wants every required field, defaults included, and spells `-` in select values as `_`. */
function graphqlData(slug: CollectionSlug, data: Record<string, unknown>) {
  const defaults = app.payload.collections[slug].config.flattenedFields.flatMap((field) => {
    const value = 'defaultValue' in field && 'required' in field && field.required ? field.defaultValue : undefined
    return value === undefined
      ? []
      : [[field.name, field.type === 'select' ? String(value).replaceAll('-', '_') : value]]
  })
  const whole = { ...Object.fromEntries(defaults), ...data }
  if (slug === 'brands') whole.owner = world.a.owner.user?.id // stamped with the caller's all the same
  if (slug === 'content-revisions') {
    const { relationTo, value } = data.target as { relationTo: string; value: string }
    whole.target = { relationTo: relationTo.replaceAll('-', '_'), value }
  }
  return whole
}
