/** The one-way rule: a folder of src/ imports only from folders of earlier groups, and only through their index. */
const groups = [
  ['kit', 'text'],
  ['ui', 'accounts'],
  ['ingest'],
  ['archive'],
  ['extract'],
  ['knowledge'],
  ['search'],
  ['newsroom'],
  ['audience', 'exchange'],
  ['publish', 'desk'],
  ['cli'],
];

const anyOf = (folders) => `^src/(${folders.join('|')})/`;

/** One rule a folder: everything in src/ but itself and the groups before its own is out of reach. */
const oneWay = groups.flatMap((group, index) => {
  const before = groups.slice(0, index).flat();
  return group.map((folder) => ({
    name: `one-way-${folder}`,
    comment: `src/${folder} imports only from ${before.length > 0 ? before.join(', ') : 'nowhere else in src'}.`,
    severity: 'error',
    from: { path: anyOf([folder]) },
    to: { path: '^src/', pathNot: [anyOf([...before, folder]), '^src/config\\.ts$'] },
  }));
});

module.exports = {
  forbidden: [
    ...oneWay,
    {
      name: 'only-through-index',
      comment: 'Another folder is imported through its index.ts alone; tests may reach inside their own folder only.',
      severity: 'error',
      from: { path: '^src/([^/]+)/' },
      to: { path: '^src/([^/]+)/.', pathNot: ['^src/$1/', '^src/[^/]+/index\\.tsx?$'] },
    },
    {
      name: 'main-only-through-index',
      comment: 'main.ts wires the folders through their index.ts.',
      severity: 'error',
      from: { path: '^src/main\\.ts$' },
      to: { path: '^src/[^/]+/.', pathNot: '^src/[^/]+/index\\.tsx?$' },
    },
    {
      name: 'islands-know-text-alone',
      comment: 'Code sent to browsers imports src/text and types, nothing else of ours.',
      severity: 'error',
      from: { path: '^src/islands/' },
      to: { path: '^src/', pathNot: '^src/(islands|text)/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'no-circles',
      comment: 'Modules that need each other are one module or have a third one missing.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'nothing-unresolvable',
      comment: 'An import that leads nowhere (these packages are types alone, from @types).',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '^(hast|geojson|topojson-specification)$' },
    },
    {
      name: 'no-tests-in-the-program',
      comment: 'The program never imports a test or a test helper.',
      severity: 'error',
      from: { path: '^src/', pathNot: '\\.test\\.tsx?$' },
      to: { path: ['\\.test\\.tsx?$', '^test/'] },
    },
    {
      name: 'no-development-packages',
      comment: 'What the program imports must be in dependencies: the npm package installs no others.',
      severity: 'error',
      from: { path: '^src/', pathNot: '\\.test\\.tsx?$' },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'], dependencyTypesNot: ['type-only'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.js', '.cjs', '.mjs', '.json'],
    },
  },
};
