import { setTimeout as sleep } from 'node:timers/promises';
import type { Ask } from '../extract/index.ts';

/** Where a model answers, and how long it may take. */
export interface OutsideSettings {
  /** Base address of an OpenAI-compatible API: `http://localhost:11434/v1`. The newsroom's own choice, wherever it is. */
  url: string;
  model: string;
  /** Sent as a bearer token; null for none. */
  key: string | null;
  /** Seconds for one answer. */
  timeout: number;
}

/** The settings of an outside model, or null where none is set. */
export function outsideSettings(config: {
  OUTSIDE_MODEL_URL: string | null;
  OUTSIDE_MODEL_NAME: string;
  OUTSIDE_MODEL_KEY: string | null;
  OUTSIDE_MODEL_SECONDS: number;
}): OutsideSettings | undefined {
  const { OUTSIDE_MODEL_URL: url, OUTSIDE_MODEL_NAME: model, OUTSIDE_MODEL_KEY: key } = config;
  return url ? { url, model, key, timeout: config.OUTSIDE_MODEL_SECONDS } : undefined;
}

const TRIES = 3;
/** Seconds before the second and the third try, where the server asks for no other. */
const WAITS = [0.5, 2];
const LONGEST_WAIT = 10;
/** Bytes of an answer that are read. */
const LONGEST_ANSWER = 2_000_000;

/**
 * Asks by POST /chat/completions. Busy and failing servers are asked up to three times in all, a slow one once: its time
 * is up. After five texts in a row without an answer nothing more is asked, so that a dead address holds up no archive.
 */
export function askModel(settings: OutsideSettings): Ask {
  let silent = 0;
  return async (messages) => {
    if (silent >= 5) throw new Error('given up after five texts without an answer');
    try {
      const words = await tryAgain(settings, JSON.stringify({ model: settings.model, temperature: 0, messages }));
      silent = 0;
      return words;
    } catch (error) {
      silent++;
      throw error;
    }
  };
}

async function tryAgain(settings: OutsideSettings, body: string): Promise<string> {
  for (let tries = 1; ; tries++) {
    const { words, problem, wait } = await askOnce(settings, body);
    if (words !== null) return words;
    if (wait === null || tries === TRIES) throw new Error(problem);
    await sleep(1000 * Math.min(LONGEST_WAIT, wait || (WAITS[tries - 1] ?? 1)));
  }
}

/** `wait`: seconds until another try is worth it, 0 where the server says nothing; null where none is. */
type Outcome = { words: string; problem: ''; wait: null } | { words: null; problem: string; wait: number | null };

async function askOnce({ url, key, timeout }: OutsideSettings, body: string): Promise<Outcome> {
  const failed = (problem: string, wait: number | null): Outcome => ({ words: null, problem, wait });
  try {
    const response = await fetch(`${url.replace(/\/+$/, '')}/chat/completions`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(key ? { authorization: `Bearer ${key}` } : {}) },
      body,
      redirect: 'error',
      signal: AbortSignal.timeout(timeout * 1000),
    });
    const text = await readBounded(response);
    if (response.status === 429 || response.status >= 500)
      return failed(`the server answers ${response.status}`, Number(response.headers.get('retry-after')) || 0);
    if (!response.ok) return failed(`the server answers ${response.status}: ${text.slice(0, 200)}`, null);
    const words = wordsOf(text);
    return words === null
      ? failed('the answer has not the form of a chat completion', null)
      : { words, problem: '', wait: null };
  } catch (error) {
    if ((error as Error).name === 'TimeoutError') return failed(`no answer in ${timeout} s`, null);
    return failed(`no answer: ${reasonOf(error)}`, 0);
  }
}

async function readBounded(response: Response): Promise<string> {
  const reader = response.body?.getReader();
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for (let read = await reader?.read(); read && !read.done; read = await reader?.read()) {
    bytes += read.value.length;
    if (bytes > LONGEST_ANSWER) {
      await reader?.cancel();
      throw new Error(`more than ${LONGEST_ANSWER} bytes`);
    }
    chunks.push(read.value);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function wordsOf(json: string): string | null {
  try {
    const words = JSON.parse(json)?.choices?.[0]?.message?.content;
    return typeof words === 'string' ? words : null;
  } catch {
    return null;
  }
}

function reasonOf(error: unknown): string {
  const { cause, message } = error as Error & { cause?: { code?: string; message?: string } };
  return cause?.code ?? cause?.message ?? message;
}
