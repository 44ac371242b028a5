import { randomUUID } from 'node:crypto'
import type { CollectionSlug, FlattenedField } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeWorld, uploads, type World } from '../factories/world'
import { type App, startApp } from '../support/app'
import {
  cases,
  changes,
  expectRefused,
  expectUnread,
  graphqlNames,
  madeElsewhere,
  maker,
  may,
  mayAnything,
  ownings,
  row,
  slugs,
  spend,
  table,
} from '../support/matrix'

let app: App
let world: World
beforeAll(async () => {
  app = await startApp()
  world = await makeWorld(app)
})
afterAll(() => app.close())

it('has no mutations for what is made elsewhere', async () => {
  for (const slug of slugs) {
    const { graphQL } = app.payload.collections[slug].config
    expect(Boolean(graphQL !== false && graphQL?.disableMutations), slug).toBe(madeElsewhere(slug))
  }
})

describe.each(cases)('$slug by $caller over GraphQL', ({ slug, caller }) => {
  const { create, read, update, delete: remove } = table[slug]
  const names = graphqlNames(slug)

  it('reads, lists and counts what it may', async () => {
    const client = world.callers[caller]
    for (const isOwn of ownings(slug, caller)) {
      const id = await row(world, slug, caller, isOwn)
      const one = await client.graphql(`query ($id: String!) { doc: ${names.read}(id: $id) { id } }`, { id })
      if (may(read, caller, isOwn)) expect(one.body).toEqual({ data: { doc: { id } } })
      else expectUnread(one, read, caller)
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

  it.skipIf(madeElsewhere(slug))('creates what it may', async () => {
    if (uploads.has(slug)) return // files come over REST
    const data = await world.bodyFor(slug, caller === 'stranger' ? world.b : world.a, world.callers[caller])
    const answer = await (await maker(world, slug, caller)).graphql(
      `mutation ($data: ${names.type.create}!) { doc: ${names.create}(data: $data) { id } }`,
      { data: graphqlData(slug, data) },
    )
    if (create.includes(caller))
      expect([answer.body.errors, typeof answer.body.data?.doc?.id]).toEqual([undefined, 'string'])
    else expectRefused(answer, caller, 403)
  })

  it.skipIf(madeElsewhere(slug))('updates and deletes what it may', async () => {
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
        if (may(who, caller, isOwn)) {
          expect(answer.body).toEqual({ data: { doc: { id } } })
          if (kind === 'delete') spend(slug, caller, isOwn)
        } else if (may(read, caller, isOwn)) expectRefused(answer, caller, 403)
        else {
          expectRefused(answer, caller, 404)
          expect(answer.body).toEqual((await write(kind, randomUUID())).body)
        }
      }
    }
  })
})

/** GraphQL wants every required field, defaults and stamps included, and makes names of select values. */
function graphqlData(slug: CollectionSlug, data: Record<string, unknown>) {
  const fields = app.payload.collections[slug].config.flattenedFields
  const whole = { ...defaultsOf(fields), ...data }
  // Stamped with the caller's all the same.
  for (const { name, custom } of fields) if (custom?.stamped) whole[name] = world.a.owner.user?.id
  if (slug === 'content-revisions') {
    const { relationTo, value } = data.target as { relationTo: string; value: string }
    whole.target = { relationTo: relationTo.replaceAll('-', '_'), value }
  }
  return whole
}

const defaultsOf = (fields: FlattenedField[]): Record<string, unknown> =>
  Object.fromEntries(
    fields.flatMap((field): [string, unknown][] => {
      if (field.type === 'group') {
        const inner = defaultsOf(field.flattenedFields)
        return Object.keys(inner).length > 0 ? [[field.name, inner]] : []
      }
      const value = 'defaultValue' in field && 'required' in field && field.required ? field.defaultValue : undefined
      if (value === undefined) return []
      const name = String(value)
        .replaceAll('-', '_')
        .replace(/^(?=\d)/, '_')
      return [[field.name, field.type === 'select' ? name : value]]
    }),
  )
