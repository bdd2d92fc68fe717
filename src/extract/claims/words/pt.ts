import type { LanguageWords, VerbRule } from './words.ts';

/** A verb by its infinitive, with irregular finite forms behind it. */
function verb(
  predicate: VerbRule['predicate'],
  forms: string,
  then = '',
  confidence = 0.8,
  more: Partial<VerbRule> = {},
): VerbRule {
  const [infinitive = '', ...irregular] = forms.split(' ');
  const stem = infinitive.slice(0, -2);
  const theme = infinitive.at(-2) ?? 'a';
  const endings = {
    a: ['a', 'am', 'ou', 'aram', 'ava', 'avam'],
    e: ['e', 'em', 'eu', 'eram', 'ia', 'iam'],
    i: ['e', 'em', 'iu', 'iram', 'ia', 'iam'],
  }[theme] ?? ['a', 'am'];
  const past = theme === 'a' ? 'ad' : 'id';
  return {
    predicate,
    finite: [...irregular, ...endings.map((ending) => stem + ending)].join(' '),
    gerund: `${stem}${theme}ndo ${infinitive}`,
    participle: `${stem}${past}o ${stem}${past}a ${stem}${past}os ${stem}${past}as`,
    then,
    confidence,
    ...more,
  };
}

/** Portuguese. Our own compilation. */
export const PT: LanguageWords = {
  verbs: [
    verb('leads', 'liderar', '', 0.85),
    verb('leads', 'chefiar', '', 0.85),
    verb('leads', 'comandar', '', 0.85),
    verb('leads', 'dirigir', '', 0.8),
    verb('leads', 'coordenar', '', 0.7),
    verb('leads', 'presidir', '', 0.8),
    verb(
      'leads',
      'estar está estão estava',
      'à frente de|à frente do|à frente da|no comando de|no comando do|no comando da',
      0.85,
    ),
    verb(
      'leads',
      'assumir',
      'o comando de|o comando do|o comando da|a chefia de|a chefia do|a chefia da|a liderança de|a liderança do|a liderança da|o controle de|o controle do|o controle da',
      0.8,
    ),
    verb('presentIn', 'operar', 'em|no|na|nos|nas', 0.9),
    verb('presentIn', 'atuar', 'em|no|na|nos|nas', 0.85),
    verb('presentIn', 'ativar', 'em|no|na|nos|nas', 0.8, {
      finite: '',
      gerund: '',
      participle: 'ativo ativa ativos ativas presente presentes',
    }),
    verb('presentIn', 'basear', 'em|no|na|nos|nas', 0.85),
    verb('presentIn', 'sediar', 'em|no|na|nos|nas', 0.8),
    verb('presentIn', 'expandir', 'para|a|ao', 0.65),
    verb('presentIn', 'ter tem têm teve', 'presença em|presença no|presença na', 0.9),
    verb('presentIn', 'manter mantém mantêm', 'presença em|presença no|presença na', 0.9),
    verb(
      'presentIn',
      'estar está estão',
      'presente em|presente no|presente na|presentes em|baseado em|baseada em',
      0.9,
    ),
    verb('controls', 'controlar', '', 0.8),
    verb('controls', 'dominar', '', 0.75),
    verb('owns', 'possuir possui possuem', '', 0.75),
    verb('owns', 'comprar', '', 0.6),
    verb('owns', 'adquirir', '', 0.65),
    verb('memberOf', 'pertencer', 'a|ao|à|aos|às', 0.85),
    verb('memberOf', 'integrar', '', 0.75),
    verb('memberOf', 'fazer faz fazia fez', 'parte de|parte do|parte da', 0.8),
    verb('employedBy', 'trabalhar', 'para', 0.8),
    verb('splinterOf', 'separar', 'de|do|da', 0.7),
    verb('alliedWith', 'aliar', 'a|ao|à|com', 0.85),
    verb('rivalOf', 'enfrentar', '', 0.6),
    verb('rivalOf', 'disputar', 'com', 0.75, { far: 'any' }),
    verb('rivalOf', 'travar', 'uma guerra com|uma guerra contra|guerra com|guerra contra', 0.8),
    verb('rivalOf', 'combater', '', 0.6),
    verb('supplies', 'abastecer', '', 0.8),
    verb('supplies', 'vender', 'armas a|armas ao|armas à|armas para|drogas a|drogas para|cocaína a|cocaína para', 0.8),
    verb('supplies', 'comprar', 'cocaína de|cocaína do|cocaína da|armas de|armas do|drogas de|drogas do', 0.8, {
      swap: true,
    }),
    verb('owns', 'pertencer', 'a|ao|à', 0.75, { swap: true }),
    verb(
      'supplies',
      'fornecer',
      'armas a|armas ao|armas à|armas para|drogas a|drogas para|cocaína a|cocaína para',
      0.8,
    ),
    ...['enviar', 'entregar', 'transferir', 'repassar', 'doar', 'pagar'].map((forms) =>
      verb('finances', forms, 'a|ao|à|aos|às|para', 0.7, { far: 'money' }),
    ),
    verb('finances', 'financiar', '|a campanha de|a campanha do|a campanha da|campanhas de', 0.8),
    verb('bribes', 'subornar', '', 0.85),
    verb('protects', 'proteger', '', 0.7),
    verb('cooperatesWith', 'cooperar', 'com', 0.85),
    verb('cooperatesWith', 'colaborar', 'com', 0.8),
    verb(
      'cooperatesWith',
      'trabalhar',
      'com|junto com|em conjunto com|em parceria com|lado a lado com|em colaboração com|em coordenação com',
      0.7,
    ),
    verb('cooperatesWith', 'trabalhar', 'juntos|juntas|em conjunto', 0.7, { pair: true }),
    verb('cooperatesWith', 'cooperar', '', 0.75, { pair: true }),
    verb('cooperatesWith', 'colaborar', '', 0.75, { pair: true }),
    verb('asksHelpFrom', 'pedir pede pediu pediram', 'ajuda a|ajuda ao|ajuda à|apoio a|apoio ao|apoio à', 0.9),
    verb('asksHelpFrom', 'solicitar', 'ajuda a|ajuda ao|ajuda à|apoio a|apoio ao|apoio à', 0.9),
    verb('asksHelpFrom', 'pedir pede pediu pediram', 'a|ao|à|aos|às', 0.75, { needs: 'aid' }),
    verb('asksHelpFrom', 'solicitar', 'a|ao|à|aos|às', 0.75, { needs: 'aid' }),
    verb('asksHelpFrom', 'recorrer', 'a|ao|à|aos|às', 0.75, { needs: 'aid' }),
    verb('accuses', 'acusar', '', 0.9),
    verb('accuses', 'denunciar', '', 0.6),
    verb('investigates', 'investigar', '', 0.85),
  ],
  nouns: [
    {
      predicate: 'leads',
      nouns: 'chefe chefão comandante diretor diretora fundador líder presidente presidenta',
      confidence: 0.85,
    },
    { predicate: 'memberOf', nouns: 'membro membros integrante integrantes militante', confidence: 0.85 },
    { predicate: 'employedBy', nouns: 'empregado empregada funcionário funcionária', confidence: 0.7 },
    { predicate: 'splinterOf', nouns: 'dissidência cisão facção', confidence: 0.75 },
    { predicate: 'alliedWith', nouns: 'aliado aliada aliados', confidence: 0.85 },
    { predicate: 'rivalOf', nouns: 'rival rivais inimigo inimigos', confidence: 0.85 },
    {
      predicate: 'family',
      nouns:
        'cunhada cunhado esposa esposo ex-mulher filha filhas filho filhos genro irmã irmão irmãs irmãos mãe marido mulher neto pai prima primo primos sobrinha ' +
        'sobrinho sogro tia tio viúva',
      confidence: 0.9,
    },
    { predicate: 'associate', nouns: 'cúmplice sócia sócio comparsa laranja', confidence: 0.8 },
    { predicate: 'owns', nouns: 'propriedade', confidence: 0.8, swap: true },
    { predicate: 'owns', nouns: 'sócio sócia acionista dona dono proprietária proprietário', confidence: 0.85 },
    { predicate: 'owns', nouns: 'subsidiária', confidence: 0.8, swap: true },
  ],
  statuses: [
    {
      status: 'arrested',
      active: 'prendeu prenderam capturou deteve detiveram',
      participle: 'preso presa presos presas capturado capturada capturados detido detida detidos',
      nouns: 'prisão captura detenção',
    },
    { status: 'charged', active: 'denunciou', participle: 'denunciado denunciada denunciados', nouns: '' },
    { status: 'indicted', active: 'indiciou', participle: 'indiciado indiciada indiciados', nouns: 'indiciamento' },
    { status: 'convicted', active: 'condenou', participle: 'condenado condenada condenados', nouns: 'condenação' },
    { status: 'sentenced', active: 'sentenciou', participle: 'sentenciado sentenciada sentenciados', nouns: '' },
    {
      status: 'extradited',
      active: 'extraditou',
      participle: 'extraditado extraditada extraditados',
      nouns: '',
    },
    { status: 'acquitted', active: 'absolveu', participle: 'absolvido absolvida absolvidos', nouns: 'absolvição' },
    { status: 'sanctioned', active: 'sancionou', participle: 'sancionado sancionada sancionados', nouns: '' },
    { status: 'wanted', active: '', participle: 'procurado procurada foragido foragida', nouns: '' },
  ],
  determiners: 'o a os as um uma uns umas seu sua seus suas este esta esse essa dois vários',
  copulas: 'é|era|foi|são|eram|foram|tem sido|havia sido',
  be: 'é era foi são eram foram ser sido sendo está estão estava segue permanece continua encontra encontram',
  have: 'tem têm tinha havia haviam ter haver',
  modals: 'pode podem poderia poderiam deve devem deveria teria teriam',
  negations: 'não nunca jamais nem tampouco',
  adverbs: 'agora ainda além atualmente depois hoje já logo ontem recentemente se supostamente também lhe',
  alleged: 'supostamente suposto suposta supostos aparentemente',
  of: 'de do da dos das',
  by: 'por pelo pela pelos pelas',
  in: 'em no na nos nas',
  and: 'e',
  relatives: 'que quem qual quais',
  conjunctions: 'que porque quando enquanto se embora onde mas e ou após antes depois pois',
  prepositions:
    'a ao aos à às ante após até com contra de do da dos das desde durante em no na nos nas entre para por pelo pela pelos ' +
    'pelas perante sem segundo sob sobre como',
  governments: 'governo governos autoridades estado regime',
  territories: 'território solo fronteira cidades estados águas',
  groups:
    'grupo grupos facção facções quadrilha quadrilhas cartel cartéis guerrilha guerrilhas organização organizações empresa ' +
    'empresas banco criminoso criminosa criminosos paramilitar paramilitares terrorista também ex então atual presidente rival',
  suchAs: 'como|tais como|chamado|chamada|denominado|conhecida como|incluindo',
  accusedOf:
    'acusado de|acusada de|acusados de|suspeito de|suspeita de|condenado por|condenada por|apontado como|investigado por',
  aid: 'ajuda apoio assistência cooperação helicópteros armas recursos parceiros tropas reforços',
  aliases:
    'alias|vulgo|conhecido como|conhecida como|também conhecido como|também conhecida como|conhecido também como|conhecido pela sigla|conhecida pela sigla|conhecido pelo apelido de|mais conhecido como|apelidado de|chamado como|conhecidos como|conhecidas como|vulgo',
  born: 'nascido em|nascida em|nasceu em|nascido no|nascida no|nasceu no|nasceu na',
  madeUpOf: 'formado por|formada por|integrado por|integrada por|composto por|composta por',
  presence: 'presença',
  rewards: 'recompensa|recompensas|informações|dados|informação',
  blames:
    'atribui|atribuem|atribuiu|atribuíram|atribuía|atribuído|culpa|culpam|culpou|culparam|responsabiliza|responsabilizam|responsabilizou|responsabilizaram',
  offers: 'oferece|oferecem|ofereceu|ofereceram|oferecida|oferecido|anunciada|anunciado',
  bribes: 'suborno|subornos|propina|propinas',
  together: 'guerra|disputa|rivalidade|confronto|confrontos|cooperação|colaboração|parceria|coordenação',
  goesOn: 'isso isto esse este',
  offices:
    'chanceler deputada deputado desembargador desembargadora embaixador embaixadora governador ' +
    'governadora juiz juíza magistrada magistrado ministra ministro prefeita prefeito premiê presidente presidenta ' +
    'procurador-geral rei rainha secretária secretário senador senadora vereador vereadora vice-presidente vice-governador ' +
    'primeiro-ministro primeira-ministra subsecretário conselheiro conselheira',
  roles:
    'contador contadora contrabandista terrorista ex-militar ex-policial fazendeiro médico médica engenheiro engenheira advogada advogado agente almirante analista arcebispo assessor assessora ativista banqueiro bispo candidata candidato ' +
    'capitão cardeal chefe comandante coordenador coordenadora coronel dama delegada delegado diretor diretora dirigente ' +
    'doleiro economista editor editora empresária empresário enviado enviada especialista executivo fundador fundadora ' +
    'general gerente inspetor investigador investigadora jornalista líder miliciano narcotraficante oficial operador ' +
    'opositor padre pesquisador pesquisadora policial político porta-voz procurador procuradora professor professora ' +
    'promotor promotora relator relatora repórter representante sargento sociólogo subdiretor superintendente tenente ' +
    'tesoureiro titular traficante historiador historiadora piloto comissário comissária pecuarista miliciano',
  heads:
    'chefe comandante diretor diretora dirigente fundador fundadora líder superintendente titular gerente presidente presidenta',
  lesser: 'vice sub adjunto adjunta suplente regional',
  modifiers:
    'eleito eleita interino interina atual então ex antigo antiga primeiro primeira suposto suposta vice máximo alto também conhecido poderoso',
  appointed: 'eleito|eleita|nomeado|nomeada|designado como|empossado como|como',
  identified: 'identificado como|identificada como|chamado|chamada|de nome|conhecido como|conhecida como',
  courtesy: 'senhor senhora dom doutor dr sr sra irmão irmã filho filha primo prima esposa marido sobrinho pai mãe',
  citizens:
    'cidadão cidadã nacional empresário empresária jornalista traficante narcotraficante ativista advogado advogada foragido doleiro banqueiro cantor',
  possessives: 'seu sua seus suas',
};
