import type { ExtractLanguage } from '../document/document.ts';
import { portuguese, spanish } from './conjugate.ts';
import { SPEECH_WORDS } from './vocabulary.ts';
import { english, words } from './word-lists.ts';

/** How somebody judges another: by the words that open the judgement behind the object. */
export interface Judgement {
  /** What stands between the object and the judgement; null: nothing ('calls Roe a thief'). */
  opens: ReadonlySet<string> | null;
  /** Whether the object belongs to what is said: 'the group responsible', not 'Roe as a thief'. */
  whole: boolean;
}

/** Verbs with what opens the judgement behind their object. */
type Frame = [verbs: string, opens: string | null, whole?: boolean];

function tableOf(frames: Frame[]): ReadonlyMap<string, Judgement[]> {
  const table = new Map<string, Judgement[]>();
  for (const [verbs, opens, whole = true] of frames)
    for (const verb of words(verbs))
      table.set(verb, [...(table.get(verb) ?? []), { opens: opens === null ? null : words(opens), whole }]);
  return table;
}

/** Verbs of judgement by their forms. */
export const JUDGEMENTS = {
  en: tableOf([
    [`${english('call deem consider label brand term')} labelled dubs dubbed`, null],
    ['holds held hold deems deemed considers considered', 'responsible accountable liable guilty'],
    [english('count rank place number'), 'among'],
    [english('blame fault credit'), 'for with on'],
    ['charges charged', 'with', false],
    [english('connect associate'), 'with'],
    [english('liken compare'), 'to', false],
    [english('attribute ascribe date trace'), 'to from'],
  ]),
  es: tableOf([
    [spanish('atribuir achacar adjudicar endosar vincular asociar'), 'a al con'],
    [spanish('responsabilizar culpar'), 'de del por'],
    [spanish('contar/cuent ubicar situar'), 'entre como'],
    [spanish('calificar tachar tildar'), 'de como'],
  ]),
  pt: tableOf([
    [portuguese('atribuir vincular associar'), 'a à ao aos às com'],
    [portuguese('responsabilizar culpar'), 'por pelo pela pelos pelas'],
    [portuguese('contar incluir colocar'), 'entre como'],
    [portuguese('classificar qualificar tachar'), 'de como'],
  ]),
} as const;

/** Verbs that say what somebody holds something for, behind a relative: 'reforms that it calls overdue'. */
export const RELATED = {
  en: words(
    `${english('call name term label deem consider count describe regard portray characterize characterise brand identify classify')} labelled dubs dubbed`,
  ),
  es: words(
    spanish(
      'llamar considerar calificar describir definir señalar tildar tachar presentar identificar catalogar denominar ' +
        'contar/cuent clasificar',
    ),
  ),
  pt: words(
    portuguese(
      'chamar considerar classificar descrever definir apontar qualificar tachar apresentar identificar denominar',
    ),
  ),
} as const;

/** Every word that may show that somebody says something. */
function tellingIn(language: ExtractLanguage): ReadonlySet<string> {
  const { cues, nouns } = SPEECH_WORDS[language];
  return new Set([...cues.keys(), ...nouns, ...JUDGEMENTS[language].keys(), ...RELATED[language]]);
}

/** Of most words nothing more needs to be asked. */
export const TELLING: Record<ExtractLanguage, ReadonlySet<string>> = {
  en: tellingIn('en'),
  es: tellingIn('es'),
  pt: tellingIn('pt'),
};
