/** A thread of `trama extract` and `trama suggest`: batches of lines come in, batches of answers go out, in order. */
import { parentPort, workerData } from 'node:worker_threads';
import { asyncLineExtractor, type LineAnswer, lineExtractor, outsideModel } from '../extract/index.ts';
import { askModel } from './ask-model.ts';
import type { WorkerData } from './extract-pool.ts';
import { packageFiles } from './package-files.ts';

const how = workerData as WorkerData;
const files = packageFiles(how.ownEntries);

if (how.outside) answerSlowly(asyncLineExtractor(files, how, outsideModel(askModel(how.outside), how.outside.model)));
else {
  const extract = lineExtractor(files, how);
  parentPort?.on('message', (lines: string[]) => parentPort?.postMessage(lines.map(extract)));
}

/** One text after the other: a thread never asks for two at a time. */
function answerSlowly(extract: (line: string) => Promise<LineAnswer>): void {
  let before = Promise.resolve();
  parentPort?.on('message', (lines: string[]) => {
    before = before.then(async () => {
      const answers: LineAnswer[] = [];
      for (const line of lines) answers.push(await extract(line));
      parentPort?.postMessage(answers);
    });
  });
}
