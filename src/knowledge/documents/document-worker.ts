/** A thread that reads one document of others, within its own memory: what it does can be ended at any time. */
import { parentPort, workerData } from 'node:worker_threads';
import { DocumentError, type DocumentText } from './document-text.ts';
import { readDocument } from './read-document.ts';

/** What the thread answers: the text, or why there is none; `known`: in words meant for the user. */
export type WorkerAnswer = { read: DocumentText } | { problem: string; known: boolean };

const { bytes, fileName } = workerData as { bytes: Uint8Array; fileName: string };

async function answer(): Promise<WorkerAnswer> {
  try {
    return { read: await readDocument(bytes, fileName) };
  } catch (error) {
    return { problem: (error as Error).message, known: error instanceof DocumentError };
  }
}

parentPort?.postMessage(await answer());
