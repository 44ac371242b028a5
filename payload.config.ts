import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { buildConfig } from 'payload'
import { inTurn, withoutPermissionQueries, withoutVerification } from './src/access/graphql'
import { calendarDates } from './src/access/graphqlDates'
import { analytics } from './src/collections/analytics/list'
import { billing } from './src/collections/billing/list'
import { linkToStripe } from './src/collections/billing/stripePlugin'
import { campaigns } from './src/collections/campaigns/list'
import { catalog } from './src/collections/catalog/list'
import { identity } from './src/collections/identity/list'
import { honestStrategies } from './src/collections/identity/Users/honestStrategies'
import { countFailedLogin } from './src/collections/identity/Users/hooks/loginLimits'
import { operations } from './src/collections/operations/list'
import { settlement } from './src/collections/settlement/list'
import { site } from './src/collections/site/list'
import { studio } from './src/collections/studio/list'
import { workspace } from './src/collections/workspace/list'
import { endpoints } from './src/endpoints/list'
import { withoutUnkeptVersions } from './src/endpoints/versions'
import { CompanyProfile } from './src/globals/CompanyProfile'
import { GenerationSettings } from './src/globals/GenerationSettings'
import { HomePage } from './src/globals/HomePage'
import { Policies } from './src/globals/Policies'
import { ShortsPage } from './src/globals/ShortsPage'
import { SiteChrome } from './src/globals/SiteChrome'
import { composeIncoming } from './src/hooks/composeText'
import { errorContract } from './src/hooks/errorContract'
import { i18n, localization } from './src/i18n/payload'
import { generate } from './src/jobs/generate/task'
import { maintenance } from './src/jobs/maintenance/task'
import { database } from './src/lib/database'
import { email } from './src/lib/email'
import { env, origins } from './src/lib/env'
import { logger, loggingLevels } from './src/lib/log'
import { pictures } from './src/lib/pictures'
import { restoringBothHeads } from './src/requests/restoreVersion'

const root = path.dirname(fileURLToPath(import.meta.url))

/** The whole system on one page: what Madang is made of. */
export default buildConfig({
  collections: [
    ...campaigns,
    ...catalog,
    ...analytics,
    ...settlement,
    ...studio,
    ...site,
    ...billing,
    ...workspace,
    ...identity,
    ...operations,
  ],
  globals: [HomePage, ShortsPage, SiteChrome, Policies, CompanyProfile, GenerationSettings],
  localization,
  endpoints,
  plugins: [linkToStripe, composeIncoming],
  jobs: { tasks: [maintenance, generate], access: { run: () => false, queue: () => false, cancel: () => false } },
  db: database,
  onInit: honestStrategies,
  secret: env.PAYLOAD_SECRET,
  sharp: pictures,
  email,
  i18n,
  hooks: { afterError: [countFailedLogin, errorContract] },
  admin: {
    user: 'users',
    importMap: { baseDir: root, importMapFile: path.join(root, 'src/app/(payload)/admin/importMap.js') },
    components: {
      beforeDashboard: ['@/admin/Dashboard#Dashboard'],
      graphics: { Logo: '@/admin/Brand#Logo', Icon: '@/admin/Brand#Icon' },
    },
    meta: { titleSuffix: ' · Madang' },
    dateFormat: 'yyyy-MM-dd HH:mm',
    avatar: 'default',
  },
  // Only these origins may use the session cookie; everything else comes with a token.
  csrf: origins,
  cors: [],
  cookiePrefix: 'madang',
  defaultDepth: 0,
  maxDepth: 3,
  graphQL: {
    disablePlaygroundInProduction: true,
    maxComplexity: 1000,
    queries: inTurn(withoutPermissionQueries, calendarDates),
    mutations: inTurn(withoutVerification, restoringBothHeads),
  },
  upload: { limits: { fileSize: env.UPLOAD_LIMIT_MB * 1024 * 1024 }, abortOnLimit: true },
  typescript: { outputFile: path.join(root, 'src/payload-types.ts'), autoGenerate: false },
  loggingLevels,
  telemetry: false,
  logger,
}).then(withoutUnkeptVersions)
