import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { userInfo } from 'node:os';
import { dirname, join, relative } from 'node:path';
import type { Command } from 'commander';
import { build } from 'esbuild';
import { describe, expect, it } from 'vitest';
import { createProgram } from '../src/cli/run.ts';
import { SETTINGS, type Setting } from '../src/config.ts';
import { EXPORTERS } from '../src/exchange/index.ts';
import type { ParsedItem, Parser } from '../src/ingest/index.ts';
import { PARSERS } from '../src/ingest/index.ts';
import { PAGES } from '../src/publish/routes.ts';

const root = join(import.meta.dirname, '..');
const read = (file: string) => readFileSync(join(root, file), 'utf8');

const pages = [
  'README.md',
  'NOTICE.md',
  ...readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => join('docs', name)),
];

describe('the documentation', () => {
  it.each(pages)('%s has no link that leads nowhere', (page) => {
    const targets = [...read(page).matchAll(/\]\((?!https?:|mailto:|#)([^)#\s]+)(#[^)\s]+)?\)/g)];
    const missing = targets.filter(([, path, anchor]) => {
      const file = join(root, dirname(page), path ?? '');
      return !existsSync(file) || (anchor !== undefined && !anchorsOf(file).includes(anchor.slice(1)));
    });
    expect(missing.map(([link]) => link)).toEqual([]);
  });

  it('lists every setting in the README', () => {
    expectBetween('README.md', 'settings', settingsTable());
  });

  it('lists every command and option in docs/cli.md', async () => {
    expectBetween('docs/cli.md', 'commands', await commandReference());
  });

  it('names the address of every page in docs/api.md', () => {
    const text = read('docs/api.md');
    expect(PAGES.map(({ path }) => path).filter((path) => !text.includes(`\`${path}\``))).toEqual([]);
  });

  it('describes every format, in docs/import.md and on a page of its own', () => {
    const table = read('docs/import.md');
    for (const { format } of PARSERS) {
      expect(table).toContain(`| \`${format}\` |`);
      expect(existsSync(join(root, 'docs/formats', `${format}.md`)), `docs/formats/${format}.md`).toBe(true);
    }
  });

  it('describes every export on a page of its own', () => {
    for (const { name } of EXPORTERS)
      expect(existsSync(join(root, 'docs/formats', `export-${name}.md`)), `docs/formats/export-${name}.md`).toBe(true);
  });

  it('shows a parser that works', async () => {
    const parser = await exampleParser();
    const [, input = ''] = /```text\n(.*?)```/s.exec(read('docs/extending.md')) ?? [];
    const text = input.replace('Title: …\n', 'Date: 2011-03-10\n\nWithout a title.\n');
    const items = await collect(parser, text);
    expect(parser.sniff(new TextEncoder().encode(text), 'old.txt', null)).toBeGreaterThan(0.5);
    expect(items).toEqual([
      {
        draft: {
          title: 'Customs finds fuel',
          html: '<p>Officers stopped a lorry.</p>\n<p>Nobody was held.</p>',
          publishedAt: '2011-03-09',
          origin: { format: 'bulletin', file: 'old.txt', id: '118' },
          notes: [],
        },
      },
      { failure: { file: 'old.txt', place: 'item 2', reason: 'no line “Title: …”; add one' } },
    ]);
  });
});

/**
 * Compares what stands between `<!-- NAME: begin -->` and `<!-- NAME: end -->` with what the program says of itself.
 * `UPDATE_DOCS=1 npx vitest run test/docs.test.ts` writes it there instead.
 */
function expectBetween(page: string, name: string, wanted: string) {
  const [begin, end] = [`<!-- ${name}: begin -->\n`, `<!-- ${name}: end -->`];
  const text = read(page);
  const [before = '', rest = ''] = text.split(begin);
  const [present = '', after = ''] = rest.split(end);
  if (process.env.UPDATE_DOCS) writeFileSync(join(root, page), `${before}${begin}${wanted}${end}${after}`);
  else expect(present, `${page} is out of date: UPDATE_DOCS=1 npx vitest run test/docs.test.ts`).toBe(wanted);
}

function settingsTable(): string {
  const rows = Object.entries<Setting<unknown>>(SETTINGS).map(
    ([name, { says, fallback }]) => `| \`${name}\` | ${fallback ? `\`${fallback}\`` : ''} | ${says} |\n`,
  );
  return `| name | default | what it is |\n| --- | --- | --- |\n${rows.join('')}`;
}

async function commandReference(): Promise<string> {
  const nothing = () => undefined;
  const context = { environment: {}, out: nothing, err: nothing, isTerminal: false, setExitCode: nothing };
  const { commands } = await createProgram(context, '0.0.0');
  return commands.flatMap((command) => describeCommand(command, 'trama')).join('\n');
}

function describeCommand(command: Command, before: string): string[] {
  const name = `${before} ${command.name()}`;
  const words = command.registeredArguments.map((argument) => {
    const dots = `${argument.name()}${argument.variadic ? '...' : ''}`;
    return argument.required ? `<${dots}>` : `[${dots}]`;
  });
  const options = command.options.map(
    ({ flags, description, defaultValue, argChoices, mandatory }) =>
      `| \`${flags}\` | ${description.replaceAll('|', '\\|')}${argChoices ? `: ${argChoices.join(', ')}` : ''}${noteOn(defaultValue, mandatory)} |\n`,
  );
  const table = options.length > 0 ? `\n| option | |\n| --- | --- |\n${options.join('')}` : '';
  const section = `## \`${[name, ...words].join(' ')}\`\n\n${sentence(command.description())}\n${table}`;
  const inner = command.commands.flatMap((child) => describeCommand(child, name));
  return inner.length > 0 ? inner : [section];
}

const sentence = (text: string) => `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;

/** The default of an option; the account's name is not the same everywhere. */
function noteOn(value: unknown, mandatory: boolean): string {
  if (mandatory) return ' (required)';
  if (value === userInfo().username) return ' (default: your account)';
  return value === undefined || value === false ? '' : ` (default: \`${String(value)}\`)`;
}

/** GitHub's anchors: lower case, spaces to hyphens, punctuation gone. */
function anchorsOf(file: string): string[] {
  return [...readFileSync(file, 'utf8').matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .replace(/ /g, '-'),
  );
}

/** Compiles the example of docs/extending.md as if it stood in the folder that the page names. */
async function exampleParser(): Promise<Parser> {
  const [, contents = ''] = /```ts\n(.*?)```/s.exec(read('docs/extending.md')) ?? [];
  const folder = join(root, 'node_modules/.cache/trama-docs');
  await mkdir(folder, { recursive: true });
  const outfile = join(folder, `bulletin-${process.pid}.mjs`);
  await build({
    stdin: { contents: contents.replaceAll("'../", "'./"), loader: 'ts', resolveDir: join(root, 'src/ingest') },
    outfile,
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
  });
  const { bulletinParser } = (await import(relative(import.meta.dirname, outfile))) as { bulletinParser: Parser };
  await rm(outfile);
  return bulletinParser;
}

async function collect(parser: Parser, text: string): Promise<ParsedItem[]> {
  const items: ParsedItem[] = [];
  const bytes = (async function* () {
    yield new TextEncoder().encode(text);
  })();
  for await (const item of parser.parse({ name: 'old.txt', url: null, contentType: null, bytes })) items.push(item);
  return items;
}
