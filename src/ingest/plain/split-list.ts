/** `a, b; c | d` -> its items, without marks, blanks and repetitions; at most 50. */
export function splitList(text: string): string[] {
  const items = text.split(/\s*[,;|•·]\s*|\s\/\s|\s#|\s>\s/u).map((item) => item.replace(/^[#\s]+|[\s.]+$/gu, ''));
  return [...new Set(items.filter((item) => item !== '' && item.length <= 80))].slice(0, 50);
}
