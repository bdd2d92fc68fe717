import os from 'node:os';
import { type Command, InvalidArgumentError } from 'commander';
import { readEdtfDate } from '../text/index.ts';
import type { CommandContext, DataOptions } from './context.ts';

/** A parser for options that count: whole numbers from 1 to `most`. Anything else ends as a wrong call. */
export function countTo(most: number): (text: string) => number {
  return (text) => {
    const count = /^\d{1,15}$/.test(text) ? Number(text) : 0;
    if (count < 1 || count > most) throw new InvalidArgumentError(`Give a whole number from 1 to ${most}.`);
    return count;
  };
}

/** A parser for options that are one date as EDTF writes it. Anything else ends as a wrong call. */
export function edtfDate(text: string): string {
  if (readEdtfDate(text) === null)
    throw new InvalidArgumentError('Give an EDTF date: 2008, 2008-09, 2008-09-11; 2008-09~ about, 2008? unsure, 201X.');
  return text;
}

/** Adds `--by`: who decides. */
export function withBy(command: Command): Command {
  return command.option('--by <name>', 'who decides, kept with the decision', os.userInfo().username);
}

/** Rows as JSON lines, or as lines of text. */
export function print<T>(context: CommandContext, { json }: DataOptions, rows: T[], line: (row: T) => string): void {
  if (json) for (const row of rows) context.out(`${JSON.stringify(row)}\n`);
  else context.out(rows.length === 0 ? 'none\n' : `${rows.map(line).join('\n')}\n`);
}
