/** What the server says to a save. */
export type SaveAnswer =
  | { type: 'saved'; version: number; words: number }
  | { type: 'conflict'; version: number; by: string; title: string; dek: string; html: string }
  | { type: 'signedOut' }
  | { type: 'refused'; message: string };

/** Where saving stands, as the line above the text says it. */
export type SaveState = 'saved' | 'changed' | 'saving' | 'offline' | 'conflict' | 'signedOut' | 'refused';

/** What is kept on this machine until the server has it. */
export interface KeptWords {
  /** The version that the writer had before them. */
  base: number;
  /** The form's fields, as they would be sent. */
  fields: string;
  /** Milliseconds since 1970. */
  at: number;
}

/** What saving needs; given from outside, so that it can be tried without a browser. */
export interface AutosaveDeps {
  /** The form's fields as they are now. */
  read(): string;
  /** Sends them; rejects when the server can't be reached. */
  send(fields: string, base: number, automatic: boolean): Promise<SaveAnswer>;
  keep(words: KeptWords): void;
  forget(): void;
  show(state: SaveState, answer?: SaveAnswer): void;
  now(): number;
  later(run: () => void, ms: number): unknown;
  cancel(timer: unknown): void;
}

/** Saves what is written by itself. */
export interface Autosave {
  /** Something was changed. */
  touch(): void;
  /** Saves at once what has changed. `automatic`: nobody asked for it. */
  save(automatic?: boolean): Promise<void>;
  /** Goes on from another version: after a conflict, or when the server's words were loaded. */
  rebase(version: number, fields?: string): void;
  /** The connection may be back. */
  wake(): void;
  version(): number;
  /** Whether something is not on the server yet. */
  unsaved(): boolean;
}

/** Milliseconds without a change after which it is kept on this machine, and sent. */
const KEEP_MS = 700;
const QUIET_MS = 2500;
/** Longest time for which somebody who never pauses goes unsaved. */
const LONGEST_MS = 15_000;
const RETRY_MS = [3_000, 6_000, 15_000, 30_000];

/**
 * Keeps what is written on this machine within a second, sends it when the writer pauses, and says where it stands. Without
 * a connection it tries again; one save runs at a time; after a conflict nothing is sent until somebody has chosen.
 */
export function createAutosave(first: { version: number; fields: string }, deps: AutosaveDeps): Autosave {
  let { version, fields: sent } = first;
  let keeping: unknown = null;
  let sending: unknown = null;
  let since: number | null = null;
  let running: Promise<void> | null = null;
  let failures = 0;
  let stuck = false;

  const unsaved = () => deps.read() !== sent;
  const keepNow = () => {
    keeping = null;
    const fields = deps.read();
    if (fields === sent) deps.forget();
    else deps.keep({ base: version, fields, at: deps.now() });
  };
  const plan = (ms: number) => {
    deps.cancel(sending);
    sending = deps.later(() => void save(true), ms);
  };
  const touch = () => {
    since ??= deps.now();
    if (failures === 0 && !stuck) deps.show('changed');
    if (keeping === null) keeping = deps.later(keepNow, KEEP_MS);
    if (!stuck && failures === 0) plan(Math.min(QUIET_MS, Math.max(0, since + LONGEST_MS - deps.now())));
  };
  const save = async (automatic = false): Promise<void> => {
    deps.cancel(sending);
    if (stuck) return;
    if (running) {
      await running;
      return automatic ? undefined : save(false);
    }
    const fields = deps.read();
    if (fields === sent) {
      since = null;
      deps.forget();
      return deps.show('saved');
    }
    keepNow();
    deps.show('saving');
    running = send(fields, automatic).finally(() => {
      running = null;
    });
    await running;
  };
  const send = async (fields: string, automatic: boolean): Promise<void> => {
    const answer = await deps.send(fields, version, automatic).catch(() => null);
    if (answer === null) return fail();
    failures = 0;
    if (answer.type === 'saved') {
      version = answer.version;
      sent = fields;
      since = null;
      const more = unsaved();
      if (more) touch();
      else deps.forget();
      deps.show(more ? 'changed' : 'saved', answer);
      return;
    }
    stuck = true;
    deps.show(answer.type, answer);
  };
  const fail = () => {
    deps.show('offline');
    plan(RETRY_MS[Math.min(failures++, RETRY_MS.length - 1)] ?? 30_000);
  };
  return {
    touch,
    save,
    rebase: (next, fields) => {
      version = next;
      stuck = false;
      failures = 0;
      if (fields !== undefined) sent = fields;
      if (unsaved()) touch();
      else {
        deps.forget();
        deps.show('saved');
      }
    },
    wake: () => {
      if (failures > 0) void save(true);
      else if (stuck) stuck = false;
    },
    version: () => version,
    unsaved,
  };
}
