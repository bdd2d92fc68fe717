import { cueTable, english, words } from '../word-lists.ts';

/** Forms that are nouns or adjectives, too, and bare verbs, which follow 'to' or a plural. */
const NOUNS = words(
  'rule rules judge judges bet bets protest protests charge charges charged correct accept accepts outline outlines count counts counted detail think know hold find speak read show report reports claim claims state states note notes shows estimate ' +
    'estimates highlight highlights stress stresses promise promises alert alerts demand demands answer answers ' +
    'record records hope hopes fear fears doubt doubts reason reasons regret regrets question questions request ' +
    'requests vow vows tweet tweets post posts signal signals pledge pledges reply replies forecast forecasts label ' +
    'labels view views dispute disputes guess guesses boast boasts joke jokes counter counters hint hints suspect ' +
    'suspects object objects present presents holds plan plans wonder wonders alleged suspected warning finding ' +
    'meaning feeling reading writing posting showing reporting decide testify express voice voices convey relay ' +
    'relays mention mentions cite repeat continue specify clarify urge propose call calls identify consider regard ' +
    'lament calculate caution cautions determine discover disclose establish prove demonstrate expect expected ' +
    'feared learn learned stipulate brand brands reads echo echoes threaten offer offers offered ' +
    'remind assume presume presumed assumed details quip respond comment comments remark remarks',
);

/** Verbs of speech in English. */
export const EN_VERBS = cueTable(
  [
    [
      'that',
      'asserted',
      english(
        'announce confirm note warn acknowledge concede suggest estimate conclude reveal indicate declare testify recall ' +
          'respond answer comment complain stress emphasize emphasise underscore reiterate predict vow determine report state ' +
          'disclose observe remark affirm specify pledge promise caution recommend urge tweet post clarify ' +
          'convey relay mention cite highlight underline alert hint joke boast lament propose counter signal certify ' +
          'forecast calculate stipulate imply surmise theorize speculate posit opine quip retort recount elaborate ' +
          'concur agree object protest attest confide recognize establish demonstrate prove ' +
          'restate detail count rule assess judge profess brag protest apologize remember deduce verify outline summarize bet vouch correct narrate accept decree charge guarantee echo reason demand request regret bemoan proclaim exclaim shout whisper continue press object yell scream cry fume thunder muse plead muse reaffirm express voice threaten offer',
      ),
    ],
    [
      'that',
      'asserted',
      'wrote writes write written writing held holds hold holding found finds find finding overheard',
    ],
    [
      'that',
      'asserted',
      'spoke speaks speak speaking pointed points pointing shows showed show shown showing uncovered',
    ],
    ['say', 'asserted', 'said says say saying'],
    ['say', 'asserted', english('add insist argue explain reply admit maintain contend assert')],
    ['say', 'asserted', 'warned warns swear swears swore'],
    ['say', 'alleged', english('claim allege believe suspect reckon fear hope doubt')],
    ['say', 'alleged', 'think thinks thought'],
    ['that', 'alleged', 'expect expects expected assume assumes assumed presume presumes presumed'],
    [
      'that',
      'asserted',
      english(
        'express voice emphasize emphasise stress reiterate reaffirm underscore underline highlight mention cite ' +
          'acknowledge announce report estimate convey note affirm restate recall confirm detail predict count',
      ),
      'n',
    ],
    ['say', 'alleged', english('claim'), 'i'],
    ['say', 'alleged', english('allege'), 'n'],
    [
      'that',
      'asserted',
      'shows showed show shown showing found finds find finding proves proved prove demonstrates demonstrated demonstrate ' +
        'indicates indicated indicate suggests suggested suggest suggesting reveals revealed reveal revealing uncovered ' +
        'established establishes documented implies implied',
      'ed',
    ],
    ['say', 'asserted', 'ask asks asked asking wonder wonders wondered wondering questioned', 'q'],
    ['say', 'asserted', 'reads read', 'e'],
    ['that', 'asserted', 'makes made make making', 'p'],
    ['tell', 'asserted', 'tell told tells telling'],
    ['tell', 'asserted', english('inform assure notify advise convince')],
    ['tell', 'asserted', english('remind'), 'e'],
    ['accuse', 'alleged', english('accuse blame fault')],
    ['deny', 'denied', english('deny')],
    ['that', 'denied', 'rejected rejects rejecting disputed disputes refuted refutes'],
    [
      'call',
      'asserted',
      english(
        'call describe label characterize characterise portray identify consider regard depict dismiss denounce frame paint deride',
      ),
    ],
    ['call', 'asserted', english('describe depict'), 'n'],
    ['that', 'asserted', english('outline recount chronicle narrate'), 'n'],
    ['call', 'asserted', 'labelled presents sees branded brands dubbed dubs deemed deems denounced denounces termed'],
    ['call', 'asserted', 'criticized criticizes criticised decried condemned condemns hailed praised slammed assessed'],
  ],
  NOUNS,
);
