import type * as GraphQL from 'graphql'
import type { FlattenedField, GraphQLExtension } from 'payload'
import { isDay } from '@/lib/days'

type Library = typeof GraphQL
type Fields = Record<string, { type: GraphQL.GraphQLType }>

/**
 * Calendar dates in GraphQL: a scalar `Date`, `YYYY-MM-DD` in and out, in results, filters and mutations. Payload has
 * one type for all dates there, a moment, and a day is none: it would be an error that takes the whole list with it.
 */
export const calendarDates: GraphQLExtension = (graphql, { collections, globals, Query }) => {
  const types = new DateTypes(graphql)
  const entities = [
    ...Object.values(collections).map(({ config, graphQL }) => ({ fields: config.flattenedFields, ...graphQL })),
    ...globals.config.map(({ slug, flattenedFields: fields }) => ({
      fields,
      ...(globals.graphQL ? globals.graphQL[slug] : undefined),
      whereInputType: undefined,
      updateMutationInputType: undefined,
    })),
  ]
  for (const { fields, type, versionType, mutationInputType, updateMutationInputType, whereInputType } of entities) {
    for (const shape of [type, mutationInputType, updateMutationInputType]) types.inShape(fields, shape)
    types.inFilter(fields, whereInputType)
    if (!versionType) continue
    types.inShape(fields, types.fieldsOf(versionType).version?.type)
    // The filter of versions is known to their query alone.
    const query = Object.values(Query.fields).find(
      ({ type, args }) => args?.where && types.named(types.fieldsOf(type).docs?.type) === versionType,
    )
    types.inFilter(fields, query?.args.where.type, 'version__')
  }
  return {}
}

/** Puts the scalar in the place of Payload's types, which it makes before anybody can have a say. */
class DateTypes {
  private readonly scalar: GraphQL.GraphQLScalarType<string, string>

  constructor(private readonly graphql: Library) {
    this.scalar = new graphql.GraphQLScalarType({
      name: 'Date',
      description: 'A calendar date as `YYYY-MM-DD`, without time and zone.',
      serialize: String, // what is stored is read, as REST reads it
      parseValue: (value) => this.day(value),
      parseLiteral: (node) => this.day(node.kind === graphql.Kind.STRING ? node.value : undefined),
    })
  }

  private day(value: unknown): string {
    if (typeof value === 'string' && isDay(value)) return value
    throw new this.graphql.GraphQLError('A date is written YYYY-MM-DD.')
  }

  named(type: GraphQL.GraphQLType | undefined): GraphQL.GraphQLNamedType | undefined {
    return type && this.graphql.getNamedType(type)
  }

  fieldsOf(type: GraphQL.GraphQLType | null | undefined): Fields {
    const named = this.named(type ?? undefined)
    return this.graphql.isObjectType(named) || this.graphql.isInputObjectType(named) ? named.getFields() : {}
  }

  /** In what is read or written: groups and rows of a document are objects within it. */
  inShape(fields: FlattenedField[], type: GraphQL.GraphQLType | null | undefined) {
    const shape = this.fieldsOf(type)
    for (const field of fields) {
      const found = shape[field.name]
      if (found && isCalendarDate(field)) found.type = this.replaced(found.type)
      if (found && 'flattenedFields' in field) this.inShape(field.flattenedFields, found.type)
    }
  }

  /** In a filter, where `lines.supplyDate` is called `lines__supplyDate`. */
  inFilter(fields: FlattenedField[], type: GraphQL.GraphQLType | undefined, prefix = '') {
    const filter = this.fieldsOf(type)
    for (const field of fields) {
      const path = `${prefix}${field.name}`
      if ('flattenedFields' in field) this.inFilter(field.flattenedFields, type, `${path}__`)
      if (!isCalendarDate(field)) continue
      for (const [operator, found] of Object.entries(this.fieldsOf(filter[path]?.type)))
        if (operator !== 'exists') found.type = this.replaced(found.type)
    }
  }

  /** Required as before, a list as before. */
  private replaced(type: GraphQL.GraphQLType): GraphQL.GraphQLType {
    const { GraphQLList, GraphQLNonNull, isListType, isNonNullType } = this.graphql
    if (isNonNullType(type)) return new GraphQLNonNull(this.replaced(type.ofType) as GraphQL.GraphQLNullableType)
    return isListType(type) ? new GraphQLList(this.replaced(type.ofType)) : this.scalar
  }
}

const isCalendarDate = (field: FlattenedField) => field.custom?.calendarDate === true
