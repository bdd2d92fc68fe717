const MEMORY = 5_000;
const memory = new Map<string, string>();

/** A country's name in a language (BCP 47), as Unicode CLDR has it; the code itself when there is none. */
export function countryName(code: string, language: string): string {
  const key = `${language} ${code}`;
  const known = memory.get(key);
  if (known !== undefined) return known;
  const name = findName(code, language);
  if (memory.size >= MEMORY) memory.clear();
  memory.set(key, name);
  return name;
}

function findName(code: string, language: string): string {
  try {
    return new Intl.DisplayNames([language, 'en'], { type: 'region' }).of(code) ?? code;
  } catch {
    return code;
  }
}
