/** The id of a relationship, populated or not. */
export const idOf = (reference: { id: string } | string): string =>
  typeof reference === 'string' ? reference : reference.id
