import { spanish } from '../conjugate.ts';
import { cueTable, words } from '../word-lists.ts';

/** Forms that are nouns or adjectives, too. */
const NOUNS = words(
  'denuncia denuncian considera recuerda cuenta cuentan nota notan alerta alertan pregunta preguntan duda dudan demanda demandan ' +
    'sospecha sospechan muestra prueba espera critica reclama presume queja concreta precisa precisan dicta nombra cree supone propone trata cita ' +
    'conoce mantiene explica estudia estima prevé entiende relata dictan presenta acuerda apuesta relato cuentan observa ' +
    'reporta califica espera prueban define reporta comenta comparte informa replica réplica apunta documenta plantea ' +
    'reseña teme augura detalla publica condena condenan cifra cifran sentencia sentencian bautiza filtra sindica jura denomina',
);

const SAID_IRREGULAR =
  'dijo dijeron dice dicen decía decían dicho diciendo dirá dirán decir sostuvo sostuvieron sostiene sostienen sostenía ' +
  'sostenían sostenido sosteniendo sostener adujo adujeron aduce aducen aduciendo predijo predice predijeron previó prevé ' +
  'prevén propuso propusieron propone proponen propuesto expuso expusieron expone exponen expuesto exponiendo mantuvo ' +
  'mantuvieron mantiene mantienen escrito';

/** Verbs that take 'que' or are set off. */
const SAY =
  'afirmar asegurar señalar informar explicar agregar declarar confirmar revelar reiterar subrayar destacar manifestar/manifiest ' +
  'comentar contestar precisar detallar aclarar relatar reportar indicar expresar recalcar denunciar anunciar recordar/recuerd ' +
  'apuntar observar constatar estimar considerar recomendar/recomiend argumentar documentar mencionar puntualizar enfatizar ' +
  'acotar remarcar resaltar valorar vaticinar pronosticar notificar comunicar divulgar publicar certificar calcular notar ' +
  'lamentar contar/cuent apostillar matizar rememorar narrar criticar cuestionar reprochar ratificar reafirmar ' +
  'zanjar reflexionar opinar celebrar especificar reclamar solicitar demandar exhortar alertar plantear tuitear adelantar ' +
  'aseverar dictaminar concretar ironizar replicar conjeturar especular augurar diagnosticar testificar evidenciar ' +
  'demostrar/demuestr mostrar/muestr probar/prueb comprobar/comprueb añadir responder reconocer admitir escribir insistir ' +
  'concluir prometer repetir/repit/repit pedir/pid/pid exigir sugerir/sugier/sugir referir/refier/refir coincidir difundir ' +
  'transmitir inquirir defender/defiend advertir/adviert/advirt determinar hallar encontrar/encuentr corroborar verificar ' +
  'rezar filtrar trascender/trasciend ventilar desvelar develar descubrir ilustrar sentenciar acreditar atestiguar confesar/confies ' +
  'jurar proclamar pronunciar bromear rematar apostar/apuest justificar aconsejar instar urgir avisar relacionar registrar ' +
  'contabilizar cifrar situar ubicar fechar resumir sintetizar describir intuir deducir inferir/infier entender/entiend ' +
  'establecer alegar temer amenazar presumir reivindicar garantizar avalar enumerar citar desglosar bautizar traslucir ' +
  'compartir esgrimir invocar predecir/predic espetar proseguir continuar aseverar exclamar gritar protestar murmurar susurrar ' +
  'ahondar abundar recriminar consignar recoger refrendar';

/** Verbs that take a noun phrase, too: 'expresó su preocupación', 'mencionó tres robos'. */
const THINGS =
  'expresar manifestar/manifiest mencionar citar reiterar subrayar destacar anunciar denunciar estimar reportar recalcar ' +
  'reconocer confirmar advertir/adviert/advirt declarar recordar/recuerd afirmar resaltar enfatizar remarcar ratificar ' +
  'reafirmar lamentar revelar alegar calcular contabilizar cifrar enumerar registrar documentar constatar admitir ' +
  'detallar proponer reivindicar invocar esgrimir garantizar vaticinar pronosticar augurar relatar narrar agregar añadir contar/cuent';

/** Verbs of speech in Spanish. */
export const ES_VERBS = cueTable(
  [
    ['say', 'asserted', `${SAID_IRREGULAR} ${spanish(SAY)}`],
    ['say', 'alleged', spanish('alegar sospechar presumir imputar opinar')],
    [
      'say',
      'alleged',
      `creer cree creen creía creían creyó creyeron creído creyendo piensa piensan pensó pensaba pensaban pensando ${spanish('temer esperar confiar dudar considerar')} supone suponen`,
    ],
    ['that', 'asserted', spanish('citar hablar quejar reseñar')],
    ['that', 'alleged', spanish('atribuir responsabilizar culpar achacar endilgar')],
    ['accuse', 'alleged', `${spanish('acusar sindicar')} señalado`],
    ['deny', 'denied', spanish('negar/nieg desmentir/desmient/desmint')],
    ['that', 'denied', spanish('rechazar descartar refutar')],
    [
      'call',
      'asserted',
      `${spanish(
        'llamar calificar describir presentar definir tachar tildar clasificar catalogar bautizar denominar identificar ' +
          'condenar elogiar criticar tipificar etiquetar apodar',
      )} tildado descrito`,
    ],
    ['call', 'asserted', spanish('describir'), 'n'],
    ['say', 'asserted', spanish(THINGS), 'n'],
    ['that', 'alleged', spanish('atribuir responsabilizar achacar'), 'n'],
    ['say', 'asserted', spanish('preguntar'), 'q'],
    [
      'say',
      'asserted',
      `${spanish(
        'mostrar/muestr revelar demostrar/demuestr probar/prueb evidenciar sugerir/sugier/sugir indicar apuntar hallar ' +
          'encontrar/encuentr establecer reflejar rezar comprobar/comprueb situar ubicar registrar ilustrar acreditar',
      )} lee`,
      'ed',
    ],
    ['that', 'asserted', spanish('reflejar'), 'e'],
    ['that', 'asserted', 'mostró mostraron mostrado muestran', 'e'],
    [
      'that',
      'asserted',
      'dejó dejaron deja dejan dejando dio dieron da dan dando puso pusieron hizo hicieron hace hacen',
      'p',
    ],
    ['say', 'asserted', spanish('asegurar'), 'i'],
    ['say', 'asserted', 'dijo dice dijeron dicen decía decían afirmó afirma afirman afirmaron', 'i'],
    ['say', 'asserted', 'cree creen niega sostiene', 'i'],
  ],
  NOUNS,
);
