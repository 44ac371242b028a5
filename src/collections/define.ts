import type { CollectionBeforeOperationHook, CollectionConfig, CollectionSlug, Field } from 'payload'
import { rowAccess } from '@/access/rowAccess'
import { exportRows } from '@/exports/endpoint'
import { searchGrams } from '@/fields/searchGrams'
import { auditChange, auditDelete } from '@/hooks/audit'
import { ignoreFileFacts } from '@/hooks/fileFacts'
import { guardAgreements } from '@/hooks/guardAgreements'
import { guardQuery } from '@/hooks/guardQuery'
import { guardReferences } from '@/hooks/guardReferences'
import { checkValues } from '@/hooks/guardValues'
import { guardRestore, keepOnRestore } from '@/hooks/guardVersions'
import { answerWhole, lockBulkRow, lockRow, rejectUnknownFields, turnBulk } from '@/hooks/guardWrite'
import { beginRowTransactions, endRowTransactions } from '@/hooks/rowTransactions'
import { completeTransition, enforceTransitions } from '@/hooks/transitions'
import { receivePicture } from '@/hooks/uploads/receive'
import { serveStored } from '@/hooks/uploads/serve'
import { removeFiles, storeFiles } from '@/hooks/uploads/store'
import { collectionWords, groupWords, labelFields } from '@/i18n/label'
import type { groups } from '@/i18n/words/collections'
import { folderOf } from '@/lib/uploads'
import { deleteMany } from '@/requests/deleteMany'
import { transitionEndpoints } from '@/state/endpoints'
import type { Machine } from '@/state/machine'

type Group = keyof typeof groups

export type Definition = Omit<CollectionConfig, 'slug' | 'access'> & {
  slug: CollectionSlug
  group: Group
  /** Every operation is stated: none falls to Payload's default of any logged-in user. */
  access: Required<Pick<NonNullable<CollectionConfig['access']>, 'create' | 'read' | 'update' | 'delete'>> &
    CollectionConfig['access']
  /** The table of a stateful collection. */
  machine?: Machine
  /** Fields whose text is found by any part of it (see the `search` migration). */
  searchable?: string[]
  /** False for logs and for what would only repeat another row's change. */
  audited?: boolean
}

/**
 * A collection as Madang means it: labelled in three languages, guarded against oracles and lost updates, audited,
 * searchable by parts, and moved only along its machine. The definition adds what is special about it.
 */
export function defineCollection({
  group,
  machine,
  searchable = [],
  audited = true,
  ...config
}: Definition): CollectionConfig {
  const { slug, hooks = {} } = config
  // In the order of the contract: no such row (404) before a body that does not fit (400).
  const guards: CollectionBeforeOperationHook[] = [
    beginRowTransactions,
    answerWhole,
    guardQuery,
    guardRestore,
    lockRow,
    turnBulk,
    rejectUnknownFields,
    checkValues,
    ...(config.upload ? [ignoreFileFacts, receivePicture] : []),
  ]
  const fields: Field[] = searchable.length > 0 ? [...config.fields, searchGrams] : config.fields
  return {
    lockDocuments: false,
    trash: false,
    // A copy would carry along what its maker may not write.
    disableDuplicate: true,
    ...config,
    ...collectionWords(slug),
    upload: typeof config.upload === 'object' ? { ...config.upload, ...keptByUs(slug) } : config.upload,
    fields: labelFields(fields, slug),
    access: { readVersions: () => false, unlock: () => false, ...config.access },
    admin: {
      enableListViewSelectAPI: true,
      listSearchableFields: searchable.length > 0 ? searchable : undefined,
      ...config.admin,
      group: groupWords(group),
      components: {
        ...config.admin?.components,
        beforeListTable: [...(config.admin?.components?.beforeListTable ?? []), '@/admin/ExportLinks#ExportLinks'],
      },
    },
    custom: { ...config.custom, machine, searchable },
    endpoints:
      config.endpoints === false
        ? false
        : [
            ...(config.endpoints ?? []),
            deleteMany(slug),
            exportRows(slug),
            rowAccess(slug),
            ...(machine ? transitionEndpoints(slug, machine) : []),
          ],
    hooks: {
      ...hooks,
      beforeOperation: [...guards, ...(hooks.beforeOperation ?? [])],
      afterOperation: [...(hooks.afterOperation ?? []), endRowTransactions],
      beforeValidate: [
        guardReferences,
        ...(config.versions ? [keepOnRestore] : []),
        ...(hooks.beforeValidate ?? []),
        guardAgreements,
      ],
      beforeChange: [
        lockBulkRow,
        ...(machine ? [enforceTransitions(machine)] : []),
        ...(hooks.beforeChange ?? []),
        ...(config.upload ? [storeFiles] : []),
      ],
      beforeDelete: [...(config.upload ? [removeFiles] : []), ...(hooks.beforeDelete ?? [])],
      afterChange: [
        ...(hooks.afterChange ?? []),
        ...(audited ? [auditChange] : []),
        ...(machine ? [completeTransition(slug, machine)] : []),
      ],
      afterDelete: [...(hooks.afterDelete ?? []), ...(audited ? [auditDelete] : [])],
    },
  } as CollectionConfig
}

/**
 * Payload writes and deletes files before their row is committed, and says of a full disk that the sender did something
 * wrong: our hooks do both. The folder that Payload would delete from is none (decision 0027).
 */
const keptByUs = (slug: CollectionSlug) => ({
  disableLocalStorage: true,
  staticDir: folderOf('nowhere'),
  handlers: [serveStored(slug)],
})
