import { isCapital, type Reading, type Run, wordAt } from './reading.ts';

/**
 * The mention that a source is: one that covers its head. 'Attorney General Ada Roe' is Ada Roe, 'the secretary of
 * state, Ada Roe' too; 'Xulian police' is not Xul, and 'the lawyer of Ada Roe' not Ada Roe. Null when it names nobody.
 */
export function sourceMention(reading: Reading, { first, end }: Run): number | null {
  const english = reading.document.language === 'en';
  let linked = false;
  let found: number | null = null;
  for (let at = first; at < end; at++) {
    const word = wordAt(reading, at);
    if (word === ',') linked = false;
    const index = reading.mentionAt[at] ?? -1;
    if (index < 0) {
      if (reading.words.links.has(word)) linked = !isCapital(reading, at - 1);
      // 'el ministro de Defensa Juan Paz': the office has its own noun, and the name stands behind it.
      else if (linked && isCapital(reading, at) && !english) linked = false;
      continue;
    }
    const mention = reading.mentions[index];
    let after = at;
    while (after < end && reading.mentionAt[after] === index) after++;
    if (!linked && mention && isHead(reading, { first, end }, at, after)) {
      if (mention.schema === 'Person') return index;
      found ??= index;
    }
    at = after - 1;
  }
  return found;
}

/** Whether nothing that it only describes stands beside the mention. */
function isHead(reading: Reading, source: Run, first: number, end: number): boolean {
  const mention = reading.mentions[reading.mentionAt[first] ?? -1];
  const alone =
    first === source.first ||
    (first === source.first + 1 && reading.words.determiners.has(wordAt(reading, source.first)));
  if (mention?.form === 'demonym') return alone && end === source.end;
  if (mention?.schema === 'Person') return !/^['’]s?$/.test(wordAt(reading, end)) || end === source.end;
  if (end < source.end && !/^[,(]$/.test(wordAt(reading, end)) && !reading.words.links.has(wordAt(reading, end))) {
    return false;
  }
  if (/^['’]s?$/.test(wordAt(reading, end))) return false;
  return alone || reading.document.language === 'en' || wordAt(reading, first - 1) === ',';
}
