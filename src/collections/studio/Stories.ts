import { readOnly } from '@/access/fields'
import { defineCollection } from '@/collections/define'
import { agrees } from '@/fields/agrees'
import { json } from '@/fields/json'
import { ownedBy } from '@/fields/people'
import { count, words } from '@/fields/texts'
import { ofProjectAccess } from './access'
import { projectOf } from './fields'
import { numberedStory } from './hooks/numberedStory'
import { ofProject } from './hooks/ofProject'
import { freshVersionNotes, keptVersions, versionFields } from './hooks/versionNotes'

export const storyTypes = ['advertisement', 'education', 'entertainment', 'corporate', 'social_media'] as const

/** What a film tells; another telling of it is a child of the first. */
export const Stories = defineCollection({
  slug: 'stories',
  group: 'studio',
  trash: true,
  searchable: ['title'],
  versions: keptVersions,
  access: ofProjectAccess,
  admin: { useAsTitle: 'title', defaultColumns: ['title', 'project', 'storyType', 'version', 'updatedAt'] },
  hooks: { beforeOperation: [freshVersionNotes], beforeValidate: [ofProject, numberedStory] },
  fields: [
    { name: 'title', type: 'text', required: true, maxLength: 200 },
    projectOf(),
    { name: 'content', type: 'textarea', maxLength: 20000 },
    {
      type: 'row',
      fields: [
        { name: 'storyType', type: 'select', options: [...storyTypes], defaultValue: 'advertisement' },
        count('estimatedDuration', { max: 86400 }),
      ],
    },
    { name: 'toneAndManner', type: 'text', maxLength: 500 },
    { name: 'targetAudience', type: 'text', maxLength: 500 },
    words('keywords'),
    {
      name: 'parentStory',
      type: 'relationship',
      relationTo: 'stories',
      index: true,
      custom: agrees({ project: 'project' }),
      admin: { position: 'sidebar' },
    },
    count('version', { defaultValue: 1, min: 1, access: readOnly, admin: { position: 'sidebar' } }),
    { name: 'aiModelUsed', type: 'text', maxLength: 100, access: readOnly, admin: { position: 'sidebar' } },
    { name: 'promptUsed', type: 'textarea', maxLength: 20000, access: readOnly },
    json('generationMetadata', { access: readOnly }),
    json('structuredContent'),
    versionFields,
    ownedBy('user', { admin: { position: 'sidebar' } }),
  ],
})
