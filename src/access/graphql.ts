import type { GraphQLExtension } from 'payload'

/** Several extensions as the one that the config takes. */
export const inTurn =
  (...extensions: GraphQLExtension[]): GraphQLExtension =>
  (graphql, context) =>
    Object.assign({}, ...extensions.map((extension) => extension(graphql, context)))

/** There is no verification of addresses, and nothing that could be asked about it. */
export const withoutVerification: GraphQLExtension = (_graphql, { Mutation }) => {
  for (const name of Object.keys(Mutation.fields)) if (name.startsWith('verifyEmail')) delete Mutation.fields[name]
  return {}
}

/**
 * Takes the permission queries (`Access`, `docAccess…`) out of GraphQL: they answer visitors and tell foreign rows from
 * missing ones. `POST /api/<collection>/access/:id?` and `GET /api/access` say the same to those who may know it.
 */
export const withoutPermissionQueries: GraphQLExtension = (_graphql, { Query }) => {
  for (const name of Object.keys(Query.fields)) if (/^(Access|docAccess.*)$/.test(name)) delete Query.fields[name]
  return {}
}
