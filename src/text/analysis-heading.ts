/** Longest heading, in words, that may open an analysis part; anything longer is a sentence or a headline. */
const MAX_WORDS = 8;

const WORD_ALONE = /^(?:(?:our|the|el|la|nuestro|nossa|a|o)\s+)?(?:analysis|an[aá]lisis|an[aá]lise)$/iu;
const NAME_FIRST =
  /^\p{L}[\p{L}\p{N}'’.&-]*(?:\s+[\p{L}\p{N}'’.&-]+){0,5}\s+(?:Analysis|ANALYSIS|Análisis|ANÁLISIS|Análise|ANÁLISE)$/u;
const NAME_LAST =
  /^(?:(?:el|o|a|our)\s+)?(?:analysis|an[aá]lisis|an[aá]lise)\s+(?:by|from|del|de(?:\s+(?:la|los|las|el))?|d[aoe]s?)\s+(.+)$/iu;
const SMALL_WORD =
  /^(?:de|del|la|las|los|el|y|e|da|do|das|dos|of|the|and|our|nuestra|nuestro|nossa|redacci[oó]n|reda[cç][aã]o|equipo|equipe|editor|editors|staff)$/iu;

/**
 * Whether a short line is the heading that parts a newsroom's own analysis from what it reports:
 * 'Analysis', 'InSight Crime Analysis', 'Análisis de El Faro', 'Análise da Redação'. Sentences and headlines
 * such as 'Analysis: Why the ports matter' or 'An analysis of seizures shows a rise.' are not.
 */
export function isAnalysisHeading(text: string): boolean {
  if (text.length > 200 || !/an[aáà]\u0301?l/iu.test(text)) return false;
  const line = text.normalize('NFC').replace(/\s+/gu, ' ').trim().replace(/\s*:$/u, '');
  if (line.length === 0 || line.length > 80 || /[.?!;…]$/u.test(line)) return false;
  if (line.split(' ').length > MAX_WORDS) return false;
  if (WORD_ALONE.test(line) || NAME_FIRST.test(line)) return true;
  const named = NAME_LAST.exec(line)?.[1];
  return named !== undefined && isName(named);
}

/** A name: every word but the small ones begins with a capital. */
function isName(text: string): boolean {
  const words = text.split(' ');
  return words.length <= 5 && words.every((word) => SMALL_WORD.test(word) || /^[\p{Lu}\p{N}]/u.test(word));
}
