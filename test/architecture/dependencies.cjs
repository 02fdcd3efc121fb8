/**
 * Who may import whom. Read it as: a folder on the left may import itself,
 * and the folders on the right; nothing else.
 */
const may = {
  catalogue: ['domain'],
  domain: ['catalogue/en.json'], // Which messages there are: a type, below.
  workflows: ['domain'],
  sync: ['domain'],
  adapters: ['domain', 'workflows/ports', 'sync/ports'],
  ui: ['domain', 'workflows'],
  entries: ['catalogue', 'domain', 'workflows', 'sync', 'adapters', 'ui'],
};

/**
 * Which npm packages each folder may touch; a folder that is not listed may touch none.
 * @type {Record<string, string>}
 */
const packages = {
  catalogue: '(^|/)(intl-messageformat|@formatjs)/',
  domain: '(^|/)(node-diff3|yaml)/', // Pure, and not written by us: docs/decisions/0002, 0017.
  adapters: '(^|/)(@microsoft|@azure|idb|fflate|mammoth|turndown)/',
  ui: '(^|/)(react|react-dom|@fluentui|@griffel)/',
  entries: '(^|/)(react|react-dom|@fluentui|@microsoft|@azure)/',
};

/** @param {string} name */
const folder = (name) => `^src/${name}(/|\\.ts$|$)`;

module.exports = {
  forbidden: [
    ...Object.entries(may).map(([from, to]) => ({
      name: `${from}-imports-only-${['itself', ...to].join('-')}`.replaceAll('/', '.'),
      severity: 'error',
      from: { path: folder(from) },
      to: { path: '^src/', pathNot: [from, ...to].map(folder) },
    })),
    ...Object.keys(may).map((from) => ({
      name: `${from}-packages`,
      severity: 'error',
      from: { path: folder(from) },
      to: { path: 'node_modules|^@', pathNot: packages[from] ?? '^$' },
    })),
    {
      name: 'adapters-are-strangers',
      comment: 'graph, store, hosts and auth meet in entries/, never directly.',
      severity: 'error',
      from: { path: '^src/adapters/([^/]+)/' },
      to: { path: '^src/adapters/', pathNot: '^src/adapters/$1/' },
    },
    {
      name: 'sandbox-stays-home',
      comment: 'Nothing an entry can reach, by any path, may lead to the sandbox.',
      severity: 'error',
      from: { path: '^src/entries/' },
      to: { path: '^src/sandbox/', reachable: true },
    },
    {
      name: 'commands-stay-small',
      comment: 'Outlook starts the command runtime on every click: no React in it.',
      severity: 'error',
      from: { path: '^src/entries/commands/' },
      to: { path: '^src/ui/|node_modules/(react|@fluentui)/', reachable: true },
    },
    {
      name: 'words-come-as-an-argument',
      comment: 'The domain knows the names of the messages, for the types, and no message.',
      severity: 'error',
      from: { path: '^src/domain/' },
      to: { path: '^src/catalogue/', dependencyTypesNot: ['type-only'] },
    },
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    // Two packages ship declarations only, so a bundler-style resolver cannot find them.
    {
      name: 'no-unresolved',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '^@microsoft/microsoft-graph-types$' },
    },
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'browser', 'default'] },
  },
};
