/** Longer than any line that was broken to fit a page or a screen's window. */
const WIDEST_WRAPPED = 120;

/**
 * Tells of a position whether the lines around it, between blank lines, are whole paragraphs: one of them is longer than
 * lines that are wrapped. To be asked in ascending order; reads each part of the text once.
 */
export function findUnwrapped(text: string): (at: number) => boolean {
  let end = -1;
  let unwrapped = false;
  return (at) => {
    for (let from = Math.max(0, end); at >= end; from = end) {
      end = endOfBlock(text, from);
      unwrapped = hasLongLine(text, from, end);
    }
    return unwrapped;
  };
}

function endOfBlock(text: string, from: number): number {
  const blank = /\n[ \t\r]*\n/g;
  blank.lastIndex = from;
  return blank.test(text) ? blank.lastIndex : text.length + 1;
}

function hasLongLine(text: string, from: number, end: number): boolean {
  for (let start = from; start < end; ) {
    const stop = text.indexOf('\n', start);
    const lineEnd = stop < 0 ? text.length : stop;
    if (lineEnd - start > WIDEST_WRAPPED) return true;
    start = lineEnd + 1;
  }
  return false;
}
