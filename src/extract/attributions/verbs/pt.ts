import { portuguese } from '../conjugate.ts';
import { cueTable, words } from '../word-lists.ts';

/** Forms that are nouns or adjectives, too. */
const NOUNS = words(
  'conta contam nota notas notam aponta denuncia relata alerta alertam pergunta duvida cita mostra mostram prova espera ' +
    'testemunha testemunham critica defende queixa considera cobra estima publica revela registra registro apura ' +
    'resume justifica calcula comenta replica teme registram provam condena lista listam sentencia projeta culpa conclui',
);

const SAID_IRREGULAR =
  'disse disseram diz dizem dizia diziam dito dizendo dissera dizer dirá manteve mantém previu prevê preveem previram propôs ' +
  'propuseram propõe propõem expôs expõe escrito traduziu deduziu acredito';

/** Verbs that take 'que' or are set off. */
const SAY =
  'afirmar informar declarar confirmar revelar reiterar destacar ressaltar comentar explicar relatar assegurar acrescentar ' +
  'alertar lembrar sustentar avaliar argumentar documentar assinalar observar salientar anunciar denunciar estimar considerar ' +
  'apontar indicar contar recomendar notar enfatizar sublinhar constatar garantir acentuar registrar registar reportar ' +
  'detalhar ponderar frisar alegar recordar criticar questionar lamentar desabafar confessar disparar arrematar ' +
  'emendar apurar gritar exclamar implorar ratificar reafirmar completar agregar adiantar calcular publicar divulgar comunicar ' +
  'notificar atestar comprovar verificar analisar opinar profetizar ironizar testemunhar citar especificar ' +
  'evidenciar demonstrar solicitar cobrar retrucar rebater contestar justificar ' +
  'proclamar preconizar responder admitir escrever reconhecer esclarecer concluir insistir advertir/advert repetir/repet ' +
  'pedir prometer sugerir/suger defender referir/refer exigir discorrer mostrar provar concordar discordar determinar ' +
  'encontrar resumir transmitir difundir entender julgar pensar interrogar rememorar refletir/reflet pontuar reforçar ' +
  'mencionar endossar sentenciar bradar especular vazar jurar ameaçar aconselhar avisar celebrar narrar descobrir ' +
  'projetar contabilizar listar enumerar descrever atribuir reivindicar estabelecer manifestar expressar reclamar queixar ' +
  'descartar orientar ressalvar confidenciar vaticinar complementar adicionar prosseguir continuar finalizar brincar zombar ' +
  'exigir repisar protestar suplicar cochichar murmurar sussurrar depor/depo';

/** Verbs that take a noun phrase, too: 'expressou preocupação', 'mencionou três roubos'. */
const THINGS =
  'expressar manifestar mencionar citar reiterar destacar ressaltar anunciar denunciar estimar reconhecer confirmar relatar ' +
  'declarar preconizar afirmar enfatizar frisar sublinhar salientar reafirmar ratificar lamentar revelar apontar ' +
  'alegar calcular contabilizar listar enumerar registrar documentar constatar admitir detalhar reforçar reivindicar garantir ' +
  'narrar lembrar recordar informar prever acrescentar contar';

/** Verbs of speech in Portuguese. */
export const PT_VERBS = cueTable(
  [
    ['say', 'asserted', `${SAID_IRREGULAR} ${portuguese(SAY)}`],
    ['that', 'asserted', portuguese('expressar manifestar mencionar falar queixar reclamar')],
    ['that', 'alleged', portuguese('atribuir associar responsabilizar culpar imputar')],
    ['say', 'alleged', portuguese('suspeitar acreditar recear achar temer esperar confiar duvidar')],
    ['say', 'alleged', 'crê creem supõe supõem'],
    ['accuse', 'alleged', portuguese('acusar')],
    ['deny', 'denied', portuguese('negar desmentir/desment refutar')],
    ['that', 'denied', portuguese('rejeitar descartar rechaçar')],
    [
      'call',
      'asserted',
      `${portuguese(
        'chamar classificar descrever apresentar definir tachar qualificar identificar considerar condenar elogiar criticar ' +
          'denominar batizar rotular apelidar',
      )} descrito`,
    ],
    ['call', 'asserted', portuguese('descrever'), 'n'],
    ['say', 'asserted', portuguese(THINGS), 'n'],
    ['that', 'alleged', portuguese('atribuir associar responsabilizar imputar'), 'n'],
    ['say', 'asserted', portuguese('perguntar indagar questionar interrogar'), 'q'],
    [
      'say',
      'asserted',
      portuguese(
        'mostrar revelar demonstrar comprovar evidenciar sugerir/suger indicar apontar encontrar estabelecer provar situar registrar atestar',
      ),
      'ed',
    ],
    ['that', 'asserted', 'deixou deixaram deixa deixam deixando deu deram dá dão dando fez fizeram', 'p'],
    ['say', 'asserted', portuguese('afirmar garantir assegurar'), 'i'],
    ['say', 'asserted', 'disse diz dizem disseram nega acredita', 'i'],
    ['say', 'alleged', portuguese('alegar'), 'i'],
    ['say', 'alleged', portuguese('alegar')],
  ],
  NOUNS,
);
