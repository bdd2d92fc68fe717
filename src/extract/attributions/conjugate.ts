/**
 * Forms of the third person that reports are written in: past, present, imperfect, participle, gerund, infinitive.
 * Verbs apart by spaces; 'negar/nieg' gives the stem of the present, 'advertir/adviert/advirt' that of the past, too.
 */
type Endings = Record<'whole' | 'present' | 'past', string>;

const ES: Record<'ar' | 'er' | 'uir', Endings> = {
  ar: { whole: 'ó aron aba aban ado ando ar', present: 'a an', past: '' },
  er: { whole: 'ía ían ido', present: 'e en', past: 'ió ieron iendo' },
  uir: { whole: 'ía ían ido', present: 'ye yen', past: 'yó yeron yendo' },
};

const PT: Record<'ar' | 'er' | 'ir' | 'uir', Endings> = {
  ar: { whole: 'ou aram ava avam ado ando ar', present: 'a am', past: '' },
  er: { whole: 'eu eram ia iam ido endo er', present: 'e em', past: '' },
  ir: { whole: 'iu iram ia iam ido indo ir', present: 'e em', past: '' },
  uir: { whole: 'iu íram ía íam ído indo ir', present: 'i em', past: '' },
};

function formsOf(spec: string, endingsOf: (infinitive: string) => [Endings, string]): string[] {
  const [infinitive = '', present, past] = spec.split('/');
  const [endings, stem] = endingsOf(infinitive);
  const all = (root: string, list: string) => (list ? list.split(' ').map((ending) => root + ending) : []);
  return [
    infinitive,
    ...all(stem, endings.whole),
    ...all(present ?? stem, endings.present),
    ...all(past ?? stem, endings.past),
  ];
}

function conjugate(verbs: string, endingsOf: (infinitive: string) => [Endings, string]): string {
  return verbs
    .trim()
    .split(/\s+/)
    .flatMap((spec) => formsOf(spec, endingsOf))
    .join(' ');
}

/** Spanish forms: 'afirmar negar/nieg advertir/adviert/advirt atribuir'. */
export function spanish(verbs: string): string {
  return conjugate(verbs, (infinitive) => {
    const stem = infinitive.slice(0, -2);
    if (infinitive.endsWith('ar')) return [ES.ar, stem];
    return [/[^gq]uir$/.test(infinitive) ? ES.uir : ES.er, stem];
  });
}

/** Portuguese forms: 'afirmar reconhecer advertir/advert atribuir'. */
export function portuguese(verbs: string): string {
  return conjugate(verbs, (infinitive) => {
    const stem = infinitive.slice(0, -2);
    if (infinitive.endsWith('ar')) return [PT.ar, stem];
    if (infinitive.endsWith('er')) return [PT.er, stem];
    return [/[^gq]uir$/.test(infinitive) ? PT.uir : PT.ir, stem];
  });
}
