import { EN_SPEAKERS } from './nouns/en.ts';
import { EN_VERBS } from './verbs/en.ts';
import type { SpeechWords } from './vocabulary.ts';
import { phrases, words } from './word-lists.ts';

/** Who says what, in English. */
export const EN: SpeechWords = {
  cues: EN_VERBS,
  accordingTo: phrases(
    'according to|in the words of|in the view of|in the opinion of|in the eyes of|in the telling of|by the account of|' +
      'by the count of|by the estimate of|by an estimate of|by estimates of|as reported by|as described by|as told by|' +
      'as stated by|as quoted by|as confirmed by|as noted by|as explained by|as alleged by',
  ),
  that: words('that'),
  pronouns: words('he she they it'),
  ownVoice: words('i we you us me let'),
  determiners: words('the a an his her its their this these those some several many two three one both another other'),
  links: words('of for from at'),
  prepositions: words('in on at by after before during since until from with to into over about against under as via'),
  between: words(
    'has have had did does do also often always sometimes just even soon instead later then again then earlier recently once further publicly repeatedly since now still itself ' +
      'himself herself themselves both all only have previously therefore nevertheless subsequently reportedly simply have',
  ),
  borders: words(
    'that which while when because if after before although though but whereas as where since until so than what how why ' +
      'was were is are be been being did does do not never will would could should can may might must said says',
  ),
  and: words('and'),
  who: words('who which'),
  not: words('not never nor neither without n’t without hardly rarely seldom'),
  maybe: words('may might could would'),
  condition: words('if whether unless'),
  alleged: words('alleged allegedly suspected suspect purported purportedly reportedly believed supposedly'),
  unsaid: words('to would could should might can must will let may'),
  noClause: words(
    'nothing so little much more in on at of about to for with by from as no what which who whom how why whether when if ' +
      'and or but goodbye yes something anything hello that only not up out',
  ),
  possessedWords: words(
    'words word language phrase terms view account opinion telling reading judgment judgement assessment count estimate ' +
      'estimates reckoning tally version admission calculation calculations figures',
  ),
  passive: words('was were is are been being be'),
  by: words('by'),
  have: words('has have had'),
  ofThing: words('of'),
  speakOf: words('reported reports speaks spoke speak warned warns complained complains told'),
  about: words('of about'),
  mute: words('time day week month year moment instance example'),
  speakers: words(EN_SPEAKERS),
  questions: words('how why whether'),
  nouns: words(
    'claim claims allegation allegations statement statements assertion assertions warning warnings suggestion suggestions ' +
      'conclusion conclusions finding findings belief beliefs argument arguments admission announcement accusation ' +
      'accusations denial denials promise promises testimony complaint complaints concern concerns fear fears assurance ' +
      'assurances suspicion suspicions hope hopes contention insistence pledge revelation revelations disclosure rumors ' +
      'rumours reports report acknowledgment acknowledgement confession confirmation estimate prediction remark remarks ' +
      'comments view opinion evidence',
  ),
  finite: words('was were is are has had have will would did does do can could should must may might'),
  dropsSubjects: false,
};
