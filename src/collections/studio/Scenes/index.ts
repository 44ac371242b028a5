import { readOnly } from '@/access/fields'
import { defineCollection } from '@/collections/define'
import { agrees } from '@/fields/agrees'
import { json } from '@/fields/json'
import { ownedBy } from '@/fields/people'
import { count, words } from '@/fields/texts'
import { status } from '@/state/statusFields'
import { ofProjectAccess } from '../access'
import { projectOf } from '../fields'
import { ofProject } from '../hooks/ofProject'
import { freshVersionNotes, keptVersions, versionFields } from '../hooks/versionNotes'
import { sceneEndpoints } from './endpoints'
import { closeGap, keepInStep, keepPlace, placed, reopenOnEdit } from './hooks'
import { sceneMachine } from './transitions'

/** One picture of a film and what is said over it. */
export const Scenes = defineCollection({
  slug: 'scenes',
  group: 'studio',
  trash: true,
  searchable: ['title'],
  machine: sceneMachine,
  versions: keptVersions,
  access: ofProjectAccess,
  endpoints: sceneEndpoints,
  defaultSort: 'order',
  admin: { useAsTitle: 'title', defaultColumns: ['order', 'title', 'project', 'status', 'durationSeconds'] },
  indexes: [{ fields: ['project', 'order'] }, { fields: ['project', 'sceneId'] }],
  hooks: {
    beforeOperation: [freshVersionNotes],
    beforeValidate: [ofProject, placed, reopenOnEdit],
    beforeChange: [keepPlace],
    afterChange: [keepInStep],
    afterDelete: [closeGap],
  },
  fields: [
    ...status(sceneMachine),
    { name: 'title', type: 'text', maxLength: 200 },
    projectOf(),
    {
      name: 'story',
      type: 'relationship',
      relationTo: 'stories',
      index: true,
      custom: agrees({ project: 'project' }),
      admin: { position: 'sidebar' },
    },
    {
      type: 'row',
      fields: [
        count('order', { min: 1, access: { update: readOnly.update } }),
        { name: 'sceneId', type: 'text', maxLength: 20, index: true, access: { update: readOnly.update } },
        { name: 'durationSeconds', type: 'number', required: true, defaultValue: 5, min: 1, max: 60 },
      ],
    },
    { name: 'audioDescription', type: 'textarea', maxLength: 2000 },
    { name: 'visualDescription', type: 'textarea', maxLength: 2000 },
    { name: 'imagePrompt', type: 'textarea', maxLength: 4000 },
    { name: 'negativePrompt', type: 'textarea', maxLength: 2000 },
    words('styleKeywords'),
    { name: 'noSubject', type: 'checkbox', defaultValue: false },
    { name: 'description', type: 'textarea', maxLength: 5000 },
    {
      type: 'row',
      fields: [
        { name: 'transitionType', type: 'select', options: ['cut', 'fade'], defaultValue: 'cut' },
        { name: 'transitionDuration', type: 'number', min: 0, max: 2, defaultValue: 0 },
      ],
    },
    json('sceneJson'),
    json('technicalSpecs'),
    versionFields,
    {
      name: 'generation',
      type: 'relationship',
      relationTo: 'generations',
      index: true,
      access: readOnly,
      custom: agrees({ project: 'project' }),
      admin: { position: 'sidebar' },
    },
    ownedBy('user', { admin: { position: 'sidebar' } }),
  ],
})
