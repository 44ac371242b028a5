import type { CollectionSlug, GlobalSlug } from 'payload'

/** What the admin previews live: pages of their own, and rows that have a page. */
export const previewedGlobals = ['home-page', 'shorts-page', 'site-chrome'] as const satisfies GlobalSlug[]
export const previewedCollections = [
  'resources',
  'usecases',
  'usecase-categories',
  'billing-products',
  'legal-pages',
] as const satisfies CollectionSlug[]

type PreviewedGlobal = (typeof previewedGlobals)[number]
type PreviewedCollection = (typeof previewedCollections)[number]
export type PreviewKind = PreviewedGlobal | PreviewedCollection

export const isPreviewedGlobal = (kind: string): kind is PreviewedGlobal =>
  (previewedGlobals as readonly string[]).includes(kind)
export const isPreviewedCollection = (kind: string): kind is PreviewedCollection =>
  (previewedCollections as readonly string[]).includes(kind)
