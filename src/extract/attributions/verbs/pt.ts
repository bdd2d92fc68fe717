import { cueTable, inflect, words } from '../word-lists.ts';

/** Endings of regular verbs in -ar: past, present, imperfect, participle, gerund. */
const AR = 'ou aram a am ava avam ado ando';

/** Forms that are nouns or adjectives, too. */
const NOUNS = words(
  'conta contam nota notas notam aponta denuncia relata alerta alertam pergunta duvida cita mostra mostram prova espera ' +
    'testemunha testemunham critica defende queixa considera nega cobra estima publica revela',
);

/** Verbs of speech in Portuguese. */
export const PT_VERBS = cueTable(
  [
    ['say', 'asserted', 'disse disseram diz dizem dizia diziam dito dizendo dissera'],
    [
      'say',
      'asserted',
      inflect(
        'afirm inform declar confirm revel reiter destac ressalt coment explic relat assegur acrescent alert lembr sustent ' +
          'avali argument document assinal observ salient anunci denunci estim consider apont indic cont recomend not enfatiz ' +
          'sublinh constat garant acentu registr report precis detalh ponder frisou fris aleg record critic questi question ' +
          'lament desabaf confess dispar arremat emend apur grit exclam implor ratific reafirm complet agreg adiant calcul public divulg comunic notific atest comprov verific ' +
          'analis opin profetiz ironiz testemunh cit especific esperanç pergunt indag advog evidenci demonstr solicit ' +
          'coment cobr defl pront retruc rebat contest justific not proclam preconiz',
        AR,
      ),
    ],
    [
      'say',
      'asserted',
      'respondeu responderam responde respondem respondido admitiu admitiram admite admitem admitido',
    ],
    [
      'say',
      'asserted',
      'admitindo escreveu escreveram escreve escrevem escrito reconheceu reconheceram reconhece reconhecem',
    ],
    [
      'say',
      'asserted',
      'reconhecendo esclareceu esclareceram esclarece esclarecem concluiu concluíram conclui concluem',
    ],
    [
      'say',
      'asserted',
      'concluindo insistiu insistiram insiste insistem advertiu advertiram adverte advertem advertindo',
    ],
    [
      'say',
      'asserted',
      'repetiu repete repetiram pediu pediram pede pedem pedia pedindo prometeu prometeram promete prometem',
    ],
    [
      'say',
      'asserted',
      'sugeriu sugeriram sugere sugerem sugerindo defendeu defenderam defende defendem defendendo defendia',
    ],
    [
      'say',
      'asserted',
      'garantiu garantiram garante garantem garantindo garantia referiu referiram refere referem referindo',
    ],
    [
      'say',
      'asserted',
      'manteve mantém exigiu exigiram exige exigem previu prevê preveem previram propôs propuseram propõe',
    ],
    ['say', 'asserted', 'expôs expõe discorreu mostrou mostraram provou provaram concordou'],
    ['say', 'asserted', 'concordaram discordou determinou determina determinaram encontrou encontraram'],
    ['say', 'asserted', 'acredito traduziu resumiu resume deduziu inferiu transmitiu difundiu difundiram'],
    [
      'say',
      'asserted',
      'entendeu entende entendem entenderam julga julgou pensa pensou interrogou questiona questionou',
    ],
    [
      'that',
      'asserted',
      'expressou expressaram expressa expressam manifestou manifestaram manifesta manifestam menciona',
    ],
    ['that', 'asserted', 'mencionam mencionou mencionaram falou falaram fala falam queixou queixaram queixa'],
    ['that', 'alleged', 'atribui atribuem atribuiu atribuíram associa responsabiliza responsabilizou culpou culpa'],
    ['say', 'alleged', inflect('suspeit acredit recei', AR)],
    [
      'say',
      'alleged',
      'crê creem cria acha acham achou achava teme temem temia espera esperam supõe supõem confia duvida',
    ],
    ['accuse', 'alleged', 'acusou acusaram acusa acusam acusava acusavam acusado acusando'],
    [
      'deny',
      'denied',
      'negou negaram nega negam negava negavam negado negando desmentiu desmentiram desmente desmentem refutou refutaram refuta',
    ],
    ['that', 'denied', 'rejeitou rejeitaram rejeita rejeitam descartou descartaram descarta descartam'],
    [
      'call',
      'asserted',
      'chamou chama chamaram chamam classificou classifica classificaram classificam classificava descreveu descreveram ' +
        'descreve descrevem descrito apresenta apresentam apresentou define definem definiu tachou qualificou qualifica ' +
        'identificou identifica identificaram considerou considera consideram condenou elogiou criticou',
    ],
    [
      'say',
      'asserted',
      'expressou expressaram expressa manifestou manifestaram manifesta menciona mencionam mencionou cita citam citou ' +
        'reiterou reitera destacou destaca destacam ressaltou anunciou anunciaram anuncia anunciam denunciou denunciaram ' +
        'denuncia estima estimam estimava estimou reconheceu confirmou confirmaram relatou relataram declarou preconiza prometeu',
      'n',
    ],
    ['that', 'alleged', 'atribui atribuem atribuiu atribuíram associa responsabiliza responsabilizou', 'n'],
    [
      'say',
      'asserted',
      'dizer afirmar garantir informar explicar declarar confirmar advertir sustentar indicar acrescentar denunciar ' +
        'reconhecer admitir anunciar insistir argumentar alegar ressaltar lembrar destacar reiterar revelar comentar',
    ],
    ['say', 'asserted', `${inflect('pergunt indag question', AR)} interrogou`, 'q'],
    [
      'say',
      'asserted',
      'mostra mostram mostrou mostraram mostrado revela revelam revelou revelaram revelado demonstra demonstram demonstrou ' +
        'comprova comprovam comprovou evidencia evidenciam sugere sugerem sugeriu indica indicam indicou aponta apontam ' +
        'apontou apontaram encontrou estabeleceu estabelece prova provou',
      'e',
    ],
    [
      'say',
      'asserted',
      'prometeu prometeram promete prometem disse diz dizem disseram afirmou afirma afirmam afirmaram',
      'i',
    ],
    [
      'say',
      'asserted',
      'garante garantiu assegura assegurou alega alegou alegam alegaram nega acredita pediu pede',
      'i',
    ],
    ['say', 'alleged', 'alega alegam alegou alegaram alegando alegava'],
  ],
  NOUNS,
);
