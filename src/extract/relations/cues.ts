/** What a word near two names suggests about them, by stems of English words; a cue's number is its place + 1. */
const CUES: readonly (readonly [name: string, stems: string])[] = [
  [
    'family',
    `aunt brother cousin daughter divorc ex-husband ex-wife father fiance granddaughter grandfather grandmother grandson
    heir husband in-law married marry mother nephew niece relative sibling sister son spouse stepdaughter stepfather
    stepson twin uncle widow wife wives`,
  ],
  [
    'own',
    `acquir belong benefici billionaire bought co-found co-own cofound conglomerate founded founder invest magnate
    oligarch own purchas sharehold sold stake tycoon`,
  ],
  [
    'lead',
    `administration boss ceo chair chairman chairwoman chief commander commission director editor executive general
    govern governor head king lead leader led manag mayor minister premier presid president ran regime rule ruler run
    secretary spokesman`,
  ],
  [
    'work',
    `advis agent analyst attorney bureau colleague consultant coordinat correspond employ hired host joined journalist
    lawyer officer official report research staff work`,
  ],
  ['member', 'congress deputy faction lawmaker legislator member mp party senator'],
  [
    'ally',
    `accomplice allied allies ally appoint associat back circle close confidant cronies crony friend lieutenant link
    loyal mentor met partner predecessor relationship succe support tied ties together`,
  ],
  [
    'against',
    `accus against arrest attack blackmail bribe charg convict critic critici denounc detain dissident enemies enemy
    expos fight foe imprison invad invasion investigat jail kill murder oppos opposition poison prosecut rival sanction
    sentenc sue sued testif threat trial war`,
  ],
  [
    'business',
    `account bank busin client collaborat contract cooperat customer deal donor financ fund grant joint leaked lend lent
    loan merge obtained paid pay shared sponsor suppl transfer venture`,
  ],
  [
    'within',
    `across arm based branch capital city county district division headquarter inside located neighborhood office outside
    part province region state subsidiar town unit village within`,
  ],
];

const STEMS = new Map<string, number>(
  CUES.flatMap(([, stems], kind) => stems.split(/\s+/).map((stem) => [stem, kind + 1] as const)),
);
const LONGEST = Math.max(...[...STEMS.keys()].map((stem) => stem.length));

/** The cue of an English word in lower case: that of its longest stem, 0 for none. */
export function cueOf(word: string): number {
  for (let length = Math.min(word.length, LONGEST); length > 1; length--) {
    const cue = STEMS.get(word.slice(0, length));
    // The shorter the stem, the less may follow it.
    if (cue && word.length - length <= (length > 4 ? 5 : length > 3 ? 2 : 1)) return cue;
  }
  return 0;
}
