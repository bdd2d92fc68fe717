import { type StaffWords, staffBehind } from '../../accounts/index.ts';
import type { Db } from '../../kit/index.ts';
import { fold } from '../../text/index.ts';
import type { Draft } from '../load-draft.ts';
import type { FoundWarning } from './text-warnings.ts';

/**
 * Where an article under a pen name tells who is behind it: the staff name or the address in the text, a caption, a
 * credit, an address of a picture or another byline. What is found is named by its place, not by its words.
 */
export async function findStaffNames(db: Db, draft: Draft): Promise<FoundWarning[]> {
  const staff = await staffBehind(db, draft.fields.authors);
  if (staff.names.length === 0) return [];
  return placesOf(draft)
    .filter(([, words]) => tells(words, staff))
    .map(([place]) => ({ code: 'staff-name', about: place, n: null, detail: {} }));
}

function placesOf({ title, dek, html, text, fields }: Draft): [place: string, words: string][] {
  const { media, sources, authors, slug } = fields;
  const pictures = media.map(({ url, alt, caption, credit, licence }) =>
    [url, alt, caption, credit, licence].join('\n'),
  );
  return [
    ['title', `${title}\n${dek ?? ''}\n${slug ?? ''}`],
    ['text', `${text}\n${html}`],
    ['pictures', pictures.join('\n')],
    ['sources', JSON.stringify(sources)],
    ['bylines', authors.join('\n')],
  ];
}

/** Accents, case and what stands between the words don't hide a name: `ana-reed.jpg`. */
function tells(words: string, { names, emails }: StaffWords): boolean {
  const plain = spaced(words);
  if (names.some((name) => ` ${plain} `.includes(` ${spaced(name)} `))) return true;
  return emails.some((email) => words.toLowerCase().includes(email));
}

const spaced = (words: string) =>
  fold(words)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
