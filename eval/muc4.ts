/**
 * npm run eval muc4: `trama extract --schema muc4` on MUC-4's 200 messages for development, by the public scorer. Both
 * stand in ../shared; without them it says so.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const DEV = '../shared/data/muc4/dev.json';
const SCORER = '../shared/tools/score-muc4.mjs';

if (!existsSync(DEV) || !existsSync(SCORER)) console.log('left out: ../shared is not there');
else {
  const started = performance.now();
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    ['dist/main.js', 'extract', '--schema', 'muc4', '--format', 'jsonl', '--workers', '1'],
    { input: readFileSync(DEV), encoding: 'utf8', maxBuffer: 1 << 28 },
  );
  if (status !== 0) throw new Error(stderr);
  const seconds = (performance.now() - started) / 1000;
  const folder = mkdtempSync(join(tmpdir(), 'trama-eval-'));
  const answers = join(folder, 'answers.jsonl');
  writeFileSync(answers, stdout);
  console.log(spawnSync(process.execPath, [SCORER, DEV, answers], { encoding: 'utf8' }).stdout);
  console.log(`200 messages in ${seconds.toFixed(1)} s, start and load included; intervals: models/muc4.md`);
  rmSync(folder, { recursive: true });
}
