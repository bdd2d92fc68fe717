import { codePointLength } from '../position.ts';
import type { Block } from './body-text.ts';

/** A stretch of a body: what is reported or what is analysis. Positions in code points of the body's text. */
export interface BodyPart {
  role: 'reported' | 'analysis';
  heading: string | null;
  start: number;
  end: number;
  /** The blocks after the heading, as text. */
  paragraphs: string[];
}

/** Groups blocks of one role into parts. A heading that opens an analysis part is its heading. */
export function partsOf(text: string, blocks: readonly Block[]): BodyPart[] {
  const parts: BodyPart[] = [];
  let at = 0;
  let position = 0;
  const codePoint = (index: number) => {
    position += codePointLength(text.slice(at, index));
    at = index;
    return position;
  };
  for (const block of blocks) {
    const role = block.analysis ? 'analysis' : 'reported';
    const words = text.slice(block.start, block.end);
    const start = codePoint(block.start);
    const end = codePoint(block.end);
    let part = parts.at(-1);
    const opensAnalysis = block.heading && block.analysis && part?.role !== 'analysis';
    if (part?.role !== role) {
      part = { role, heading: opensAnalysis ? words : null, start, end, paragraphs: [] };
      parts.push(part);
    }
    if (!opensAnalysis) part.paragraphs.push(words);
    part.end = end;
  }
  return parts;
}
