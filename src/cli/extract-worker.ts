/** A thread of `trama extract`: batches of lines come in, batches of answers go out. */
import { parentPort, workerData } from 'node:worker_threads';
import { lineExtractor } from '../extract/index.ts';
import type { WorkerData } from './extract-pool.ts';
import { packageFiles } from './package-files.ts';

const extract = lineExtractor(packageFiles((workerData as WorkerData).ownEntries), workerData as WorkerData);
parentPort?.on('message', (lines: string[]) => parentPort?.postMessage(lines.map(extract)));
