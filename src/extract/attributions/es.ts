import type { SpeechWords } from './vocabulary.ts';
import { cueTable, inflect, phrases, words } from './word-lists.ts';

/** Endings of regular verbs in -ar: past, present, imperfect. */
const AR = 'ó aron a an aba aban ado';

/** Who says what, in Spanish. */
export const ES: SpeechWords = {
  cues: cueTable([
    ['say', 'asserted', 'dijo dijeron dice dicen decía decían dicho sostuvo sostuvieron sostiene sostienen sostenía'],
    [
      'say',
      'asserted',
      inflect('afirm asegur señal inform explic agreg declar confirm revel reiter subray destac', AR),
    ],
    ['say', 'asserted', inflect('manifest coment contest precis detall aclar relat report indic expres recalc', AR)],
    ['say', 'asserted', inflect('denunci anunci record apunt observ public constat estim consider recomend', AR)],
    ['say', 'asserted', 'denuncia considera recuerda recuerdan cuenta cuentan apunta nota', 'doubtful'],
    ['say', 'asserted', 'añadió añadieron añade añaden advirtió advirtieron advierte advierten respondió responde'],
    ['say', 'asserted', 'respondieron reconoció reconocieron reconoce reconocen admitió admitieron admite admiten'],
    ['say', 'asserted', 'escribió escribe insistió insiste insisten concluyó concluye concluyen contó contaron'],
    ['say', 'asserted', 'argumentó argumenta argumentaron adujo mencionó documentó prometió promete repitió'],
    ['say', 'asserted', 'pidió pidieron pide exigió exige sugirió sugiere'],
    [
      'that',
      'asserted',
      'cita citan citó citaron menciona mencionan mencionaron manifiesta alertó alertaron transmitió',
    ],
    ['that', 'alleged', 'atribuye atribuyen atribuyó atribuyeron'],
    ['that', 'asserted', 'habló hablaron habla hablan'],
    ['say', 'alleged', `${inflect('aleg sospech', AR)} cree creen creía presume presumen presumió`],
    ['accuse', 'alleged', 'acusó acusaron acusa acusan acusaba acusado señalado'],
    [
      'say',
      'asserted',
      'decía decían afirmaba afirmaban sostenía sostenían estimaba calculaba calcula calculó calculan denunciaba',
    ],
    ['deny', 'denied', 'negó negaron niega niegan negaba rechazó rechaza desmintió desmiente desmintieron'],
    ['that', 'alleged', 'responsabiliza responsabilizó'],
    [
      'call',
      'asserted',
      'llamó llama calificó califica calificaron describió describe describen presenta presentan presentó define definió tacha tachó tildó tilda clasifica clasificó',
    ],
  ]),
  accordingTo: phrases(
    'según|de acuerdo con|de acuerdo a|conforme a|a juicio de|en palabras de|en opinión de|a decir de|al decir de|' +
      'en voz de|con base en declaraciones de',
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
  things: words(
    'expresa expresan expresó expresaron manifestó manifestaron manifiesta menciona mencionan mencionó mencionaron cita ' +
      'citan citó citaron reiteró reitera reiteran subrayó subraya destacó destaca anunció anunciaron anuncia denunció ' +
      'denuncian denunciaron estima estiman estimó atribuye atribuyen atribuyó responsabiliza responsabilizó reportó ' +
      'reportaron recalcó reconoció reconoce confirmó confirmaron contó advirtió declaró',
  ),
  speakOf: words('habló hablaron habla hablan advirtió advirtieron advierte advierten alertó alertan alerta'),
  about: words('de sobre'),
  mute: words('vez tiempo día semana mes año momento fecha ejemplo parte'),
  speakers: words(
    'policía fiscal fiscales fiscalía funcionario funcionarios autoridad autoridades departamento gobierno ministerio ' +
      'ministro ministra portavoz vocero vocera comunicado informe acusación tribunal juez jueza presidente presidenta ' +
      'testigo testigos documento documentos diario periódico agencia ejército marina abogado abogada abogados ' +
      'investigadores expertos analistas vecinos familiares medios prensa fuentes oficina comisión secretario secretaria ' +
      'embajador embajadora gobernador alcalde alcaldesa senador general coronel comandante director directora jefe ' +
      'estudio grupo empresa organización víctimas sobrevivientes canciller alerta texto periodista nota defensoría',
  ),
  dropsSubjects: true,
};
