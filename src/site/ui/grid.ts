/** Columns for cards with pictures, so that no row is left with one alone where that can be helped. */
export const columnsFor = (count: number): string =>
  `grid gap-x-8 gap-y-14 sm:grid-cols-2 ${count === 2 || count === 4 ? '' : 'lg:grid-cols-3'}`
