import { ES_SPEAKERS } from './nouns/es.ts';
import { ES_VERBS } from './verbs/es.ts';
import type { SpeechWords } from './vocabulary.ts';
import { phrases, words } from './word-lists.ts';

/** Who says what, in Spanish. */
export const ES: SpeechWords = {
  cues: ES_VERBS,
  accordingTo: phrases(
    'según|de acuerdo con|de acuerdo a|de acuerdo al|conforme a|conforme al|a juicio %|en palabras %|en opinión %|a decir %|' +
      'al decir %|en voz %|a criterio %|a ojos %|a entender %|en la versión %|en el relato %|' +
      'con base en declaraciones %',
    ['de', 'del'],
  ),
  that: words('que'),
  pronouns: words('él ella ellos ellas este esta éste ésta quien quienes'),
  ownVoice: words('yo nosotros usted ustedes me nos'),
  determiners: words(
    'el la los las un una unos unas su sus este esta estos estas ese esa dos tres varios varias otro otra',
  ),
  links: words('de del para'),
  prepositions: words('en a al por con desde hasta tras durante ante contra sobre entre según bajo sin'),
  between: words(
    'ha han había habían también además luego entonces después ya le les se lo la nos me mismo misma mismos hoy ayer ' +
      'asimismo aún nuevamente posteriormente incluso a',
  ),
  borders: words(
    'que cuando mientras porque si aunque pero donde como pues sino es son era eran fue fueron está están estaba ser sido ' +
      'no ni tampoco nunca y/o cual cuales cuyo qué quién',
  ),
  and: words('y e'),
  who: words('quien quienes'),
  not: words('no ni tampoco nunca jamás sin'),
  maybe: words('podría podrían puede pueden pudo quizá quizás habría habrían sería serían'),
  condition: words('si'),
  alleged: words(
    'presunto presunta presuntos presuntas presuntamente supuesto supuesta supuestos supuestas supuestamente',
  ),
  unsaid: words('para de podría debe puede'),
  noClause: words('nada todo mucho más a al en de del por con sobre para y o que lo algo así'),
  possessedWords: new Set(),
  passive: words('fue fueron es son era eran sido ser'),
  by: words('por'),
  have: words('ha han había habían haya hayan haber'),
  ofThing: words('de'),
  speakOf: words(
    'informó informaron informa informan habló hablaron habla hablan advirtió advirtieron advierte advierten alertó alertan alerta',
  ),
  about: words('de sobre'),
  mute: words('vez tiempo día semana mes año momento fecha ejemplo parte'),
  speakers: words(ES_SPEAKERS),
  questions: words('cómo qué cuándo cuánto cuántos cuántas dónde quién quiénes'),
  nouns: words(
    'afirmación afirmaciones acusación acusaciones denuncia denuncias declaración declaraciones advertencia advertencias ' +
      'sugerencia conclusión conclusiones hallazgo creencia argumento argumentos admisión anuncio promesa promesas testimonio ' +
      'queja quejas preocupación temor temores sospecha sospechas esperanza insistencia versión hipótesis tesis opinión idea ' +
      'confesión confirmación estimación predicción rumor rumores reporte reportes certeza',
  ),
  finite: words(
    'es son era eran fue fueron está están estaba estaban ha han había habían hay hubo será serán sería serían habría ' +
      'habrían puede pueden podría podrían debe deben tiene tienen tenía tenían tuvo',
  ),
  dropsSubjects: true,
};
