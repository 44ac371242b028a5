import type { CollectionSlug, FlattenedField, GlobalSlug } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeFilledWorld } from '../factories/filled'
import type { World } from '../factories/world'
import { type App, type Client, startApp } from '../support/app'
import { expectedOf, isOpen, nameOf, pathsOf, type Reads, selectionOf, valuesAt } from '../support/graphqlFields'
import { graphqlNames, slugs } from '../support/matrix'
import { expectRefusal } from '../support/refusals'

type Values = Record<string, unknown>

let app: App
let world: World

beforeAll(async () => {
  app = await startApp()
  world = await makeFilledWorld(app)
})
afterAll(() => app.close())

const configOf = (slug: CollectionSlug) => app.payload.collections[slug].config
const globalSlugs = () => app.payload.globals.config.map(({ slug }) => slug as GlobalSlug)
const globalOf = (slug: string) => {
  const config = app.payload.globals.config.find((one) => one.slug === slug)
  if (!config) throw new Error(`No global ${slug}`)
  return config
}

/** Who reads: staff and the owner, to whom some fields are closed, and who alone reads what is personal. */
const readers = () => [world.callers.admin, world.callers.owner]

/** Rows by REST; none where the caller may read none. */
async function byRest(client: Client, path: string): Promise<Values[]> {
  const { status, body } = await client.get(`${path}?limit=100&depth=0&sort=-createdAt,id&locale=ko&trash=true`)
  return status === 200 ? body.docs : []
}

async function byGraphql(client: Client, list: string, selection: string, trash = ''): Promise<Values[]> {
  const query = `{ all: ${list}(limit: 100, sort: "-createdAt,id", locale: ko${trash}) { docs { ${selection} } } }`
  const { body } = await client.graphql(query)
  if (body.errors?.[0].extensions.code === 'FORBIDDEN') return []
  expect(body.errors, query).toBeUndefined()
  return body.data.all.docs
}

function readsOf(client: Client): Reads {
  const known = new Map<string, Promise<boolean>>()
  return (collection, id) => {
    const path = `/${collection}/${id}?depth=0&trash=true`
    const answer = known.get(path) ?? client.get(path).then(({ status }) => status === 200)
    known.set(path, answer)
    return answer
  }
}

const expectedRows = (client: Client, fields: FlattenedField[], docs: Values[]) => {
  const reads = readsOf(client)
  return Promise.all(docs.map((doc) => expectedOf(fields, doc, reads)))
}

describe('every field', () => {
  it.each(slugs)('of %s reads the same as over REST', async (slug) => {
    const { flattenedFields, trash } = configOf(slug)
    let read = 0
    for (const client of readers()) {
      const docs = await byRest(client, `/${slug}`)
      read += docs.length
      const found = await byGraphql(
        client,
        graphqlNames(slug).list,
        selectionOf(flattenedFields),
        trash ? ', trash: true' : '',
      )
      expect(found).toEqual(await expectedRows(client, flattenedFields, docs))
    }
    expect(read, 'rows').toBeGreaterThan(0)
  })

  it('of every version reads the same as over REST', async () => {
    const { admin } = world.callers
    const versioned = slugs.filter((slug) => configOf(slug).versions)
    expect(versioned.length).toBeGreaterThan(5)
    for (const slug of versioned) {
      const { flattenedFields } = configOf(slug)
      const docs = (await byRest(admin, `/${slug}/versions`)).map(({ version }) => version as Values)
      expect(docs.length, slug).toBeGreaterThan(0)
      const selection = `version { ${selectionOf(flattenedFields, false)} }`
      const found = await byGraphql(admin, graphqlNames(slug).versions[1] as string, selection, ', trash: true')
      const expected = await expectedRows(admin, flattenedFields, docs)
      expect(found, slug).toEqual(expected.map((version) => ({ version })))
    }
  })

  it('of every global and its versions reads the same as over REST', async () => {
    const { admin } = world.callers
    for (const slug of globalSlugs()) {
      const { flattenedFields, versions } = globalOf(slug)
      const name = graphqlNames(slug).read
      const { id: _, ...doc } = (await admin.get(`/globals/${slug}?depth=0&locale=ko`)).body
      const selection = selectionOf(flattenedFields, false)
      const { body } = await admin.graphql(`{ ${name}(locale: ko) { ${selection} } }`)
      expect(body.errors, slug).toBeUndefined()
      expect([body.data[name]], slug).toEqual(await expectedRows(admin, flattenedFields, [doc]))
      if (!versions) continue
      const docs = (await byRest(admin, `/globals/${slug}/versions`)).map(({ version }) => version as Values)
      expect(docs.length, slug).toBeGreaterThan(0)
      const found = await byGraphql(admin, `versions${name}`, `version { ${selection} }`)
      const expected = await expectedRows(admin, flattenedFields, docs)
      expect(found, slug).toEqual(expected.map((version) => ({ version })))
    }
  })

  /**
   * What the database takes only beside values and rows that go with it, which a filler does not know. Fields of each of
   * these kinds are compared in other places.
   */
  const together =
    /^(settlements\.(feeNature|exchangeRate|exchangeRateDate|completedAt|lines\.)|tax-invoices\.originalApprovalNumber|payments\.voidedAt|scenes\.(story|generation)|assets\.(project|campaign|generation)|feedback\.generation|generations\.scene|usage-ledger\.(generation|priceVersion|data))/

  it('had a value to compare, but for those', async () => {
    const empty: string[] = []
    const look = (slug: string, fields: FlattenedField[], docs: Values[]) => {
      for (const { path, field } of pathsOf(fields))
        if (isOpen(field) && docs.every((doc) => valuesAt(doc, path).length === 0)) empty.push(`${slug}.${path}`)
    }
    for (const slug of slugs) {
      const docs = await Promise.all(readers().map((client) => byRest(client, `/${slug}`)))
      look(slug, configOf(slug).flattenedFields, docs.flat())
    }
    for (const slug of globalSlugs())
      look(slug, globalOf(slug).flattenedFields, [(await world.callers.admin.get(`/globals/${slug}?depth=0`)).body])
    expect(empty.filter((path) => !together.test(path))).toEqual([
      'users.apiKey', // has an endpoint of its own kind, and is no field that is filled in
      'payments.influencer', // a payment of money that comes in has none of these, and none is changed later
      'payments.receipt',
      'payments.note',
      'resource-files.thumbnailURL', // not every file is a picture
    ])
  })
})

/** A value as GraphQL writes it into a filter of this field. */
const literalOf = (field: FlattenedField, value: unknown) =>
  field.type === 'select' || field.type === 'radio' ? nameOf(String(value)) : JSON.stringify(value)

describe('a filter', () => {
  it.each(slugs)('by any field of %s finds the same rows as over REST, or is refused alike', async (slug) => {
    const { admin } = world.callers
    const docs = await byRest(admin, `/${slug}`)
    const differing: unknown[] = []
    for (const { path, field } of pathsOf(configOf(slug).flattenedFields)) {
      const [value] = docs.flatMap((doc) => valuesAt(doc, path))
      if (!isOpen(field) || typeof value === 'object' || value === undefined) continue
      for (const operator of field.type === 'date' ? ['equals', 'greater_than_equal'] : ['equals']) {
        const where = `{ ${path.replaceAll('.', '__')}: { ${operator}: ${literalOf(field, value)} } }`
        const { data, errors } = (
          await admin.graphql(`{ all: ${graphqlNames(slug).count}(where: ${where}) { totalDocs } }`)
        ).body
        const query = `where[${path}][${operator}]=${encodeURIComponent(String(value))}`
        const rest = (await admin.get(`/${slug}/count?${query}`)).body
        const [found, expected] = [
          data?.all?.totalDocs ?? errors[0].extensions.code,
          rest.totalDocs ?? rest.errors[0].code,
        ]
        if (found !== expected) differing.push({ where, found, expected, said: errors?.[0].message })
      }
    }
    expect(differing).toEqual([])
  })
})

describe('a calendar date', () => {
  it('is written and answered as YYYY-MM-DD, and nothing else is one', async () => {
    const { marketer } = world.callers
    const data = { base: 'CNY', quote: 'KRW', rate: 190.5, rateDate: '2021-03-04', rateSource: 'row' }
    const create = 'mutation ($data: mutationExchangeRateInput!) { made: createExchangeRate(data: $data) { rateDate } }'
    expect((await marketer.graphql(create, { data })).body).toEqual({ data: { made: { rateDate: '2021-03-04' } } })

    const id = await world.make('tax-invoices', world.a)
    const lines = [{ supplyDate: '2026-12-22', item: 'Row', supplyAmount: 1000 }]
    const nested =
      'mutation ($id: String!, $lines: [mutationTaxInvoiceUpdate_LinesInput]) { made: updateTaxInvoice(id: $id, data: { lines: $lines }) { lines { supplyDate } } }'
    expect((await marketer.graphql(nested, { id, lines })).body).toEqual({
      data: { made: { lines: [{ supplyDate: '2026-12-22' }] } },
    })

    const campaign = await world.make('campaigns', world.a)
    const update = (day: string) =>
      `updateCampaign(id: "${campaign}", data: { campaignEndDate: ${day} }) { campaignEndDate }`
    const change = (day: unknown) => marketer.graphql(`mutation ($day: Date) { ${update('$day')} }`, { day })
    expect((await change('2027-11-11')).body).toEqual({ data: { updateCampaign: { campaignEndDate: '2027-11-11' } } })
    for (const day of ['2027-02-30', '11.01.2027', '2027-11-11T00:00:00.000Z', '', 20_270_111, ['2027-11-11']])
      expectRefusal(await change(day), String(day))
    for (const day of ['"2027-11-31"', '20270111'])
      expectRefusal(await marketer.graphql(`mutation { ${update(day)} }`), day)
    expect((await marketer.get(`/campaigns/${campaign}`)).body.campaignEndDate).toBe('2027-11-11')
  })

  it('is of the type Date wherever it is read, filtered by or written', async () => {
    const introspection =
      '{ __schema { types { name kind fields { name type { ...Named } } inputFields { name type { ...Named } } } } } fragment Named on __Type { name ofType { name ofType { name ofType { name } } } }'
    const { types } = (await world.callers.admin.graphql(introspection)).body.data.__schema
    type Named = { name: string | null; ofType?: Named }
    const nameIn = ({ name, ofType }: Named): string | null => name ?? (ofType ? nameIn(ofType) : null)
    const days = slugs
      .flatMap((slug) => pathsOf(configOf(slug).flattenedFields))
      .filter(({ field }) => field.custom?.calendarDate)
    expect(days.length).toBeGreaterThan(10)
    for (const name of new Set(days.map(({ field }) => field.name))) {
      const found = types.flatMap((type: { name: string; fields?: []; inputFields?: [] }) =>
        [...(type.fields ?? []), ...(type.inputFields ?? [])]
          .filter((field: { name: string }) => field.name === name || field.name.endsWith(`__${name}`))
          .map((field: { type: Named }) => `${type.name}: ${nameIn(field.type)}`),
      )
      expect(found.length, name).toBeGreaterThan(2)
      expect(
        found.filter((one: string) => !/: (Date|\w+_operator)$/.test(one)),
        name,
      ).toEqual([])
    }
  })
})
