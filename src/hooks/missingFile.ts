import { stat } from 'node:fs/promises'
import path from 'node:path'
import type { CollectionConfig } from 'payload'
import { say } from '@/i18n/triple'
import { errors } from '@/i18n/words/errors'
import { CodedError } from '@/lib/errors'
import { languageOf } from '@/lib/language'

type Handler = NonNullable<Exclude<CollectionConfig['upload'], boolean | undefined>['handlers']>[number]

/** A file that is not there is a 404; without this Payload answers 500 to whoever may read every row. */
export const missingFile =
  (directory: string): Handler =>
  async (req, { params }) => {
    const found = await stat(path.join(directory, path.basename(params.filename))).catch(() => undefined)
    if (!found?.isFile()) throw new CodedError('NOT_FOUND', say(errors.notFound, languageOf(req)))
  }
