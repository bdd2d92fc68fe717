import { type CommandContext, UserError } from './context.ts';
import { readKeys } from './keys.ts';
import { plainStyle, type Style, terminalStyle } from './show-suggestion.ts';

/** What waits to be decided on, one after the other. */
export interface Desk {
  /** The keys and what they do, in a line. */
  keys: string;
  /** Each thing that waits, in words. */
  waiting: ((style: Style) => string)[];
  /**
   * Does what a key says about the thing at `i`; gives how to take it back, or null for a key that says nothing. Throws
   * `UserError` when it can't be decided, `StayError` when another key may.
   */
  decide(i: number, key: string): Promise<(() => Promise<void>) | null>;
}

/** The key can't be, another may: the same thing is asked again. */
export class StayError extends UserError {}

/**
 * Asks about each thing that waits, by single keys of a terminal or letters of standard input; `u` takes the last decision
 * back and `q` ends. Gives how many stand decided, and the seconds it took.
 */
export async function reviewAll(context: CommandContext, desk: Desk): Promise<{ decided: number; seconds: number }> {
  const started = performance.now();
  const style = context.isTerminal ? terminalStyle : plainStyle;
  const total = desk.waiting.length;
  const done: { i: number; undo: () => Promise<void> }[] = [];
  let i = 0;
  const show = () => {
    const words = desk.waiting[i]?.(style);
    if (words === undefined)
      context.err(`\n${total === 0 ? 'nothing waits' : 'nothing waits any more  u undo  q quit'}\n`);
    else context.err(`\n${i + 1} of ${total}\n${words}\n${desk.keys}\n`);
  };
  const act = async (key: string) => {
    if (key === 'u') {
      const last = done.at(-1);
      if (!last) throw new StayError('nothing to take back yet');
      await last.undo();
      done.pop();
      i = last.i;
      return;
    }
    const undo = await desk.decide(i, key);
    if (!undo) return;
    done.push({ i, undo });
    i++;
  };
  show();
  const keys = total > 0 ? readKeys() : null;
  for await (const key of keys ?? []) {
    if (key === 'q') break;
    try {
      await act(key);
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      context.err(`${error.message}\n`);
      if (key !== 'u' && !(error instanceof StayError)) i++;
    }
    show();
  }
  keys?.close();
  return { decided: done.length, seconds: (performance.now() - started) / 1000 };
}
