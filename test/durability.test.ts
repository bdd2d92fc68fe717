import { spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { createEmbedded } from './database.ts';

const STRACE = spawnSync('strace', ['-o', '/dev/null', 'true']).status === 0;
const COMMITS = 25;

/** A call that does nothing but show in the trace, in its order among the others. */
const mark = (text: string) => {
  try {
    fs.rmdirSync(`/nowhere/${text}`);
  } catch {
    // There is no such folder.
  }
};

// A power failure takes what was not flushed: so whatever is acknowledged must have been flushed before.
it('flushes every commit to the disk before it is acknowledged, by the system calls of the process', async (context) => {
  if (!STRACE) return context.skip('strace is not installed, or may not trace here');
  const database = await createEmbedded();
  const trace = path.join(database.dataDir, 'trace');
  const read = () => (fs.existsSync(trace) ? fs.readFileSync(trace, 'utf8') : '');
  const tracer = spawn(
    'strace',
    ['-f', '-qq', '-p', String(process.pid), '-e', 'trace=fsync,fdatasync,rmdir', '-o', trace],
    { stdio: 'ignore' },
  );
  const ended = new Promise<void>((resolve) => tracer.once('close', () => resolve()));
  try {
    for (let waited = 0; waited < 100 && !read().includes('/nowhere/ready') && tracer.exitCode === null; waited++) {
      mark('ready');
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    if (tracer.exitCode !== null) return context.skip('strace may not trace this process');
    for (let n = 0; n < COMMITS; n++) {
      mark(`sent-${n}-`);
      await sql`insert into meta (key, value) values (${`w-${n}`}, '1')`.execute(database.db);
      mark(`acknowledged-${n}-`);
    }
    tracer.kill('SIGINT');
    await ended;
    const lines = read();
    for (let n = 0; n < COMMITS; n++) {
      const between = lines.slice(lines.indexOf(`/sent-${n}-`), lines.indexOf(`/acknowledged-${n}-`));
      expect(between, `commit ${n}`).toMatch(/f(?:data)?sync\(\d+\)\s+= 0|f(?:data)?sync resumed.*= 0/);
    }
  } finally {
    tracer.kill('SIGINT');
    await ended;
    await database.drop();
  }
}, 60_000);
