import { ofOwnProject, ofSharedProject } from '@/access/projects'
import { anyOf, isStaff, only, ownsBy } from '@/access/rules'
import { defineCollection } from '@/collections/define'
import { ofLiveRows } from '../access'
import { freshVersionNotes, keptVersions } from '../hooks/versionNotes'
import { projectEndpoints } from './endpoints'
import { projectFields } from './fields'
import { shareToken } from './hooks'
import { projectMachine } from './transitions'

/** A film in the making: its script, its look, who works on it and who may look. */
export const Projects = defineCollection({
  slug: 'projects',
  group: 'studio',
  trash: true,
  searchable: ['title'],
  machine: projectMachine,
  versions: keptVersions,
  access: {
    create: only('staff', 'brand', 'guest'),
    read: anyOf(isStaff, ownsBy('user'), ofSharedProject('id')),
    update: anyOf(isStaff, ownsBy('user')),
    delete: anyOf(isStaff, ownsBy('user')),
    readVersions: ofLiveRows(ofOwnProject('parent'), ofSharedProject('parent')),
  },
  defaultSort: '-updatedAt',
  endpoints: projectEndpoints,
  admin: {
    useAsTitle: 'title',
    defaultColumns: ['title', 'user', 'status', 'projectCollection', 'updatedAt'],
    components: {
      views: {
        edit: {
          storyboard: {
            Component: '@/admin/storyboard/StoryboardView#StoryboardView',
            path: '/storyboard',
            tab: { Component: '@/admin/storyboard/StoryboardTab#StoryboardTab' },
          },
        },
      },
    },
  },
  hooks: { beforeOperation: [freshVersionNotes], beforeChange: [shareToken] },
  fields: projectFields,
})
