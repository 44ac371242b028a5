/** Where the rows of a collection have their pages, by their slugs; addresses are without their language. */
export const addresses = {
  resources: (slug: string) => `/resources/${slug}`,
  usecases: (slug: string) => `/usecases/${slug}`,
  'usecase-categories': (slug: string) => `/usecases/category/${slug}`,
  'legal-pages': (slug: string) => `/legal/${slug}`,
} as const

export type Addressed = keyof typeof addresses
