import { cueTable, inflect, words } from '../word-lists.ts';

/** Endings of regular verbs in -ar: past, present, imperfect, participle, gerund. */
const AR = 'ó aron a an aba aban ado ando';
const PRESENT = 'a an';

/** Forms that are nouns or adjectives, too. */
const NOUNS = words(
  'denuncia considera recuerda cuenta cuentan nota notan alerta alertan pregunta preguntan duda dudan demanda demandan ' +
    'sospecha sospechan muestra prueba espera critica reclama presume queja concreta precisa precisan dicta nombra cree supone propone trata cita ' +
    'conoce mantiene explica estudia estima prevé entiende relata dictan presenta acuerda apuesta relato cuentan observa ' +
    'reporta califica espera prueban define',
);

/** Verbs of speech in Spanish. */
export const ES_VERBS = cueTable(
  [
    ['say', 'asserted', 'dijo dijeron dice dicen decía decían dicho diciendo dirá'],
    ['say', 'asserted', 'sostuvo sostuvieron sostiene sostienen sostenía sostenían sostenido sosteniendo'],
    [
      'say',
      'asserted',
      inflect(
        'afirm asegur señal inform explic agreg declar confirm revel reiter subray destac manifest coment contest precis ' +
          'detall aclar relat report indic expres recalc denunci anunci record apunt observ constat estim consider recomend ' +
          'argument document mencion puntualiz enfatiz acot remarc resalt valor vaticin pronostic notific comunic divulg ' +
          'public certific calcul not lament cont apostill matiz rememor narr critic cuestion reproch advirt ' +
          'expon ratific rearfirm reafirm zanj reflexion opin celebr especific reclam solicit demand exhort alert plante ' +
          'tuite adelant asever dictamin concret ironiz argu replic puntualiz conjetur especul augur diagnostic testific ' +
          ' pregunt evidenci demostr',
        AR,
      ),
    ],
    ['say', 'asserted', inflect('cuent recuerd muestr demuestr prueb ', PRESENT)],
    [
      'say',
      'asserted',
      'añadió añadieron añade añaden añadía añadido añadiendo advirtió advirtieron advierte advierten',
    ],
    [
      'say',
      'asserted',
      'advertido advirtiendo respondió respondieron responde responden respondido reconoció reconocieron',
    ],
    [
      'say',
      'asserted',
      'reconoce reconocen reconocido reconociendo admitió admitieron admite admiten admitido admitiendo',
    ],
    ['say', 'asserted', 'escribió escribieron escribe escriben escrito escribía insistió insistieron insiste insisten'],
    [
      'say',
      'asserted',
      'insistido insistiendo concluyó concluyeron concluye concluyen concluido contó contaron contado',
    ],
    [
      'say',
      'asserted',
      'adujo adujeron aduce aducen aduciendo prometió prometieron promete prometen prometido repitió repite',
    ],
    [
      'say',
      'asserted',
      'pidió pidieron pide piden pedía pedido pidiendo exigió exigieron exige exigen exigido exigiendo',
    ],
    [
      'say',
      'asserted',
      'sugirió sugirieron sugiere sugieren sugerido sugiriendo arguyó arguye arguyeron refirió refirieron',
    ],
    [
      'say',
      'asserted',
      'refiere refieren propuso propusieron propone proponen expuso expusieron expone exponen expuesto',
    ],
    ['say', 'asserted', 'predijo predice predijeron previó prevé prevén coincidió coincidieron coincide coinciden'],
    [
      'say',
      'asserted',
      'difundió difundieron difunde transmitió transmitieron transmite inquirió aseveró aseveran aseveraron',
    ],
    [
      'say',
      'asserted',
      'defendió defendieron defiende defienden defendía concluía respondía advertía reconocía admitía escribían determinó',
    ],
    [
      'say',
      'asserted',
      'determina determinaron determinado halló hallaron encontró encontraron corroboró corroboraron',
    ],
    ['say', 'asserted', 'corrobora verificó verificaron reza'],
    ['that', 'asserted', 'cita citan citó citaron citado citando manifiesta manifiestan alertó alertaron alertado'],
    ['that', 'asserted', 'habló hablaron habla hablan hablado hablando quejó quejaron queja quejan reseña reseñó'],
    ['that', 'alleged', 'atribuye atribuyen atribuyó atribuyeron atribuía'],
    ['that', 'alleged', 'responsabiliza responsabilizó responsabilizaron culpó culpa culpan'],
    ['say', 'alleged', inflect('aleg sospech', AR)],
    ['say', 'alleged', 'cree creen creía creían creyó presume presumen presumió piensa piensan pensó pensaba pensaban'],
    [
      'say',
      'alleged',
      'teme temen temía temían temió espera esperan esperaba opina opinan supone suponen confía confían duda',
    ],
    ['say', 'alleged', 'considera consideran consideró consideraron consideraba considerado imputa imputan imputó'],
    ['accuse', 'alleged', 'acusó acusaron acusa acusan acusaba acusaban acusado acusando señalado culpó culparon'],
    [
      'deny',
      'denied',
      'negó negaron niega niegan negaba negaban negado negando desmintió desmintieron desmiente desmienten desmentido',
    ],
    ['that', 'denied', 'rechazó rechazaron rechaza rechazan descartó descartaron descarta descartan'],
    [
      'call',
      'asserted',
      'llamó llama llamaron llaman calificó califica calificaron califican calificando describió describieron describe ' +
        'describen descrito presenta presentan presentó define definen definió definieron tacha tachó tacharon tildó tilda ' +
        'tildaron clasifica clasificó catalogó cataloga catalogan bautizó denominó denomina tildado identificó identifica ' +
        'identificaron condenó condenaron elogió criticó criticaron',
    ],
    [
      'say',
      'asserted',
      'expresa expresan expresó expresaron manifestó manifestaron manifiesta menciona mencionan mencionó mencionaron cita ' +
        'citan citó citaron reiteró reitera reiteran subrayó subraya destacó destaca anunció anunciaron anuncia anuncian ' +
        'denunció denuncian denunciaron estima estiman estimó reportó reportaron recalcó reconoció reconoce confirmó ' +
        'confirmaron contó advirtió declaró',
      'n',
    ],
    ['that', 'alleged', 'atribuye atribuyen atribuyó atribuyeron responsabiliza responsabilizó responsabilizaron', 'n'],
    [
      'say',
      'asserted',
      'decir afirmar asegurar señalar informar explicar declarar confirmar advertir sostener indicar agrega' +
        'r añadir denunciar reconocer admitir anunciar insistir argumentar alegar manifestar precisar subrayar recordar destacar reiterar',
    ],
    ['say', 'asserted', inflect('pregunt', AR), 'q'],
    [
      'say',
      'asserted',
      'muestra muestran mostró mostraron mostrado revela revelan reveló revelaron revelado demuestra demuestran demostró ' +
        'demostraron prueba prueban evidencia evidencian evidenció sugiere sugieren sugirió indica indican indicó apunta ' +
        'apuntan halló hallaron encontró encontraron estableció establece establecen refleja reflejan reza lee',
      'e',
    ],
    ['that', 'asserted', 'mostró mostraron mostrado muestran refleja reflejan', 'e'],
    ['say', 'asserted', inflect('asegur', AR), 'i'],
    [
      'say',
      'asserted',
      'prometió prometieron promete prometen dijo dice dijeron dicen afirmó afirma afirman afirmaron',
      'i',
    ],
    ['say', 'asserted', 'cree creen niega sostiene pidió pide piden pidieron exigió exige exigieron', 'i'],
  ],
  NOUNS,
);
