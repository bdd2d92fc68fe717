/** A thread of `trama extract`: batches of lines come in, batches of answers go out. */
import { parentPort, workerData } from 'node:worker_threads';
import { type LineOptions, lineExtractor } from '../extract/index.ts';
import { packageFiles } from './package-files.ts';

const extract = lineExtractor(packageFiles(), workerData as LineOptions);
parentPort?.on('message', (lines: string[]) => parentPort?.postMessage(lines.map(extract)));
