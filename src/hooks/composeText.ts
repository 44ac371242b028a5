import type { Plugin } from 'payload'
import { composed } from '@/lib/composed'

/**
 * The first thing that happens to what comes into any collection or global, through REST, GraphQL, the panel or the local
 * API: its text and the name of its file are composed, so that limits, rules, ciphers and the log see what will be stored.
 */
export const composeIncoming: Plugin = (config) => ({
  ...config,
  collections: config.collections?.map((collection) => ({
    ...collection,
    hooks: {
      ...collection.hooks,
      beforeOperation: [
        ({ args, req }) => {
          if (req.file) req.file.name = composed(req.file.name)
          return withComposedData(args)
        },
        ...(collection.hooks?.beforeOperation ?? []),
      ],
    },
  })),
  globals: config.globals?.map((global) => ({
    ...global,
    hooks: {
      ...global.hooks,
      beforeOperation: [({ args }) => withComposedData(args), ...(global.hooks?.beforeOperation ?? [])],
    },
  })),
})

const withComposedData = <Args extends object>(args: Args): Args =>
  'data' in args ? { ...args, data: composed(args.data) } : args
