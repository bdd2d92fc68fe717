import { availableParallelism } from 'node:os';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { type LineAnswer, lineExtractor } from '../extract/index.ts';
import { packageRoot } from '../kit/index.ts';
import type { OutsideSettings } from './ask-model.ts';
import type { CommandContext } from './context.ts';
import type { WorkerData } from './extract-pool.ts';
import { packageFiles } from './package-files.ts';
import { createProgress } from './progress.ts';
import { type LineOrFailure, readTexts, type TextOptions } from './read-texts.ts';

/** What `runExtract` is told besides the paths. */
export interface ExtractOptions extends TextOptions {
  /** As the options of the command have it: `auto` or a language. */
  lang: string;
  schema: string;
  workers?: number;
  /** A model elsewhere that adds to what is found. */
  outside?: OutsideSettings;
}

/** Lines that one thread is given at a time, and their characters at most, so that order and memory stay in hand. */
const BATCH_LINES = 32;
const BATCH_CHARACTERS = 200_000;

/** Prints the answer to every text, in order; gives how many could not be read. */
export async function runExtract(context: CommandContext, paths: string[], options: ExtractOptions): Promise<number> {
  const language = options.lang === 'auto' ? null : options.lang;
  const outside = options.schema === 'trama' ? options.outside : undefined;
  const how = { language, schema: options.schema, outside } as WorkerData;
  const progress = createProgress(context, 0);
  const threads = createThreads(how, options.workers ?? availableParallelism());
  let read = 0;
  let failed = 0;
  const fail = (failure: object) => {
    failed++;
    context.err(`${JSON.stringify({ kind: 'failed', ...failure })}\n`);
  };
  const write = async (batch: Line[], answers: LineAnswer[]) => {
    answers.forEach((answer, i) => {
      if ('line' in answer) context.out(`${answer.line}\n`);
      else fail({ ...batch[i]?.at, reason: answer.failure });
    });
    read += answers.length;
    progress.update(read, 0, batch[0]?.at.file ?? '');
    await context.drained?.();
  };
  try {
    for await (const { batch, answers } of inOrder(batches(readTexts(paths, options), fail), threads))
      await write(batch, await answers);
  } finally {
    progress.end();
    await threads.end();
  }
  return failed;
}

type Line = Extract<LineOrFailure, { line: string }>;

async function* batches(
  lines: AsyncIterable<LineOrFailure>,
  fail: (failure: object) => void,
): AsyncGenerator<{ lines: Line[]; isLast: boolean }> {
  let batch: Line[] = [];
  let characters = 0;
  for await (const item of lines) {
    if ('failure' in item) {
      fail(item.failure);
      continue;
    }
    batch.push(item);
    characters += item.line.length;
    if (batch.length < BATCH_LINES && characters < BATCH_CHARACTERS) continue;
    yield { lines: batch, isLast: false };
    batch = [];
    characters = 0;
  }
  if (batch.length > 0) yield { lines: batch, isLast: true };
}

interface Threads {
  count: number;
  run(lines: string[]): Promise<LineAnswer[]>;
  /** Runs in this thread: a few lines are answered before another thread has loaded its models. */
  runHere(lines: string[]): LineAnswer[];
  /** Not where a model elsewhere is asked. */
  mayRunHere: boolean;
  end(): Promise<void>;
}

interface Done {
  batch: Line[];
  answers: Promise<LineAnswer[]>;
}

/** Gives batches to all threads and their answers in the order of the batches; two wait for each thread at most. */
async function* inOrder(
  given: AsyncIterable<{ lines: Line[]; isLast: boolean }>,
  threads: Threads,
): AsyncGenerator<Done> {
  const running: Done[] = [];
  let first = true;
  for await (const { lines: batch, isLast } of given) {
    const lines = batch.map(({ line }) => line);
    const answers =
      first && isLast && threads.mayRunHere ? Promise.resolve(threads.runHere(lines)) : threads.run(lines);
    // Awaited in its turn: until then a failure is no unhandled one.
    answers.catch(() => undefined);
    running.push({ batch, answers });
    first = false;
    if (running.length >= 2 * threads.count) yield running.shift() as Done;
  }
  yield* running;
}

function createThreads(how: WorkerData, count: number): Threads {
  const url = path.join(packageRoot(), 'dist', 'extract-worker.js');
  const workers: Worker[] = [];
  let next = 0;
  const waiting = new Map<Worker, { resolve: (answers: LineAnswer[]) => void; reject: (error: Error) => void }[]>();
  const start = (): Worker => {
    const worker = new Worker(url, { workerData: how });
    waiting.set(worker, []);
    worker.on('message', (answers: LineAnswer[]) => waiting.get(worker)?.shift()?.resolve(answers));
    worker.on('error', (error) => {
      for (const one of waiting.get(worker) ?? []) one.reject(error);
    });
    workers.push(worker);
    return worker;
  };
  const run = (lines: string[]) =>
    new Promise<LineAnswer[]>((resolve, reject) => {
      const worker = workers.length < count ? start() : (workers[next++ % count] as Worker);
      waiting.get(worker)?.push({ resolve, reject });
      worker.postMessage(lines);
    });
  return {
    count,
    run,
    mayRunHere: !how.outside,
    runHere: (lines) => lines.map(lineExtractor(packageFiles(), how)),
    end: async () => void (await Promise.all(workers.map((worker) => worker.terminate()))),
  };
}
