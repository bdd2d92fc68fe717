import type { LanguageWords, VerbRule } from './words.ts';

/** A regular verb, or one given by its forms: base, third person, past, gerund, participle. */
function verb(
  predicate: VerbRule['predicate'],
  forms: string,
  then = '',
  confidence = 0.8,
  more: Partial<VerbRule> = {},
): VerbRule {
  const given = forms.split(' ');
  const [base = '', third, past, gerund, participle] = given.length > 1 ? given : regular(forms);
  return {
    predicate,
    finite: `${base} ${third} ${past}`,
    gerund: gerund ?? '',
    participle: participle ?? '',
    then,
    confidence,
    ...more,
  };
}

function regular(base: string): string[] {
  const stem = base.endsWith('e') ? base.slice(0, -1) : base;
  if (/[^aeiou]y$/.test(base)) {
    const y = base.slice(0, -1);
    return [base, `${y}ies`, `${y}ied`, `${base}ing`, `${y}ied`];
  }
  return [base, /(s|sh|ch|x|z)$/.test(base) ? `${base}es` : `${base}s`, `${stem}ed`, `${stem}ing`, `${stem}ed`];
}

const LEAD = 'lead leads led leading led';

/** English. Our own compilation. */
export const EN: LanguageWords = {
  verbs: [
    verb('leads', LEAD, '', 0.85),
    verb('leads', 'head', '', 0.8),
    verb('leads', 'command', '', 0.8),
    verb('leads', 'run runs ran running run', '', 0.75),
    verb('leads', 'oversee oversees oversaw overseeing overseen', '', 0.7),
    verb('leads', 'coordinate', '', 0.7),
    verb('leads', 'direct', '', 0.7),
    verb('leads', 'chair', '', 0.8),
    verb('leads', 'is are was were been', 'in charge of|at the helm of|at the head of|in command of', 0.85),
    verb('leads', 'take takes took taking taken', 'over|charge of|command of|the helm of|the leadership of', 0.75),
    verb('leads', 'found', '', 0.5),
    verb('presentIn', 'operate', 'in|throughout|across', 0.9),
    verb('presentIn', 'maintain', 'a presence in|its presence in', 0.9),
    verb('presentIn', 'have has had having had', 'a presence in', 0.9),
    verb('presentIn', 'expand', 'into|in|to', 0.75),
    verb('presentIn', 'active', 'in|throughout|across', 0.8, { finite: '', gerund: '', participle: 'active present' }),
    verb('presentIn', 'base bases based basing based', 'in', 0.85),
    verb('presentIn', 'headquarter headquarters headquartered headquartering headquartered', 'in', 0.85),
    verb('presentIn', 'act', 'in|throughout|across', 0.6),
    verb('presentIn', 'spread spreads spread spreading spread', 'to|into|across|throughout', 0.65),
    verb('presentIn', 'is are was were been', 'active in|present in|based in|headquartered in', 0.9),
    verb('presentIn', 'move', 'into', 0.6),
    verb('controls', 'control controls controlled controlling controlled', '', 0.8),
    verb('controls', 'dominate', '', 0.75),
    verb('owns', 'own', '', 0.85),
    verb('owns', 'acquire', '', 0.7),
    verb('owns', 'buy buys bought buying bought', '', 0.65),
    verb('memberOf', 'join', '', 0.8),
    verb('memberOf', 'belong', 'to', 0.85),
    verb('owns', 'belong', 'to', 0.75, { swap: true }),
    verb('memberOf', 'is are was were been', 'part of', 0.75),
    verb('employedBy', 'work', 'for', 0.8),
    verb('employedBy', 'is are was were been', 'on the payroll of|employed by', 0.8),
    verb('employedBy', 'employs employ employed employing employed', '', 0.75, { swap: true }),
    verb('splinterOf', 'split splits split splitting split', 'from|off from', 0.85),
    verb('splinterOf', 'break breaks broke breaking broken', 'away from|off from', 0.85),
    verb('splinterOf', 'splinter', 'from|off from', 0.85),
    verb('splinterOf', 'emerge', 'from', 0.6),
    verb('alliedWith', 'ally allies allied allying allied', 'with|itself with', 0.85),
    verb('alliedWith', 'is are was were been', 'allied with|allied to|aligned with', 0.85),
    verb('alliedWith', 'form', 'an alliance with', 0.85),
    verb('rivalOf', 'fight fights fought fighting fought', '|against', 0.6),
    verb('rivalOf', 'battle', '|with', 0.6),
    verb('rivalOf', 'compete', 'with', 0.75),
    verb('rivalOf', 'vie vies vied vying vied', 'with', 0.75),
    verb('rivalOf', 'wage', 'war on|war against|war with', 0.75),
    verb('rivalOf', 'dispute', 'with', 0.7, { far: 'any' }),
    verb('rivalOf', 'is are was were been', 'at war with', 0.85),
    verb('supplies', 'supply', '|with|to', 0.75),
    verb('supplies', 'sell sells sold selling sold', 'weapons to|arms to|drugs to|cocaine to', 0.8),
    verb(
      'supplies',
      'buy buys bought buying bought',
      'cocaine from|drugs from|weapons from|arms from|guns from|fentanyl from|heroin from',
      0.8,
      { swap: true },
    ),
    verb('supplies', 'provide', 'weapons to|arms to|material support to', 0.8),
    verb('finances', 'finance', '|the campaign of|the campaigns of', 0.8),
    verb('finances', 'fund', '|the campaign of|the campaigns of', 0.75),
    verb('finances', 'bankroll', '', 0.8),
    ...[
      'provide',
      'send sends sent sending sent',
      'give gives gave giving given',
      'channel',
      'funnel',
      'transfer transfers transferred transferring transferred',
      'pay pays paid paying paid',
      'donate',
      'wire',
    ].map((forms) => verb('finances', forms, 'to', 0.7, { far: 'money' })),
    verb('finances', 'provide', 'financial support to|funding to|money to', 0.8),
    verb('finances', 'donate', 'to', 0.6),
    verb('bribes', 'bribe', '', 0.85),
    verb('bribes', 'pay pays paid paying paid', 'off', 0.85),
    verb('protects', 'protect', '', 0.7),
    verb('protects', 'shield', '', 0.65),
    verb('protects', 'provide', 'protection to|protection for', 0.8),
    verb('cooperatesWith', 'cooperate', 'with', 0.85),
    verb('cooperatesWith', 'collaborate', 'with', 0.8),
    verb('cooperatesWith', 'partner', 'with', 0.8),
    verb('cooperatesWith', 'work', 'with|together with', 0.7),
    verb('cooperatesWith', 'work', 'together|jointly', 0.7, { pair: true }),
    verb('cooperatesWith', 'cooperate', '', 0.75, { pair: true }),
    verb('cooperatesWith', 'collaborate', '', 0.75, { pair: true }),
    verb('cooperatesWith', 'coordinate', 'with', 0.75),
    verb(
      'cooperatesWith',
      'work',
      'in collaboration with|in coordination with|in partnership with|in close coordination with|in cooperation with|hand in hand with|side by side with|alongside',
      0.8,
    ),
    verb('asksHelpFrom', 'ask', '', 0.75, { needs: 'aid' }),
    verb('asksHelpFrom', 'turn', 'to', 0.8, { needs: 'aid' }),
    verb('asksHelpFrom', 'appeal', 'to', 0.75, { needs: 'aid' }),
    verb('asksHelpFrom', 'seek seeks sought seeking sought', 'help from|aid from|support from|assistance from', 0.85),
    verb('asksHelpFrom', 'request', 'help from|aid from|support from|assistance from|helicopters from', 0.85),
    verb('accuses', 'accuse', '', 0.9),
    verb('accuses', 'denounce', '', 0.6),
    verb('investigates', 'investigate', '', 0.85),
    verb('investigates', 'probe', '', 0.7),
    verb('investigates', 'is are was were been', 'under investigation by|being investigated by', 0.85, { swap: true }),
  ],
  nouns: [
    {
      predicate: 'leads',
      nouns:
        'boss capo ceo chair chairman chairwoman chief co-founder co-leader commander director founder head kingpin leader ' +
        'ringleader secretary-general',
      confidence: 0.85,
    },
    { predicate: 'memberOf', nouns: 'member members affiliate fighter gunman militant operative', confidence: 0.85 },
    { predicate: 'employedBy', nouns: 'employee contractor agent', confidence: 0.7 },
    { predicate: 'splinterOf', nouns: 'splinter offshoot faction breakaway', confidence: 0.8 },
    { predicate: 'alliedWith', nouns: 'ally allies', confidence: 0.85 },
    { predicate: 'rivalOf', nouns: 'rival rivals enemy foe', confidence: 0.85 },
    {
      predicate: 'family',
      nouns:
        'aunt brother brothers cousin cousins daughter daughters father ex-wife ex-husband grandson half-brother husband in-law ' +
        'mother nephew nephews niece sister sisters son sons spouse stepson uncle widow wife',
      confidence: 0.9,
    },
    {
      predicate: 'associate',
      nouns: 'accomplice associate bodyguard confidant frontman lieutenant partner right-hand successor',
      confidence: 0.8,
    },
    { predicate: 'owns', nouns: 'owner co-owner shareholder', confidence: 0.85 },
    { predicate: 'owns', nouns: 'property', confidence: 0.7, swap: true },
    { predicate: 'owns', nouns: 'subsidiary', confidence: 0.8, swap: true },
  ],
  statuses: [
    {
      status: 'arrested',
      active: 'arrested captured detained apprehended arrest arrests',
      participle: 'arrested captured detained apprehended',
      nouns: 'arrest capture detention',
    },
    { status: 'charged', active: 'charged', participle: 'charged', nouns: '' },
    { status: 'indicted', active: 'indicted', participle: 'indicted', nouns: 'indictment' },
    { status: 'convicted', active: 'convicted', participle: 'convicted', nouns: 'conviction' },
    { status: 'sentenced', active: 'sentenced', participle: 'sentenced', nouns: '' },
    { status: 'extradited', active: 'extradited', participle: 'extradited', nouns: '' },
    { status: 'acquitted', active: 'acquitted', participle: 'acquitted', nouns: 'acquittal' },
    {
      status: 'sanctioned',
      active: 'sanctioned designated designating sanctioning blacklisted',
      participle: 'sanctioned designated blacklisted',
      nouns: 'designation',
    },
    { status: 'wanted', active: '', participle: 'wanted', nouns: '' },
  ],
  determiners: 'the a an its his her their one another both this that these those some several',
  copulas: "is|was|are|were|became|has been|had been|served as|serves as|remains|'s",
  be: 'is was are were be been being got',
  have: 'has have had having',
  modals: 'may might could would should can must will shall',
  negations: 'not never no nor neither cannot',
  adverbs:
    'actively additionally allegedly already also always apparently closely currently directly earlier effectively even ' +
    'first formally formerly frequently immediately initially jointly just largely later long mainly mostly now officially ' +
    'often once only openly previously primarily publicly recently regularly repeatedly reportedly secretly since still ' +
    'then today usually',
  alleged: 'allegedly reportedly alleged suspected presumed purported accused apparently supposedly',
  of: 'of for',
  by: 'by',
  in: 'in within inside across throughout',
  and: 'and &',
  relatives: 'who which that whose',
  conjunctions: 'that since because after before while when as if although though where but whether until and or than',
  prepositions:
    'of in on at by for from with to into against between among through under over about near during within without across ' +
    'via per including toward towards behind like upon',
  governments: 'government governments authorities state regime administration officials',
  territories: 'territory soil border cities states waters side',
  groups:
    'group groups gang gangs cartel cartels guerrilla guerrillas rebel rebels organization organizations company companies ' +
    'bank firm criminal paramilitary rival former fellow president neighboring even also both terrorist armed drug ' +
    'trafficking narco-paramilitary dissident dissidents brothers',
  suchAs: 'such as|like|including|called|named|known as',
  accusedOf: 'accused of|charged with|suspected of|convicted of|alleged to be|sanctioned for|wanted for',
  aid: 'aid help support assistance helicopters cooperation backing partners funds weapons troops',
  aliases:
    'alias|also known as|also called|known as|known by its initials|known by its acronym|known by the initials|known by the acronym|known by its spanish initials|known by its portuguese initials|known by its english initials|known by the name|known by his alias|known by her alias|known by the nickname|whose nickname is|whose pseudonym is|whose alias is|going by|dubbed|aka|a.k.a.|better known as|best known as|nicknamed|known by the alias|who goes by|formerly known as',
  born: 'born in',
  madeUpOf: 'made up of|composed of|comprised of|consisting of|formed by',
  presence: 'presence',
  rewards: 'reward|rewards|bounty|information',
  blames: 'blame|blames|blamed|blaming|attribute|attributes|attributed|attributing|pin|pins|pinned',
  offers: 'offer|offers|offered|offering|announced|put up',
  bribes: 'bribe|bribes|kickback|kickbacks|payoff|payoffs',
  together: 'feud|war|rivalry|dispute|fighting|clashes|cooperation|collaboration|partnership|coordination',
  goesOn: 'this it that',
  offices:
    'ambassador assemblyman assemblywoman attorney-general chancellor congressman congressperson congresswoman ' +
    'councilman councilwoman councillor deputy emperor governor judge justice king lawmaker legislator magistrate mayor ' +
    'minister mp parliamentarian premier president prime-minister prosecutor-general queen rep representative secretary sen ' +
    'senator sheriff speaker undersecretary vice-president gov general attorney',
  roles:
    'accountant arms-dealer activist adviser advisor administrator agent analyst archbishop assassin associate banker bishop boss broker businessman ' +
    'businesswoman candidate capo captain cardinal ceo cfo chair chairman chairperson chairwoman chief colonel commander ' +
    'commandant comptroller consul coordinator counsel dealer defector delegate dictator director drug-lord economist editor ' +
    'envoy executive expert figure financier fixer founder frontman fugitive gangster gunman head hitman inspector ' +
    'investigator journalist kingpin lady lawyer leader lieutenant lobbyist lord major manager member militant mobster ' +
    'officer official ombudsman operative operator owner partner politician priest producer professor prosecutor ' +
    'rapporteur rapper reporter representative researcher scholar sergeant smuggler sociologist spokesman spokesperson ' +
    'spokeswoman strongman supervisor tycoon trafficker treasurer veteran warlord whistleblower writer magnate photographer pilot rancher lawmaker commissioner superintendent ' +
    'co-founder contractor accountant technician engineer admiral historian author strategist deputy pastor',
  heads:
    'administrator boss ceo chair chairman chairwoman chief commander commandant director founder head leader president chairperson',
  lesser: 'deputy vice assistant associate sub section regional',
  modifiers:
    'elect acting anti-corruption anti-drug alleged armed army assistant associate attorney cabinet chief communications congressional ' +
    'current de defence defense deputy drug economy education electoral environment ex executive facto federal finance first foreign former ' +
    'general guerrilla head health high human incumbent independent intelligence interim interior investigative jailed justice labor late lead local managing military national ' +
    'naval navy newly opposition outgoing permanent police presidential press prime prominent public rebel regional retired rights security senior special state supreme then top ' +
    'trade transport treasury two-time under united veteran vice wanted fugitive convicted suspected accused one-time longtime long-time notorious powerful paramilitary gang mafia crime cartel district appeals court county ' +
    'social media business organized criminal party-list house senate minority majority',
  appointed:
    'elected|appointed|named|sworn in as|appointed as|elected as|serving as|served as|serves as|acting as|working as|worked as|became|installed as|nominated as',
  identified: 'identified as|named|known as|called|identified only as',
  courtesy:
    'mr mrs ms miss dr sir don mr. mrs. ms. dr. brother sister father mother uncle cousin wife husband son daughter nephew suspect',
  citizens:
    'citizen national businessman businesswoman businessperson journalist broker trafficker traffickers kingpin lord fugitive ' +
    'smuggler activist lawyer drug-lord hitman gangster rapper financier singer singers actor entrepreneur dissident banker tycoon',
  possessives: 'his her their',
};
