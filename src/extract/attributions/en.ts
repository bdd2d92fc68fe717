import type { SpeechWords } from './vocabulary.ts';
import { cueTable, phrases, words } from './word-lists.ts';

/** Who says what, in English. */
export const EN: SpeechWords = {
  cues: cueTable([
    ['say', 'asserted', 'said says adds added insists insisted argues argued explained explains replied'],
    ['say', 'asserted', 'say claim state add argue explain insist report note warn acknowledge', 'doubtful'],
    ['say', 'alleged', 'alleges allege believes believe suspects claimed'],
    ['say', 'alleged', 'alleged suspect suspected claims', 'doubtful'],
    ['that', 'asserted', 'announced announces confirmed confirms noted warned warns acknowledged acknowledges'],
    ['that', 'asserted', 'admitted admits conceded concedes suggested suggests estimated concluded concludes'],
    ['that', 'asserted', 'revealed reveals indicated indicates declared declares testified recalled recalls responded'],
    ['that', 'asserted', 'answered commented wrote writes maintained maintains contended contends asserted asserts'],
    [
      'that',
      'asserted',
      'complained complains stressed stresses emphasized emphasised underscored reiterated predicted',
    ],
    [
      'that',
      'asserted',
      'vowed determined found reported stated disclosed observed remarked affirmed pointed points learned',
    ],
    [
      'that',
      'asserted',
      'specified repeated reaffirmed continued pledged promised cautioned recommended urged tweeted',
    ],
    ['that', 'asserted', 'states reports notes shows showed charged documents holds held', 'doubtful'],
    [
      'that',
      'asserted',
      'expressed expresses voiced voices conveyed conveys relayed relays mentioned mentions cited cites',
    ],
    ['that', 'asserted', 'emphasizes underscores reiterates reaffirms highlighted highlights underlined underlines'],
    ['that', 'asserted', 'spoke speaks estimates alerted clarified clarifies'],
    [
      'that',
      'asserted',
      'underscoring reiterating emphasizing stressing highlighting reaffirming expressing noting underlining pledging pledges',
    ],
    ['tell', 'asserted', 'told tells informed assured reminded'],
    ['accuse', 'alleged', 'accuses accused accuse accusing'],
    ['deny', 'denied', 'denied denies deny'],
    ['that', 'denied', 'rejected rejects disputed'],
    [
      'call',
      'asserted',
      'called calls describes described calling describing labels labelled labeled characterized characterizes characterised presents portrays portrayed identifies identified sees considers considered regards regarded depicts depicted',
    ],
  ]),
  accordingTo: phrases('according to|in the words of|in the view of|in the opinion of|as reported by|as described by'),
  that: words('that'),
  pronouns: words('he she they it'),
  ownVoice: words('i we you us me let'),
  determiners: words('the a an his her its their this these those some several many two three one both another other'),
  links: words('of for from at'),
  prepositions: words('in on at by after before during since until from with to into over about against under as via'),
  between: words(
    'has have had also later then again then earlier recently once further publicly repeatedly since now still itself ' +
      'himself herself themselves both all only have previously therefore nevertheless subsequently reportedly simply have',
  ),
  borders: words(
    'that which while when because if after before although though but whereas as where since until so than what how why ' +
      'was were is are be been being did does do not never will would could should can may might must said says',
  ),
  and: words('and'),
  who: words('who which'),
  not: words('not never nor neither without n’t without hardly'),
  maybe: words('may might could would'),
  condition: words('if whether unless'),
  alleged: words('alleged allegedly suspected suspect purported purportedly reportedly believed supposedly'),
  unsaid: words('to would could should might can must will let may'),
  noClause: words(
    'nothing so little much more in on at of about to for with by from as no what which who whom how why whether when if ' +
      'and or but goodbye yes something anything hello that only not up out',
  ),
  possessedWords: words('words language view account opinion telling reading judgment assessment'),
  passive: words('was were is are been being be'),
  by: words('by'),
  have: words('has have had'),
  ofThing: words('of'),
  things: words(
    'expressed expresses voiced voices conveyed conveys mentioned mentions cited cites reiterated reiterates reaffirmed ' +
      'reaffirms emphasized emphasizes emphasised stressed stresses underscored underscores highlighted highlights ' +
      'underlined underlines underscoring reiterating emphasizing stressing highlighting reaffirming expressing noting ' +
      'underlining announced announces reported estimated estimates noted acknowledged acknowledges',
  ),
  speakOf: words('speaks spoke warned warns complained complains told'),
  about: words('of about'),
  mute: words('time day week month year moment instance example'),
  speakers: words(
    'police prosecutors prosecutor official officials authorities authority department government ministry minister ' +
      'spokesman spokeswoman spokesperson statement report reports indictment court judge president witness witnesses ' +
      'document documents newspaper agency army military navy lawyer lawyers attorney investigators investigator ' +
      'experts expert analysts analyst residents relatives media press sources source office commission secretary ' +
      'ambassador governor mayor senator general colonel commander director chief study group company union organization ' +
      'organisation ngo victims survivors family complaint filing release announcement advisory text reporter journalist',
  ),
  dropsSubjects: false,
};
