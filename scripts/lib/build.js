import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { root } from './root.js';
import { withProgress } from './run.js';

const dist = join(root, 'dist');
const stampFile = join(dist, 'build.json');

/** What the bundles are made of, besides everything in src/ that is no test. */
const otherInputs = ['package-lock.json', 'tsconfig.json', 'scripts/lib/build.js'];

/** A short hash of name, size and time of change of every input: costs milliseconds, needs nothing installed. */
export function inputsStamp(folder = root) {
  const files = readdirSync(join(folder, 'src'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.(test\.tsx?|md)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .concat(otherInputs.map((name) => join(folder, name)).filter(existsSync))
    .sort();
  const hash = createHash('sha256');
  for (const file of files) {
    const { mtimeMs, size } = statSync(file);
    hash.update(`${relative(folder, file)} ${size} ${mtimeMs}\n`);
  }
  return hash.digest('hex').slice(0, 16);
}

/** What the last complete build left: its stamp and its files, or undefined. */
function lastBuild() {
  try {
    return JSON.parse(readFileSync(stampFile, 'utf8'));
  } catch {
    return undefined;
  }
}

/** Builds when dist/ is missing or older than its sources; ends the process with esbuild's messages when it fails. */
export async function ensureBuilt() {
  const last = lastBuild();
  if (last?.inputs === inputsStamp()) return;
  const why = last ? 'Building (the source has changed)' : 'Building';
  try {
    await withProgress(why, () => build());
  } catch (error) {
    // esbuild has printed its own messages with file and line already.
    if (!error.errors) console.error(`\nThe build failed: ${error.message}`);
    process.exit(1);
  }
}

/**
 * Bundles the program and the style sheet into dist/. Throws esbuild's error, which lists file and line. Keeps the
 * files of the build before, unless told to clean: a server that still runs it may load a chunk late.
 */
export async function build({ clean = false } = {}) {
  const esbuild = await import('esbuild');
  const inputs = inputsStamp();
  const previous = clean ? [] : (lastBuild()?.files ?? []);
  const bundles = [bundleLanguages, bundleProgram, bundleStyles];
  const outputs = (await Promise.all(bundles.map((bundle) => bundle(esbuild)))).flat();
  for (const { path, contents } of outputs) writeWhole(path, contents);
  const files = outputs.map(({ path }) => relative(dist, path));
  writeWhole(stampFile, JSON.stringify({ inputs, files }, null, 1));
  removeOld(new Set([...files, ...previous, relative(dist, stampFile)]));
}

/**
 * Packages that read files of their own (machine code, data, workers) or are too large to read when not needed. All
 * others are bundled, though npm installs them as well: finding and reading their thousand files would take a start
 * longer than all the rest.
 */
const external = [
  '@node-rs/*',
  '@electric-sql/*',
  'canvas',
  'i18n-iso-countries',
  'pg-native',
  'pino',
  'sharp',
  'world-atlas',
];

/** What bundled CommonJS packages call for Node's own modules. */
const banner = `import { createRequire as createRequireOfBundle } from 'node:module';
const require = createRequireOfBundle(import.meta.url);`;

async function bundleProgram(esbuild) {
  const { outputFiles } = await esbuild.build({
    absWorkingDir: root,
    entryPoints: {
      main: './src/main.ts',
      'db-worker': './src/kit/database/pglite-worker.ts',
      'extract-worker': './src/cli/extract-worker.ts',
      'document-worker': './src/knowledge/documents/document-worker.ts',
    },
    bundle: true,
    splitting: true,
    external,
    banner: { js: banner },
    platform: 'node',
    target: 'node20',
    format: 'esm',
    outdir: dist,
    chunkNames: 'chunk-[hash]',
    write: false,
    logLevel: 'warning',
  });
  // Chunks first: an entry on disk never names one that isn't there yet.
  return outputFiles.sort((a, b) => Number(isEntry(a.path)) - Number(isEntry(b.path)));
}

/** What is read only when it is called for, by `require`: see src/ingest/detect-language.ts. */
async function bundleLanguages(esbuild) {
  const { outputFiles } = await esbuild.build({
    absWorkingDir: root,
    entryPoints: { languages: './src/ingest/languages.ts' },
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    outdir: dist,
    outExtension: { '.js': '.cjs' },
    write: false,
    logLevel: 'warning',
  });
  return outputFiles;
}

const isEntry = (path) => !relative(dist, path).startsWith('chunk-');

/**
 * The style sheet with its fonts, and what runs in browsers, names hashed by content; assets/manifest.json:
 * `{"main.css": "main-HASH.css", …}`.
 */
async function bundleStyles(esbuild) {
  const assets = join(dist, 'assets');
  const { outputFiles } = await esbuild.build({
    absWorkingDir: root,
    entryPoints: [
      './src/ui/styles/main.css',
      './src/ui/styles/reference.css',
      './src/ui/styles/desk.css',
      './src/islands/*.ts',
    ],
    bundle: true,
    minify: true,
    format: 'esm',
    // src/text has functions that only Node can run; what browsers call of it needs none of them, and they are left out.
    external: ['node:*', 'i18n-iso-countries'],
    // Browsers since about 2022; esbuild then lowers nesting and logical shorthands for them.
    target: ['chrome109', 'firefox115', 'safari16'],
    outdir: assets,
    entryNames: '[name]-[hash]',
    assetNames: '[name]-[hash]',
    loader: { '.woff2': 'file', '.svg': 'file' },
    write: false,
    logLevel: 'warning',
  });
  const names = outputFiles.map(({ path }) => relative(assets, path)).sort();
  const manifest = Object.fromEntries(names.map((name) => [name.replace(/-[A-Z0-9]{8}(\.\w+)$/, '$1'), name]));
  return [
    ...outputFiles,
    { path: join(assets, 'manifest.json'), contents: JSON.stringify(manifest, null, 1) },
    // The fonts' licence asks to go with every copy.
    { path: join(assets, 'OFL.txt'), contents: readFileSync(join(root, 'src/ui/fonts/OFL.txt')) },
  ];
}

/** Writes beside the place and renames, so that a running server or a second build never reads half a file. */
function writeWhole(path, contents) {
  mkdirSync(dirname(path), { recursive: true });
  const beside = `${path}.${process.pid}.tmp`;
  writeFileSync(beside, contents);
  renameSync(beside, path);
}

function removeOld(keep) {
  for (const entry of readdirSync(dist, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    if (entry.isFile() && !entry.name.endsWith('.tmp') && !keep.has(relative(dist, path)))
      rmSync(path, { force: true });
  }
}
