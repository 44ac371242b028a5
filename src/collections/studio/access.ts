import type { CollectionConfig } from 'payload'
import { ofOwnProject, ofSharedProject } from '@/access/projects'
import { allOf, anyOf, isStaff, only, where } from '@/access/rules'

type Access = Required<Pick<NonNullable<CollectionConfig['access']>, 'create' | 'read' | 'update' | 'delete'>> &
  CollectionConfig['access']

const owners = anyOf(isStaff, ofOwnProject('project'))

/** Versions are as readable as their row is now; those of a row in the trash are there with it. */
export const ofLiveRows = (...atoms: Parameters<typeof anyOf>) =>
  anyOf(isStaff, allOf(where({ 'parent.deletedAt': { exists: false } }), anyOf(...atoms)))

/** Rows of a project: its owner's and staff's to change, its collaborators' to look at. */
export const ofProjectAccess: Access = {
  create: only('staff', 'brand', 'guest'),
  read: anyOf(isStaff, ofOwnProject('project'), ofSharedProject('project')),
  update: owners,
  delete: owners,
  readVersions: ofLiveRows(ofOwnProject('version.project'), ofSharedProject('version.project')),
}
