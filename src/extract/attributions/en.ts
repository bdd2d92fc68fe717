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
    'has have had did does do also instead later then again then earlier recently once further publicly repeatedly since now still itself ' +
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
  speakers: words(
    'participants participant attendees sides parties delegations delegation meeting leadership president-elect caller callers both information intelligence trafficker traffickers dealer dealers smuggler smugglers gangster gangsters hitman inmate inmates prisoner prisoners detainee detainees suspect suspects informant informants refugee refugees migrant migrants citizen citizens protester protesters survivor kingpin boss captain lieutenant major admiral sergeant deputy vice-president vice-minister undersecretary congressman congresswoman chancellor premier ombudsman rapporteur community communities families portal site blog article articles outlet outlets newspapers broadcaster agencies ministries administrator commissioner commissioners chairman chairwoman chairperson rector consultant consultants pilot fishermen shopkeeper merchant businessman businesswoman mediators mediator negotiator negotiators gang gangs cartel cartels prosecutions authority indictment indictments dispatch statement statements announcement notice note police prosecutors prosecutor official officials authorities authority department government ministry ' +
      'minister spokesman spokeswoman spokesperson statement report reports indictment court judge president ' +
      'witness witnesses document documents newspaper agency army military navy lawyer lawyers attorney ' +
      'investigators investigator experts expert analysts analyst residents relatives media press sources source ' +
      'office commission secretary ambassador governor mayor senator general colonel commander director chief ' +
      'study group company union organization organisation ngo victims survivors family complaint filing release ' +
      'announcement advisory text reporter journalist data records record emails email files file studies survey ' +
      'investigation investigations analysis audit video footage letter letters results figures statistics papers ' +
      'evidence research poll review inquiry probe findings memo transcript transcripts testimony researchers ' +
      'researcher scientists scientist economists economist historian historians activists activist advocates ' +
      'advocate critics critic supporters opponents opponent executive executives manager managers owner owners ' +
      'employees employee staff doctors doctor teacher teachers students parents mother father wife husband ' +
      'brother sister son daughter neighbors neighbours neighbor villagers locals campaigners diplomats diplomat ' +
      'lawmakers lawmaker legislator legislators politicians politician candidate spokespeople representatives ' +
      'representative inspector inspectors watchdog regulator regulators bank bloc party coalition alliance ' +
      'council committee board parliament congress senate administration kremlin agents agent detective detectives ' +
      'sheriff officer officers soldiers soldier rebels guerrillas militants leaders leader members member founder ' +
      'coordinator dean professor author authors editor journalists reporters columnist blogger magazine paper ' +
      'website outlet network channel broadcaster radio judges justices justice tribunal jury plaintiffs plaintiff ' +
      'defendant defendants defense prosecution suit lawsuit warrant affidavit ruling verdict resolution decree ' +
      'notice alert note post tweet message documentary book nobody everyone man woman men women people person ' +
      'child teenager farmer farmers worker workers fisherman driver passenger insiders insider envoy foundation ' +
      'institute university think-tank firm firms companies ministers mayors bishop priest pastor pope archbishop ' +
      'church king queen prince president-elect vice',
  ),
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
