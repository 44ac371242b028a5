import { Assets } from './Assets'
import { BrandPolicies } from './BrandPolicies'
import { Feedback } from './Feedback'
import { Generations } from './Generations'
import { ProjectCollections } from './ProjectCollections'
import { ProjectDocuments } from './ProjectDocuments'
import { Projects } from './Projects'
import { Prompts } from './Prompts'
import { Scenes } from './Scenes'
import { Stories } from './Stories'
import { UsageLedger } from './Usage/UsageLedger'
import { UsageLimits } from './Usage/UsageLimits'

export const studio = [
  Projects,
  Scenes,
  Stories,
  ProjectDocuments,
  ProjectCollections,
  Generations,
  Assets,
  Prompts,
  BrandPolicies,
  UsageLimits,
  UsageLedger,
  Feedback,
]
