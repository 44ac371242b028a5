import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type App, type Client, startApp } from '../support/app'

let app: App
let admin: Client
beforeAll(async () => {
  app = await startApp()
  admin = await app.as('admin')
})
afterAll(() => app.close())

const id = randomUUID()

/** Every collection and global there is, Payload's own included, by its path. */
const entities = () => [
  ...app.payload.config.collections.map((config) => ({ path: `/${config.slug}`, ...config })),
  ...app.payload.config.globals.map((config) => ({ path: `/globals/${config.slug}`, ...config })),
]

const versionRoutes: [method: string, path: string][] = [
  ['GET', '/versions'],
  ['GET', '/versions?draft=true&trash=true&sort=version.createdAt&where[parent][equals]=x'],
  ['GET', `/versions/${id}`],
  ['GET', '/versions/nope'],
  ['POST', `/versions/${id}`],
  ['POST', '/versions/nope?draft=true'],
]

/** What may not be kept somewhere: drafts, a trash, moves, parts of a row. */
const routes: [method: string, path: string][] = [
  ['GET', '?draft=true&trash=true'],
  ['GET', '/count?draft=true&trash=true'],
  ['GET', `/${id}?draft=true&trash=true`],
  ['PATCH', `/${id}?draft=true&trash=true&autosave=true`],
  ['PATCH', `?draft=true&trash=true&where[id][equals]=${id}`],
  ['DELETE', `/${id}?trash=true`],
  ['DELETE', `?trash=true&where[id][equals]=${id}`],
  ['GET', `/${id}/unknown`],
  ['GET', `/${id}/versions`],
  ['GET', `/${id}/transitions`],
  ['POST', `/${id}/transition`],
  ['POST', `/${id}/duplicate`],
  ['GET', '/unknown/unknown'],
]

const ask = (client: Client, method: string, path: string) =>
  client.send(method, path, method === 'GET' || method === 'DELETE' ? undefined : {})

describe('what is not kept', () => {
  it('is not there: versions of what has none', async () => {
    const unkept = entities().filter(({ versions }) => !versions)
    expect(unkept.length).toBeGreaterThan(30)
    for (const { path, slug } of unkept)
      for (const [method, route] of versionRoutes)
        for (const client of [admin, app.visitor]) {
          const { status } = await ask(client, method, path + route)
          const note = `${method} ${path}${route} ${status}`
          // A preference may have any name, and Payload's own lists are closed before they are looked at.
          if (client === admin && !slug.startsWith('payload-')) expect(status, note).toBe(404)
          else expect(status, note).toBeLessThan(500)
        }
  })

  it('is never a fault of ours: drafts, trash, moves and paths that do not exist', async () => {
    for (const { path } of entities())
      for (const [method, route] of routes)
        for (const client of [admin, app.visitor]) {
          const { status, body } = await ask(client, method, path + route)
          expect(status, `${method} ${path}${route} ${JSON.stringify(body)}`).toBeLessThan(500)
        }
  })

  it('has no query in GraphQL, and no fault there', async () => {
    const named = 'fields { name args { name type { name ofType { name } } } }'
    const { queryType, mutationType } = (
      await admin.graphql(`{ __schema { queryType { ${named} } mutationType { ${named} } } }`)
    ).body.data.__schema
    type Named = { name: string; args: { name: string }[] }
    const kept = entities().filter(({ versions }) => versions).length
    const names: string[] = [...queryType.fields, ...mutationType.fields].map(({ name }: Named) => name)
    expect(names.filter((name) => /^versions?[A-Z]/.test(name))).toHaveLength(2 * kept)
    expect(names.filter((name) => name.startsWith('restoreVersion'))).toHaveLength(kept)
    const asked = [
      ...queryType.fields.map((field: Named) => ({ kind: 'query', ...field })),
      ...mutationType.fields
        .filter(({ name }: Named) => /^(delete|restoreVersion)/.test(name))
        .map((field: Named) => ({ kind: 'mutation', ...field })),
    ]
    for (const { kind, name, args } of asked) {
      const given = args.flatMap((one: { name: string }) =>
        one.name === 'id' ? [`id: "${id}"`] : ['draft', 'trash'].includes(one.name) ? [`${one.name}: true`] : [],
      )
      const call = `${name}${given.length > 0 ? `(${given.join(', ')})` : ''}`
      const { body } = await admin.graphql(`${kind} { ${call} { __typename } }`)
      const codes = (body.errors ?? []).map(({ extensions }: { extensions: { code: string } }) => extensions.code)
      expect(codes, call).not.toContain('INTERNAL')
    }
  })
})
