import { availableParallelism } from 'node:os';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import type { LineAnswer, LineOptions } from '../extract/index.ts';
import { packageRoot } from '../kit/index.ts';
import type { OutsideSettings } from './ask-model.ts';

/** Threads that read texts. */
export interface ExtractPool {
  /** How many threads there are at most. */
  count: number;
  /** Answers lines of JSON, in order. A thread starts when its first lines come. */
  run(lines: string[]): Promise<LineAnswer[]>;
  end(): Promise<void>;
}

/** What a thread is told when it starts. */
export interface WorkerData extends LineOptions {
  /** Lines that are read with those of lexicon/actors.jsonl: the newsroom's own entities. */
  ownEntries?: string;
  /** A model elsewhere that adds to what is found; none if not given. */
  outside?: OutsideSettings;
}

/** Threads for extraction; `run` gives each batch to the next thread. A thread that fails fails its batches alone. */
export function createPool(how: WorkerData, count = availableParallelism()): ExtractPool {
  const url = path.join(packageRoot(), 'dist', 'extract-worker.js');
  type Waiting = { resolve: (answers: LineAnswer[]) => void; reject: (error: Error) => void };
  const workers: { worker: Worker; waiting: Waiting[] }[] = [];
  let next = 0;
  const start = () => {
    const one = { worker: new Worker(url, { workerData: how }), waiting: [] as Waiting[] };
    one.worker.on('message', (answers: LineAnswer[]) => one.waiting.shift()?.resolve(answers));
    one.worker.on('error', (error) => {
      workers.splice(workers.indexOf(one), 1);
      for (const { reject } of one.waiting) reject(error);
    });
    workers.push(one);
    return one;
  };
  const run = (lines: string[]) =>
    new Promise<LineAnswer[]>((resolve, reject) => {
      const one = workers.length < count ? start() : workers[next++ % workers.length];
      one?.waiting.push({ resolve, reject });
      one?.worker.postMessage(lines);
    });
  return {
    count,
    run,
    end: async () => void (await Promise.all(workers.splice(0).map(({ worker }) => worker.terminate()))),
  };
}
