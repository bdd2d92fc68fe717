import { execFile } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TestPlace } from './database.ts';
import { createSample, WITH_SAMPLE } from './sample.ts';
import { ROOT, type RunningServer, serve } from './trama.ts';

const run = promisify(execFile);

/** The client of docs/api.md, with types made of what a running site says of itself. */
describe('a typed client', () => {
  let database: TestPlace;
  let server: RunningServer;
  /** Among the packages, where a program finds openapi-fetch. */
  const folder = path.join(ROOT, 'node_modules/.cache', `trama-client-${process.pid}`);
  const check = (file: string) =>
    run(process.execPath, [
      path.join(ROOT, 'node_modules/typescript/bin/tsc'),
      ...['--noEmit', '--strict', '--skipLibCheck', '--target', 'es2022', '--module', 'nodenext', '--types', 'node'],
      path.join(folder, file),
    ]).then(
      () => '',
      (error: { stdout: string }) => error.stdout,
    );
  beforeAll(async () => {
    database = await createSample();
    server = await serve({ ...database.environment, ...WITH_SAMPLE }, 'start');
    fs.mkdirSync(folder, { recursive: true });
    fs.writeFileSync(path.join(folder, 'package.json'), '{"type":"module"}');
    const [, program = ''] = /```ts\n(.*?)```/s.exec(fs.readFileSync(path.join(ROOT, 'docs/api.md'), 'utf8')) ?? [];
    fs.writeFileSync(path.join(folder, 'partner.ts'), program);
    await run(process.execPath, ['scripts/client.js', server.address, path.join(folder, 'trama-api.d.ts')], {
      cwd: ROOT,
    });
  });
  afterAll(async () => {
    fs.rmSync(folder, { recursive: true, force: true });
    await server?.stop();
    await database?.drop().catch(() => undefined);
  });

  it('is checked by its types, which a slip breaks', async () => {
    expect(await check('partner.ts')).toBe('');
    const program = fs.readFileSync(path.join(folder, 'partner.ts'), 'utf8');
    for (const [right, wrong] of [
      ['limit: 5', "limit: 'five'"],
      ['evidence.quote', 'evidence.quotation'],
      ["'/actor.json'", "'/actors.json'"],
    ] as const) {
      expect(program).toContain(right);
      fs.writeFileSync(path.join(folder, 'slip.ts'), program.replace(right, wrong));
      expect(await check('slip.ts')).toMatch(/error TS/);
    }
  });

  it('reads and stays in step with the real server', async () => {
    const outfile = path.join(folder, 'partner.mjs');
    await build({
      entryPoints: [path.join(folder, 'partner.ts')],
      outfile,
      bundle: true,
      platform: 'node',
      format: 'esm',
      logLevel: 'error',
    });
    const { readPartner } = (await import(pathToFileURL(outfile).href)) as {
      readPartner(site: string): Promise<{ facts: string[]; kept: Map<string, unknown> }>;
    };
    const { facts, kept } = await readPartner(server.address);
    expect(facts.length).toBeGreaterThan(0);
    expect(facts.every((fact) => /: “.+”$/.test(fact))).toBe(true);
    expect([...kept.keys()].filter((key) => key.startsWith('article')).length).toBeGreaterThan(10);
  });
});
