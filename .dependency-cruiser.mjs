/** From the top of the house to its ground; a file imports from its own floor and from those below it. */
const floors = [
  ['server', 'app', 'admin', 'site'],
  ['endpoints', 'jobs'],
  ['collections', 'globals'],
  ['hooks', 'state', 'generation', 'requests', 'exports', 'mail'],
  ['access', 'fields'],
  ['accounting', 'analytics', 'sentiment', 'tables'],
  ['i18n', 'lib'],
]
const folders = (names) => `^src/(${names.join('|')})/`

const downwardsOnly = floors.slice(1).map((names, index) => ({
  name: `${names.join('-')}-imports-downwards`,
  comment: `What lies in ${names.join(' and ')} knows nothing of what is built on it.`,
  severity: 'error',
  from: { path: folders(names) },
  to: { path: folders(floors.slice(0, index + 1).flat()) },
}))

/** What one domain of collections may use of another: use-cases, hooks made to be shared, and plain constants. */
const shared =
  '/(operations|hooks)/|/campaigns/platforms\\.ts$|/Campaigns/stages\\.ts$|/Users/fields\\.ts$|/settlement/treatments\\.ts$|/site/addresses\\.ts$|/billing/plans\\.ts$'

export default {
  forbidden: [
    ...downwardsOnly,
    {
      name: 'lib-stands-alone',
      comment: 'The leaves import nothing of the house but each other.',
      severity: 'error',
      from: { path: '^src/lib/' },
      to: { path: '^src/', pathNot: '^src/lib/' },
    },
    {
      name: 'domains-meet-by-operations',
      comment: 'Another domain is reached by its operations, shared hooks and constants, never by its configuration.',
      severity: 'error',
      from: { path: '^src/collections/([^/]+)/' },
      to: { path: '^src/collections/[^/]+/', pathNot: ['^src/collections/$1/', shared] },
    },
    {
      name: 'others-meet-domains-by-operations',
      comment: 'Above the collections too: configurations are put together by payload.config.ts alone.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/collections/' },
      to: { path: '^src/collections/[^/]+/', pathNot: shared },
    },
    {
      name: 'lists-are-for-the-config',
      comment: 'The one list of a domain is what payload.config.ts reads.',
      severity: 'error',
      from: { path: '^(src|scripts|tests)/' },
      to: { path: '/list\\.ts$' },
    },
    {
      name: 'no-cycles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'nothing-from-tests-or-scripts',
      comment: 'The product runs without what tests and builds it.',
      severity: 'error',
      from: { path: '^src/', pathNot: '\\.test\\.ts$' },
      to: { path: '^(tests|scripts)/' },
    },
    {
      name: 'no-development-packages',
      severity: 'error',
      from: { path: '^(src|migrations)/|^payload\\.config\\.ts$', pathNot: '\\.test\\.ts$' },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'], pathNot: 'node_modules/@types/' },
    },
    {
      name: 'everything-imported-exists',
      severity: 'error',
      from: { path: '^src/' },
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)importMap\\.js$' },
    tsPreCompilationDeps: 'specify',
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default', 'types'] },
  },
}
