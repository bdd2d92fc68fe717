/**
 * npm run eval -- calibrate: what the extractors' own confidence is worth, by the development half of the marked articles
 * and the decided suggestions of the sample archive. `--write` puts the curves into src/extract/calibration/table.ts:
 * after every change of an extractor.
 */
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { fitCurve } from './lib/calibration.ts';
import { decidedEvidence, KINDS, markedEvidence, readAll } from './lib/evidence.ts';
import { readMarked } from './lib/marked-articles.ts';

const TABLE = 'src/extract/calibration/table.ts';

const { articles, missing } = readMarked('eval/gold/dev.jsonl');
if (missing > 0) console.log(`${missing} marked articles left out: ../shared is not there. Nothing is fitted.`);
else {
  const evidence = [...markedEvidence(articles, readAll(articles.map(({ input }) => input))), ...decidedEvidence()];
  const curves = KINDS.map((kind) => {
    const judged = evidence.filter((one) => one.kind === kind);
    const curve = fitCurve(judged);
    console.log(
      `${kind.padEnd(13)} ${curve.map(([said, right]) => `${said}→${right}`).join('  ')}  of ${judged.length}`,
    );
    return { kind, curve };
  });
  if (process.argv.includes('--write')) write(curves);
}

function write(curves: { kind: string; curve: ReturnType<typeof fitCurve> }[]): void {
  const lines = curves.map(({ kind, curve }) => `  ${kind}: ${JSON.stringify(curve)},`);
  writeFileSync(
    TABLE,
    `import type { CalibratedKind, Curve } from './curve.ts';

/** Fitted by \`npm run eval -- calibrate --write\`; not to be edited by hand. */
export const CURVES: Record<CalibratedKind, Curve> = {
${lines.join('\n')}
};
`,
  );
  const { status } = spawnSync('npx', ['biome', 'format', '--write', TABLE], { stdio: 'inherit' });
  console.log(status === 0 ? `${TABLE} written.` : `${TABLE} written, but not formatted.`);
}
