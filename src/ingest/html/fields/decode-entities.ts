import { Parser } from 'htmlparser2';

/** Text whose HTML entities (`&amp;`, `&#8217;`) were escaped once too often and tags left in; plain text stays as it is. */
export function decodeEntities(text: string): string {
  if (!/&[#a-z]|<[a-z/]/i.test(text)) return text;
  const pieces: string[] = [];
  const parser = new Parser({ ontext: (piece) => void pieces.push(piece) });
  parser.end(text.slice(0, 200_000));
  return pieces.join('');
}
