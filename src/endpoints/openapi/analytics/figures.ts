import { figureNames } from '@/analytics/figures'
import { counters } from '@/analytics/sums'
import { breakdowns } from '@/collections/analytics/operations/analyticsInput'
import { currencies } from '@/lib/money'
import { operation } from '../operation'
import { query } from '../parameters'
import { amount, day, id, listOf, perhaps, text, whole } from '../parts'
import { type Operation, ref, type Schema } from '../types'

const missing: Schema = {
  ...text,
  description:
    'Why there is no figure: `no-rows`, `zero-denominator`, `not-reported`, `no-rate`, `no-cost`, `no-margin`, `no-reference`, `not-divisible`.',
}
const optional = (schema: Schema, properties: Record<string, Schema>): Schema => ({
  ...schema,
  properties: { ...(schema.properties as object), ...properties },
})
const part = optional(whole({ name: text, value: perhaps(amount) }), {
  rows: { type: 'integer', minimum: 0, description: 'How many of the rows reported it.' },
})
const named = (names: readonly string[], schema: Schema | { $ref: string }) =>
  whole(Object.fromEntries(names.map((name) => [name, schema])))
const isEstimate: Schema = { type: 'boolean', description: 'Estimated rows; never added to measured ones.' }
const report = (keys: Record<string, Schema>): Schema => ({
  allOf: [ref('schemas', 'PerformanceReport'), whole({ ...keys, isEstimate })],
})

/** What the analytics answer with. */
export const analyticsSchemas: Record<string, Schema> = {
  Figure: optional(whole({ value: perhaps(amount), numerator: part, denominator: part }), {
    factor: amount,
    missing,
  }),
  PerformanceReport: whole({
    totals: whole({
      rows: amount,
      engagements: { ...amount, description: 'By the definition of each platform.' },
      ...Object.fromEntries(counters.map((name) => [name, perhaps(amount)])),
    }),
    amounts: named(
      ['cost', 'revenue', 'profit', 'mediaValue'],
      optional(whole({ value: perhaps(amount) }), { missing }),
    ),
    figures: named(figureNames, ref('schemas', 'Figure')),
  }),
  Analytics: optional(
    whole({
      scope: optional(whole({ type: { enum: ['campaign', 'brand', 'house'] } }), { id, title: text }),
      window: whole({ from: day, to: day }),
      currency: { enum: currencies },
      formulaVersion: text,
      rates: listOf(whole({ from: text, to: text, rate: amount, date: day })),
      missingRates: listOf(text),
      measured: ref('schemas', 'PerformanceReport'),
      estimated: { anyOf: [ref('schemas', 'PerformanceReport'), { type: 'null' }] },
      by: {
        type: 'object',
        properties: {
          platform: listOf(report({ platform: text })),
          influencer: listOf(report({ influencer: id, name: perhaps(text) })),
          campaign: listOf(report({ campaign: id })),
          day: listOf(
            whole({
              day,
              isEstimate,
              currency: text,
              revenue: perhaps(amount),
              ...Object.fromEntries(['rows', 'views', 'engagements'].map((name) => [name, amount])),
              ...Object.fromEntries(['impressions', 'clicks', 'conversions'].map((name) => [name, perhaps(amount)])),
            }),
          ),
        },
      },
    }),
    {
      targets: listOf(whole({ name: text, target: amount, value: perhaps(amount), ratio: perhaps(amount) })),
    },
  ),
}

const parameters = [
  query('from', day, 'The first day.'),
  query('to', day, 'The last day, counted too.'),
  query('currency', { enum: currencies }, 'Of all amounts in the answer.'),
  query('by', { type: 'string', examples: ['platform,day'] }, `Taken apart by some of: ${breakdowns.join(', ')}.`),
]

const analytics = (name: string, summary: string, description: string, path: boolean): Operation =>
  operation({
    id: `analyze${name}`,
    summary,
    description: `${description} Every figure comes with its numerator and denominator; where there is none, it says why. Fees are spread evenly over the days of their campaign.`,
    tag: 'performance-metrics',
    parameters: [...(path ? ['id' as const] : []), 'ifNoneMatch', ...parameters],
    answer: { schema: ref('schemas', 'Analytics'), etag: true },
    errors: path ? [400, 404] : [400, 403],
  })

export const campaignAnalytics = analytics(
  'Campaign',
  'What a campaign brought',
  'Over its whole time, unless a window is named; beside its targets.',
  true,
)
export const brandAnalytics = analytics(
  'Brand',
  'What the campaigns of a brand brought',
  'Over the last ninety days, unless a window is named.',
  true,
)
export const houseAnalytics = analytics(
  'House',
  'What all campaigns brought',
  'For staff; over the last ninety days, unless a window is named.',
  false,
)
