import { LegalPages } from './LegalPages'
import { Redirects } from './Redirects'
import { ResourceFiles } from './ResourceFiles'
import { ResourceLeads } from './ResourceLeads'
import { Resources } from './Resources'
import { ShortsPrompts } from './ShortsPrompts'
import { UsecaseCategories } from './UsecaseCategories'
import { Usecases } from './Usecases'

export const site = [
  Resources,
  ResourceFiles,
  ResourceLeads,
  Usecases,
  UsecaseCategories,
  ShortsPrompts,
  LegalPages,
  Redirects,
]
