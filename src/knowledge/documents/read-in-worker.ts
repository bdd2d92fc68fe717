import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { packageRoot, UserError } from '../../kit/index.ts';
import { DOCUMENT_LIMITS, type DocumentText } from './document-text.ts';
import type { WorkerAnswer } from './document-worker.ts';

/**
 * Reads a document in a thread of bounded memory and time, since files come from anywhere: one that would fill the
 * memory or never end costs a message. Throws `UserError`.
 */
export async function readInWorker(
  bytes: Uint8Array,
  fileName: string,
  { time = DOCUMENT_LIMITS.time, heapMb = DOCUMENT_LIMITS.heapMb }: { time?: number; heapMb?: number } = {},
): Promise<DocumentText> {
  const worker = new Worker(path.join(packageRoot(), 'dist', 'document-worker.js'), {
    workerData: { bytes, fileName },
    resourceLimits: { maxOldGenerationSizeMb: heapMb },
    // What libraries write of damaged files is no concern of the user's.
    stdout: true,
    stderr: true,
  });
  let timer: NodeJS.Timeout | undefined;
  try {
    const answer = await new Promise<WorkerAnswer>((resolve, reject) => {
      worker.once('message', resolve);
      worker.once('error', reject);
      worker.once('exit', () => reject(new Error('the reading thread ended')));
      timer = setTimeout(
        () =>
          resolve({
            problem: `reading it took longer than ${Math.round(time / 1000)} s: print it to a new PDF, or split it`,
            known: true,
          }),
        time,
      );
    });
    if ('read' in answer) return answer.read;
    throw new UserError(
      `${fileName}: ${answer.known ? answer.problem : `it can't be read (${answer.problem.slice(0, 200)})`}`,
    ).saying('fileUnread', { file: fileName, why: answer.problem.slice(0, 200) });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_WORKER_OUT_OF_MEMORY')
      throw new UserError(
        `${fileName}: reading it takes more than ${heapMb} MB of memory: split it, or print it to a new PDF`,
      ).saying('fileHeavy', { file: fileName });
    throw error;
  } finally {
    clearTimeout(timer);
    await worker.terminate();
  }
}
