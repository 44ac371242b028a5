import { defineCollection } from '@/collections/define'
import { agrees } from '@/fields/agrees'
import { ownedBy } from '@/fields/people'
import { count } from '@/fields/texts'
import { ofProjectAccess } from './access'
import { projectOf } from './fields'
import { ofProject } from './hooks/ofProject'

/** A written piece of a project: its script by paragraphs, its sound by segments. */
export const ProjectDocuments = defineCollection({
  slug: 'project-documents',
  group: 'studio',
  trash: true,
  searchable: ['title'],
  access: ofProjectAccess,
  admin: { useAsTitle: 'title', defaultColumns: ['title', 'project', 'updatedAt'] },
  hooks: { beforeValidate: [ofProject] },
  fields: [
    { name: 'title', type: 'text', required: true, maxLength: 200 },
    projectOf(),
    {
      name: 'scriptSegments',
      type: 'array',
      maxRows: 500,
      fields: [{ name: 'content', type: 'textarea', required: true, maxLength: 10000 }],
    },
    {
      name: 'audioSegments',
      type: 'array',
      maxRows: 500,
      fields: [
        {
          type: 'row',
          fields: [
            { name: 'label', type: 'text', maxLength: 200 },
            {
              name: 'audio',
              type: 'upload',
              relationTo: 'assets',
              custom: agrees({ project: 'project' }, { orEmpty: true }),
            },
            count('durationMs'),
          ],
        },
      ],
    },
    ownedBy('user', { admin: { position: 'sidebar' } }),
  ],
})
