import type { Form } from './words.ts';

/** A verb's forms in English: regular, or `base past participle`, and words that must follow after `+`. */
export function inflectEnglish(entry: string): [string, Form][] {
  const [forms = '', after] = entry.split(' + ');
  const [base = '', past, participle] = forms.split(' ');
  const stem = doubled(base);
  const regular = base.endsWith('e') ? `${base}d` : base.endsWith('y') ? `${base.slice(0, -1)}ied` : `${stem}ed`;
  const third = /(s|sh|ch|x|z)$/.test(base) ? `${base}es` : base.endsWith('y') ? `${base.slice(0, -1)}ies` : `${base}s`;
  const all: [string, Form][] = [
    [base, 'base'],
    [third, 'present'],
    [past ?? regular, 'past'],
    [base.endsWith('e') ? `${base.slice(0, -1)}ing` : `${stem}ing`, 'gerund'],
  ];
  if (participle) all.push([participle, 'participle']);
  return after ? all.map(([form, kind]) => [`${form} ${after}`, kind]) : all;
}

/** Those of the lists that double their last letter before -ed, or add a k. */
function doubled(base: string): string {
  if (base.endsWith('ic')) return `${base}k`;
  return /^(?:acquit|expel|gun|kidnap|rob|ship|stab)$/.test(base) ? base + base.slice(-1) : base;
}

const SPANISH = {
  ar: ['a an', 'ó aron aba aban ara aran', 'ado ada ados adas', 'ando'],
  er: ['e en', 'ió ieron ía ían iera ieran', 'ido ida idos idas', 'iendo'],
  ir: ['e en', 'ió ieron ía ían iera ieran', 'ido ida idos idas', 'iendo'],
} as const;
const PORTUGUESE = {
  ar: ['a am', 'ou aram ava avam', 'ado ada ados adas', 'ando'],
  er: ['e em', 'eu eram ia iam', 'ido ida idos idas', 'endo'],
  ir: ['e em', 'iu iram ia iam', 'ido ida idos idas', 'indo'],
} as const;

/** A verb's forms in Spanish: regular, or infinitive, `él` present, `él` and `ellos` preterite, masculine participle. */
export function inflectSpanish(entry: string): [string, Form][] {
  return inflectRomance(entry, SPANISH, 'n', ['á án', 'ía ían']);
}

/** A verb's forms in Portuguese, listed as the Spanish ones. */
export function inflectPortuguese(entry: string): [string, Form][] {
  return inflectRomance(entry, PORTUGUESE, 'm', ['á ão', 'ia iam']);
}

function inflectRomance(
  entry: string,
  endings: typeof SPANISH | typeof PORTUGUESE,
  plural: string,
  [future, conditional]: [string, string],
): [string, Form][] {
  const [forms = '', after] = entry.split(' + ');
  const [infinitive = '', present, he, they, participle] = forms.split(' ');
  const stem = infinitive.slice(0, -2);
  const [presents, pasts, participles, gerund] = endings[infinitive.slice(-2) as 'ar'] ?? endings.ar;
  const all: [string, Form][] = [
    [infinitive, 'base'],
    [`${stem}${gerund}`, 'gerund'],
  ];
  const add = (words: string[], form: Form) => {
    for (const word of words) all.push([word, form]);
  };
  const ended = (root: string, list: string) => list.split(' ').map((ending) => root + ending);
  add(present ? [present, present + plural] : ended(stem, presents), 'present');
  const regular = ended(stem, pasts);
  add(he && they ? [he, they, ...regular.slice(2, 4)] : regular, 'past');
  add(participle ? ended(participle.slice(0, -1), 'o a os as') : ended(stem, participles), 'participle');
  add(ended(infinitive, future), 'future');
  add(ended(infinitive, conditional), 'conditional');
  return after ? all.map(([form, kind]) => [`${form} ${after}`, kind]) : all;
}
