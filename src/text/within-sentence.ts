/** Before a small letter no article is part of a name; before a capital few are, and those are places' or groups'. */
const ARTICLES = [
  /^(?:The|An?|His|Her|Its|Their|El|La|Los|Las|Una?|Sus?|O|Os|As|Uma?|Seus?|Suas?) (?=\p{Ll})/u,
  /^(?:The|His|Her|Its|Their) (?=\p{Lu})(?!Hague|Bahamas|Gambia)/u,
  /^(?:El|La|O) (?=\p{Lu})(?!Salvador|Paso|Alto|Paz|Haya|Habana|Guaira|Libertad|Rioja)/u,
];

/** Words from the head of a sentence as they stand within one: `The department` becomes `the department`. */
export function withinSentence(words: string): string {
  return ARTICLES.some((article) => article.test(words)) ? words.charAt(0).toLowerCase() + words.slice(1) : words;
}
