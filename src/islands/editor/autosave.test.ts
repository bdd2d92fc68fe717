import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createAutosave, type KeptWords, type SaveAnswer, type SaveState } from './autosave.ts';

/** A writer, a server that may be away, and this machine's memory. */
function desk() {
  const it = {
    text: 'a',
    kept: null as KeptWords | null,
    states: [] as SaveState[],
    server: { version: 1, text: 'a' },
    sends: 0,
    away: false,
  };
  const autosave = createAutosave(
    { version: 1, fields: 'a' },
    {
      read: () => it.text,
      send: async (fields, base): Promise<SaveAnswer> => {
        it.sends++;
        await new Promise((done) => setTimeout(done, 50));
        if (it.away) throw new TypeError('Failed to fetch');
        if (base !== it.server.version)
          return { type: 'conflict', version: it.server.version, by: 'Ana', title: '', dek: '', html: it.server.text };
        it.server = { version: base + 1, text: fields };
        return { type: 'saved', version: base + 1, words: 1 };
      },
      keep: (words) => {
        it.kept = words;
      },
      forget: () => {
        it.kept = null;
      },
      show: (state) => void it.states.push(state),
      now: () => Date.now(),
      later: (run, ms) => setTimeout(run, ms),
      cancel: (timer) => clearTimeout(timer as NodeJS.Timeout),
    },
  );
  const type = (text: string) => {
    it.text = text;
    autosave.touch();
  };
  return { it, autosave, type };
}

describe('autosave', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('sends a pause after the last key, once, and keeps the words on this machine until the server has them', async () => {
    const { it: state, type } = desk();
    for (const text of ['ab', 'abc', 'abcd']) {
      type(text);
      await vi.advanceTimersByTimeAsync(300);
    }
    await vi.advanceTimersByTimeAsync(600);
    expect(state.kept).toMatchObject({ base: 1, fields: 'abcd' });
    expect(state.sends).toBe(0);
    await vi.advanceTimersByTimeAsync(3000);
    expect(state.sends).toBe(1);
    expect(state.server).toEqual({ version: 2, text: 'abcd' });
    expect(state.kept).toBeNull();
    expect(state.states.at(-1)).toBe('saved');
  });

  it('does not wait for ever for a writer who never pauses', async () => {
    const { it: state, type } = desk();
    for (let i = 0; i < 60; i++) {
      type(`ab${i}`);
      await vi.advanceTimersByTimeAsync(500);
    }
    expect(state.sends).toBeGreaterThanOrEqual(1);
  });

  it('says that it is offline, keeps the words, and sends them when the server is back', async () => {
    const { it: state, type, autosave } = desk();
    state.away = true;
    type('kept here');
    await vi.advanceTimersByTimeAsync(10_000);
    expect(state.states.at(-1)).toBe('offline');
    expect(state.kept).toMatchObject({ fields: 'kept here', base: 1 });
    type('kept here, and more');
    await vi.advanceTimersByTimeAsync(1_000);
    expect(state.kept).toMatchObject({ fields: 'kept here, and more' });
    state.away = false;
    autosave.wake();
    await vi.advanceTimersByTimeAsync(5_000);
    expect(state.server.text).toBe('kept here, and more');
    expect(state.states.at(-1)).toBe('saved');
    expect(state.kept).toBeNull();
  });

  it('sends nothing after a conflict until somebody has chosen', async () => {
    const { it: state, type, autosave } = desk();
    state.server = { version: 5, text: 'theirs' };
    type('mine');
    await vi.advanceTimersByTimeAsync(5_000);
    expect(state.states.at(-1)).toBe('conflict');
    type('mine, longer');
    await vi.advanceTimersByTimeAsync(60_000);
    expect(state.sends).toBe(1);
    expect(state.server.text).toBe('theirs');
    expect(state.kept).toMatchObject({ fields: 'mine, longer' });
    autosave.rebase(5);
    await vi.advanceTimersByTimeAsync(5_000);
    expect(state.server).toEqual({ version: 6, text: 'mine, longer' });
  });

  it('sends what was typed while a save was under way', async () => {
    const { it: state, type, autosave } = desk();
    type('one');
    void autosave.save();
    await vi.advanceTimersByTimeAsync(20);
    type('one two');
    await vi.advanceTimersByTimeAsync(5_000);
    expect(state.server).toEqual({ version: 3, text: 'one two' });
    expect(state.states.at(-1)).toBe('saved');
  });
});
