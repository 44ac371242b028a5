import { type CollectionBeforeValidateHook, ValidationError } from 'payload'
import { say } from '@/i18n/triple'
import { errors } from '@/i18n/words/errors'
import { isUuid } from '@/lib/db'
import { idOf } from '@/lib/ids'
import { languageOf } from '@/lib/language'

/** Campaign and day of an analysis are those of the metric it hangs on, whatever was sent. */
export const ofMetric: CollectionBeforeValidateHook = async ({ collection, data, operation, req }) => {
  if (operation !== 'create' || !data) return data
  const id = data.performanceMetric && idOf(data.performanceMetric)
  if (!isUuid(id)) return data
  const metric = await req.payload.findByID({
    collection: 'performance-metrics',
    id,
    depth: 0,
    disableErrors: true,
    overrideAccess: true,
    req,
  })
  if (!metric) {
    const message = say(errors.noSuchReference, languageOf(req))
    throw new ValidationError(
      { collection: collection.slug, errors: [{ message, path: 'performanceMetric' }], req },
      req.t,
    )
  }
  return { ...data, campaign: idOf(metric.campaign), metricDate: metric.metricDate }
}
