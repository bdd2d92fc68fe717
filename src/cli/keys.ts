import { stdin } from 'node:process';

/** Keys as they are pressed. */
export interface Keys extends AsyncIterable<string> {
  /** Gives the terminal back. */
  close(): void;
}

/** Single keys of a terminal without Enter; of a file or pipe its characters, without white space. Ctrl+C is `q`. */
export function readKeys(): Keys {
  const isTerminal = stdin.isTTY === true;
  if (isTerminal) stdin.setRawMode(true);
  async function* keys() {
    for await (const chunk of stdin) {
      for (const key of String(chunk)) {
        if (key === '\u0003' || key === '\u0004') yield 'q';
        else if (key.trim() !== '') yield key.toLowerCase();
      }
    }
  }
  return {
    [Symbol.asyncIterator]: keys,
    close: () => {
      if (isTerminal) stdin.setRawMode(false);
      stdin.pause();
    },
  };
}
