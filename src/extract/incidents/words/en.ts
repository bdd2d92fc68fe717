import { EN_JUSTICE } from './en-justice.ts';
import { EN_REPORTS } from './en-reports.ts';
import { EN_REPORTS_VIOLENCE } from './en-reports-violence.ts';
import { EN_VIOLENCE } from './en-violence.ts';
import { inflectEnglish } from './inflect.ts';
import { EN_MORE } from './more.ts';
import { EN_NEWS } from './news.ts';
import { type LanguageWords, words } from './words.ts';

/** English: our own compilation. */
export const EN: LanguageWords = {
  triggers: [...EN_VIOLENCE, ...EN_JUSTICE, ...EN_NEWS, ...EN_REPORTS, ...EN_REPORTS_VIOLENCE, ...EN_MORE],
  inflect: inflectEnglish,
  nouns: {
    person: words(
      'accomplice accomplices defendants convict convicts spouse daughters brothers sisters children nephew cousins activist activists adolescent adolescents aide aides allies ally boss bosses brother brothers bystander bystanders candidate candidates capo chief chiefs child children citizen citizens civilian civilians colonel commander commanders congressman cop cops councillor cousin daughter dealer dealers defendant defendants defender defenders diplomat diplomats driver drivers employee employees engineer engineers environmentalist farmer farmers father fisherman fishermen foreigner foreigners fugitive general governor guard guards head heads gunman gunmen hitman hitmen hostage hostages husband individual individuals inmate inmates investigator investigators jeweler journalist journalists kingpin kingpins lord lords baron barons mastermind masterminds mule mules courier couriers mobster mobsters capos lawmaker lawmakers lawyer lawyers leader leaders man mayor mayors member members men migrant migrants minister ministers miner miners minor minors mother nun nuns official officials peasant peasants people person policeman policemen politician politicians president presidents priest priests prisoner prisoners protester protesters ranger rangers reporter reporters resident residents rider riders senator sister smuggler smugglers son sons staff student students suspect suspects teacher teachers teenager teenagers tourist tourists trafficker traffickers victim victims villager villagers wife witness witnesses woman women worker workers youth youths',
    ),
    group: words(
      'army band bandits cartel cartels cell clan company companies dissidents entities entity faction gang gangs group groups guerrilla guerrillas insurgents mafia militants militia militias network organisation organisations organization organizations paramilitaries rebels ring syndicate terrorists union',
    ),
    authority: words(
      'agency agents agent authorities coastguard commission congress council court courts customs department detectives federal forces inspectors judge judges jury magistrate marines military ministry navy officer officers parliament patrol police prosecution prosecutor prosecutors security soldier soldiers treasury tribunal troops',
    ),
    place: words(
      'bank barracks base bridge building buildings bus buses camp checkpoint church club compound convoy embassy facility farm headquarters hotel home homes house houses jail office offices outpost patrol pipeline plantation plane prison property properties ranch restaurant school station store truck trucks university vehicle vehicles village villages warehouse',
    ),
    thing: words(
      'aircraft airplane boat boats car cars helicopter helicopters jet motorcycle ship ships submarine vessel vessels',
    ),
    goods: words(
      'account accounts ammunition arms assets bars bullion cellphones computers devices documents equipment jewelry luxury phones properties vehicles cannabis cash cigarettes coca cocaine contraband crack crops dollars drug drugs fentanyl firearms fuel funds gasoline gold goods guns hectares heroin kilograms kilogrammes kilos laboratories laboratory labs marijuana meth methamphetamine money narcotics opium pills plants poppy pounds shipment shipments timber tonnes tons weapons',
    ),
    weapon: words(
      'ak-47 ak-47s bomb bombs bullet bullets car-bomb dynamite explosives firearm grenade grenades gun gunshots handgun knife knives landmine landmines machete machetes mine mines mortar mortars pistol pistols rifle rifles rocket rockets',
    ),
    government: words('administration government regime'),
  },
  adjectives: words(
    'alleged anti-drug armed notorious powerful feared infamous dangerous violent dissident car criminal drug elderly election federal female former heavily high-ranking human illegal indigenous local machine male masked military municipal opposition organised organized other paramilitary police political private prominent public rights rival senior social state suspected top trade unarmed undercover unidentified unknown wanted young',
  ),
  numbers: words(
    'one two three four five six seven eight nine ten eleven twelve dozen dozens fifteen twenty thirty hundred hundreds thousand thousands million several some many',
  ),
  determiners: words('a an the this that these those his her its their our another each every all both'),
  prepositions: words(
    'about against along among around as at before behind by despite during for from in inside into like near of off on onto outside over per since than through throughout to toward towards under until upon via with within without including',
  ),
  passive: words('am are be been being get gets got is was were'),
  perfect: words('did do does had has have having'),
  by: ['by'],
  of: ['of'],
  against: ['against', 'on', 'at', 'targeting'],
  to: ['to'],
  from: ['from'],
  with: ['with'],
  in: ['in', 'at', 'near', 'outside', 'inside', 'across', 'throughout'],
  between: ['between', 'among'],
  and: ['and', 'or', '&', ','],
  relatives: ['who', 'which', 'that', 'whom', 'whose'],
  clauses: words(
    'after although because before but despite if once since so that though until when where whereas whether while who which whose',
  ),
  negations: words(
    'cannot deny failed neither never no nobody none nor not without didn’t wasn’t weren’t hasn’t don’t doesn’t',
  ),
  hypothetical: words(
    'aim aims attempt attempts attempted attempting conspire conspires call called calling calls could helps demand demanded demands if intend intended intends lead leading leads may might must need needs order ordered plan planned planning plans plot plotted plotting possible possibly potential reward rewards seeking should tried trying unless urge urged urges want wanted wants whether will would',
  ),
  alleged: words('accused alleged allegedly apparently believed claims reportedly supposedly suspected suspicion'),
  denied: words('denied denies denying rejected'),
  general: words(
    'against anti avoid diminish de-escalate escalation combat combating combatting counter countering curb end ending fight fighting for future investigating linked like possible potential prevent preventing prosecute reduce responsible risk stop such tackle tackling threat through',
  ),
  adverbs: words(
    'allegedly already also brutally finally first formally immediately just later officially only publicly recently reportedly since subsequently then today twice yesterday',
  ),
};
