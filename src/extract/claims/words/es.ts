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
  const ar = infinitive.endsWith('ar');
  const endings = ar ? ['a', 'an', 'ó', 'aron', 'aba', 'aban'] : ['e', 'en', 'ió', 'ieron', 'ía', 'ían'];
  const past = ar ? 'ad' : 'id';
  return {
    predicate,
    finite: [...irregular, ...endings.map((ending) => stem + ending)].join(' '),
    gerund: `${stem}${ar ? 'ando' : 'iendo'} ${infinitive}`,
    participle: `${stem}${past}o ${stem}${past}a ${stem}${past}os ${stem}${past}as`,
    then,
    confidence,
    ...more,
  };
}

/** Spanish. Our own compilation. */
export const ES: LanguageWords = {
  verbs: [
    verb('leads', 'liderar', '', 0.85),
    verb('leads', 'dirigir', '|a', 0.8),
    verb('leads', 'encabezar', '', 0.8),
    verb('leads', 'comandar', '', 0.85),
    verb('leads', 'coordinar', '', 0.7),
    verb('leads', 'presidir', '', 0.8),
    verb(
      'leads',
      'estar está están estaba estuvo',
      'al frente de|al frente del|a cargo de|a cargo del|al mando de|al mando del|a la cabeza de',
      0.85,
    ),
    verb(
      'leads',
      'asumir',
      'el mando de|el mando del|la jefatura de|el control de|el liderazgo de|la dirección de',
      0.8,
    ),
    verb('presentIn', 'operar', 'en', 0.9),
    verb('presentIn', 'tener tiene tienen tuvo tuvieron', 'presencia en', 0.9),
    verb('presentIn', 'mantener mantiene mantienen', 'presencia en|su presencia en', 0.9),
    verb('presentIn', 'estar está están', 'presente en|presentes en|activo en|activos en|basada en|basado en', 0.9),
    verb('presentIn', 'actuar', 'en', 0.7),
    verb('presentIn', 'activar', 'en', 0.8, {
      finite: '',
      gerund: '',
      participle: 'activo activa activos activas presente presentes',
    }),
    verb('presentIn', 'asentar', 'en', 0.8),
    verb('presentIn', 'radicar', 'en', 0.8),
    verb('presentIn', 'basar', 'en', 0.85),
    verb('presentIn', 'extender extiende extienden', 'a|por|hasta', 0.6),
    verb('presentIn', 'delinquir delinque delinquen', 'en', 0.85),
    verb('controls', 'controlar', '|a', 0.8),
    verb('controls', 'dominar', '', 0.75),
    verb('owns', 'poseer', '', 0.8),
    verb('owns', 'comprar', '', 0.6),
    verb('owns', 'adquirir', '', 0.65),
    verb('memberOf', 'pertenecer', 'a|al', 0.85),
    verb('memberOf', 'integrar', '', 0.75),
    verb('memberOf', 'ser es era fue', 'parte de|parte del', 0.75),
    verb('memberOf', 'formar', 'parte de|parte del', 0.8),
    verb('employedBy', 'trabajar', 'para', 0.8),
    verb('splinterOf', 'escindir', 'de|del', 0.85),
    verb('splinterOf', 'separar', 'de|del', 0.7),
    verb('alliedWith', 'aliar', 'con', 0.85),
    verb('alliedWith', 'estar está están', 'aliado con|aliada con|aliados con', 0.85),
    verb('rivalOf', 'enfrentar', 'a|al|con', 0.6),
    verb('rivalOf', 'disputar', 'con', 0.75, { far: 'any' }),
    verb('rivalOf', 'mantener mantiene mantienen mantuvo', 'una guerra con|una disputa con|una guerra contra', 0.8),
    verb('rivalOf', 'librar', 'una guerra con|una guerra contra', 0.8),
    verb('rivalOf', 'combatir', 'a|al|contra', 0.6),
    verb('supplies', 'abastecer', 'a|al|de', 0.8),
    verb('supplies', 'proveer provee proveen proveyó', 'armas a|armas al|drogas a|cocaína a', 0.8),
    verb('supplies', 'vender', 'armas a|armas al|drogas a|cocaína a|cocaína al', 0.8),
    verb('supplies', 'comprar', 'cocaína a|cocaína al|armas a|armas al|drogas a|droga a', 0.8, { swap: true }),
    verb('owns', 'pertenecer', 'a|al', 0.75, { swap: true }),
    verb('supplies', 'suministrar', 'armas a|armas al|drogas a|cocaína a', 0.8),
    ...[
      'enviar envía envían',
      'entregar',
      'transferir transfiere transfieren',
      'canalizar',
      'girar',
      'aportar',
      'donar',
      'pagar',
    ].map((forms) => verb('finances', forms, 'a|al', 0.7, { far: 'money' })),
    verb('finances', 'financiar', '|a|al|la campaña de|la campaña del|campañas de', 0.8),
    verb('bribes', 'sobornar', '|a|al', 0.85),
    verb('protects', 'proteger', '|a|al', 0.7),
    verb('protects', 'brindar', 'protección a|protección al', 0.8),
    verb('cooperatesWith', 'cooperar', 'con', 0.85),
    verb('cooperatesWith', 'colaborar', 'con', 0.8),
    verb(
      'cooperatesWith',
      'trabajar',
      'con|de cerca con|junto con|junto a|en conjunto con|de la mano con|codo a codo con|en colaboración con|en coordinación con',
      0.7,
    ),
    verb('cooperatesWith', 'trabajar', 'juntos|juntas|en conjunto', 0.7, { pair: true }),
    verb('cooperatesWith', 'cooperar', '', 0.75, { pair: true }),
    verb('cooperatesWith', 'colaborar', '', 0.75, { pair: true }),
    verb('cooperatesWith', 'coordinar', 'con', 0.7),
    verb('asksHelpFrom', 'pedir pide piden pidió pidieron', 'ayuda a|ayuda al|apoyo a|apoyo al|asistencia a', 0.9),
    verb('asksHelpFrom', 'solicitar', 'ayuda a|ayuda al|apoyo a|apoyo al|asistencia a', 0.9),
    verb('asksHelpFrom', 'pedir pide piden pidió pidieron', 'a|al', 0.75, { needs: 'aid' }),
    verb('asksHelpFrom', 'solicitar', 'a|al', 0.75, { needs: 'aid' }),
    verb('asksHelpFrom', 'recurrir', 'a|al', 0.75, { needs: 'aid' }),
    verb('accuses', 'acusar', '|a|al', 0.9),
    verb('accuses', 'señalar', 'a|al', 0.6),
    verb('accuses', 'denunciar', 'a|al', 0.7),
    verb('investigates', 'investigar', '|a|al', 0.85),
  ],
  nouns: [
    {
      predicate: 'leads',
      nouns:
        'cabecilla capo comandante director directora fundador gerente jefa jefe líder lideresa presidente presidenta máximo',
      confidence: 0.85,
    },
    { predicate: 'memberOf', nouns: 'miembro miembros integrante integrantes militante', confidence: 0.85 },
    { predicate: 'employedBy', nouns: 'empleado empleada funcionario funcionaria', confidence: 0.7 },
    { predicate: 'splinterOf', nouns: 'disidencia escisión facción', confidence: 0.8 },
    { predicate: 'alliedWith', nouns: 'aliado aliada aliados', confidence: 0.85 },
    { predicate: 'rivalOf', nouns: 'rival rivales enemigo enemigos', confidence: 0.85 },
    {
      predicate: 'family',
      nouns:
        'pariente cuñada cuñado esposa esposo exesposa hermana hermano hermanas hermanos hermanastro hija hijas hijo hijos madre marido nieto padre primo primos prima ' +
        'sobrina sobrino suegro tía tío viuda yerno',
      confidence: 0.9,
    },
    {
      predicate: 'associate',
      nouns: 'cómplice lugarteniente sicario socia socio testaferro escolta colaborador',
      confidence: 0.8,
    },
    { predicate: 'owns', nouns: 'propiedad', confidence: 0.8, swap: true },
    { predicate: 'owns', nouns: 'socio socia accionista dueña dueño propietaria propietario', confidence: 0.85 },
    { predicate: 'owns', nouns: 'filial subsidiaria', confidence: 0.8, swap: true },
  ],
  statuses: [
    {
      status: 'arrested',
      active: 'arrestó arrestaron capturó capturaron detuvo detuvieron aprehendió',
      participle:
        'arrestado arrestada arrestados capturado capturada capturados detenido detenida detenidos aprehendido',
      nouns: 'arresto captura detención',
    },
    {
      status: 'charged',
      active: 'imputó imputaron procesó',
      participle: 'imputado imputada imputados procesado procesada procesados',
      nouns: 'imputación',
    },
    { status: 'convicted', active: 'condenó', participle: 'condenado condenada condenados', nouns: 'condena' },
    { status: 'sentenced', active: 'sentenció', participle: 'sentenciado sentenciada sentenciados', nouns: '' },
    {
      status: 'extradited',
      active: 'extraditó extraditaron',
      participle: 'extraditado extraditada extraditados',
      nouns: '',
    },
    { status: 'acquitted', active: 'absolvió', participle: 'absuelto absuelta absueltos', nouns: 'absolución' },
    {
      status: 'sanctioned',
      active: 'sancionó sancionaron designó',
      participle: 'sancionado sancionada sancionados',
      nouns: '',
    },
    {
      status: 'wanted',
      active: '',
      participle: 'buscado buscada buscados prófugo prófuga prófugos fugado fugada requerido requerida',
      nouns: '',
    },
  ],
  determiners: 'el la los las un una unos unas lo su sus este esta estos estas dos varios',
  copulas: 'es|era|fue|son|eran|fueron|ha sido|había sido|sigue siendo',
  be: 'es era fue son eran fueron ser sido siendo está están estaba estuvo sigue siguen seguía permanece continúa encuentra encuentran',
  have: 'ha han había habían haber',
  modals: 'puede pueden podría podrían debe deben debería habría habrían',
  negations: 'no nunca jamás ni tampoco',
  adverbs:
    'actualmente ahora además antes anteriormente aún ayer después hoy luego presuntamente recientemente se le les lo la supuestamente también ' +
    'todavía ya',
  alleged: 'presuntamente presunto presunta presuntos supuestamente supuesto supuesta supuestos aparentemente',
  of: 'de del',
  by: 'por',
  in: 'en dentro',
  and: 'y e',
  relatives: 'que quien quienes cual cuales',
  conjunctions: 'que porque cuando mientras si aunque donde pero sino y e o u tras luego antes después pues',
  prepositions:
    'a al ante bajo con contra de del desde durante en entre hacia hasta para por según sin sobre tras como',
  governments: 'gobierno gobiernos autoridades estado régimen administración',
  territories: 'territorio suelo frontera ciudades estados aguas',
  groups:
    'grupo grupos banda bandas cartel carteles cártel cárteles guerrilla guerrillas organización organizaciones empresa ' +
    'empresas compañía banco criminal criminales paramilitar paramilitares narcoparamilitares disidencias terrorista ' +
    'también ex entonces actual presidente rival',
  suchAs: 'como|tales como|llamado|llamada|denominado|denominada|conocida como|incluidos|incluidas',
  accusedOf:
    'acusado de|acusada de|acusados de|señalado de|señalada de|sospechoso de|sospechosa de|condenado por|condenada por|imputado por|procesado por|señalado por|acusado por',
  aid: 'ayuda apoyo asistencia cooperación respaldo helicópteros armas fondos socios tropas refuerzos recursos',
  aliases:
    'alias|conocido como|conocida como|también conocido como|conocido también como|conocida también como|conocido por sus siglas|conocida por sus siglas|conocido por las siglas|conocida por las siglas|conocido por el alias|cuyo alias es|también conocida como|más conocido como|mejor conocido como|apodado|apodada|conocidos como|conocidas como|a quien llaman|alias de|con el alias de|llamado también',
  born: 'nacido en|nacida en|nació en',
  madeUpOf:
    'formado por|formada por|integrado por|integrada por|compuesto por|compuesta por|conformado por|conformada por',
  presence: 'presencia',
  rewards: 'recompensa|recompensas|información|informaciones|datos',
  blames:
    'atribuye|atribuyen|atribuyó|atribuyeron|atribuía|atribuido|achaca|achacan|achacó|achacaron|culpa|culpan|culpó|culparon|responsabiliza|responsabilizan|responsabilizó|responsabilizaron|responsabilizado',
  offers: 'ofrece|ofrecen|ofreció|ofrecieron|ofrecida|ofrecido|ofrecía|anunciada|anunciado|ofrecidas',
  bribes: 'soborno|sobornos|coima|coimas|mordida|mordidas',
  together:
    'guerra|disputa|rivalidad|pugna|enfrentamiento|enfrentamientos|colaboración|cooperación|coordinación|alianza',
  goesOn: 'esto esta este eso ello',
  offices:
    'alcalde alcaldesa asambleísta canciller concejal concejala congresista diputada diputado ' +
    'embajador embajadora gobernador gobernadora intendente juez jueza legislador legisladora magistrada magistrado ' +
    'mandatario ministra ministro presidenta presidente premier procurador procuradora rey reina secretaria secretario ' +
    'senador senadora subsecretario subsecretaria vicepresidenta vicepresidente viceministro viceministra ' +
    'vicecanciller contralor contralora',
  roles:
    'contador contadora contrabandista traficante terrorista exmilitar expolicía exinfante ganadera médico médica arquitecto ingeniero ingeniera técnico abogada abogado activista agente almirante analista arzobispo asesor asesora autora autor banquero cabecilla cabo ' +
    'candidata candidato capitán capo cardenal cofundador comandante consejero coordinador coordinadora coronel ' +
    'criminólogo dama delegada delegado directivo director directora dirigente economista editor editora ejecutivo ' +
    'empresaria empresario enviado enviada experta experto exguerrillero fiscal fundador fundadora general gerente ' +
    'investigador investigadora jefa jefe líder lideresa narcotraficante narco obispo oficial opositor opositora ' +
    'periodista político portavoz precandidato profesor profesora relator relatora reportera reportero representante ' +
    'sacerdote sargento sicario sociólogo subdirector subdirectora teniente testaferro titular tesorero vocero vocera ' +
    'exjefe exlíder guerrillero paramilitar contratista inspector inspectora oposición historiador historiadora piloto comisario comisionado comisionada superintendente policía ganadero',
  heads:
    'cabecilla comandante director directora dirigente fundador fundadora jefa jefe líder lideresa titular gerente presidente presidenta',
  lesser: 'vice sub adjunto adjunta suplente regional',
  modifiers:
    'electo electa interino interina saliente actual entonces ex antiguo antigua exitoso primer primera presunto presunta vice supuesto supuesta máximo alto reconocido conocido también poderoso',
  appointed:
    'elegido|elegida|nombrado|nombrada|designado como|designada como|nombrado como|electo|electa|juró como|como',
  identified: 'identificado como|identificada como|llamado|llamada|de nombre|conocido como|conocida como',
  courtesy:
    'señor señora don doña doctor dr sr sra hermano hermana hijo hija primo prima esposa esposo sobrino padre madre sospechoso',
  citizens:
    'ciudadano ciudadana nacional empresario empresaria periodista narcotraficante capo traficante activista abogado abogada ' +
    'fugitivo sicario banquero cantante súbdito disidente',
  possessives: 'su sus',
};
