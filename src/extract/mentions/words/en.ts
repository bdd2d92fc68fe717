/** Frequent words, lower case: with a capital at the beginning of a sentence they are no name. Our own compilation. */
export const FREQUENT_EN =
  'a about above according across act action activity additional additionally after again against agents ago ' +
  'agreement aid aims all almost along alongside already also although always amid among an analysis analysts and ' +
  'announcement another answer anti any anyone anything application april are army around arrest arrests article as ' +
  'asked assets assistance at attack attacks attorney august authorities autumn bank based be because been before ' +
  'behind being below best better between beyond big board border both brief briefing budget business but by call ' +
  'can case cases central charges chief children citizens city civil claim cocaine combating committee companies ' +
  'company concern congratulations congress control cooperation copyright corruption could council countries ' +
  'country court crime criminal crisis critics customs data day days death deaths december decision defense ' +
  'department designation designations despite did director do does done down dozens dr drug drug-trafficking drugs ' +
  'due during each earlier east eastern economic editor editors efforts eight either election elections else ' +
  'embassy end energy enough even event eventually ever every everyone everything evidence executive experts fact ' +
  'fact-sheet facts families far feature february federal few fight finally financial first five following for ' +
  'force forces foreign former four four-year freedom friday from funds furthermore gangs general given good goods gracias hemisphere ' +
  'government great group groups guns had half has have having he head health help her here high his home hours ' +
  'house how however human hundreds i if image important in in-depth including indeed individuals information ' +
  'initially insight instead international interview into investigation investigators investment it its january ' +
  'joint journalists judge judges july june just justice land last later law leader leaders leadership least legal ' +
  'less let letter like likely list little living local long look made major making man many march market may ' +
  'meanwhile media meeting members men might military millions minister ministry monday money month months more ' +
  'moreover most mr mrs ms much murder murders must my name names national nations near neither never nevertheless ' +
  'new news next night nine no nobody none nonetheless nor north northern not note nothing november now number ' +
  'observers october of off office officers official officials often old on once one only onto operation opposition ' +
  'or order organization organizations organized other others our out over own part party past peace people per ' +
  'perhaps photo plan please point police policy political power president press previously prime prison private ' +
  'problem program progress prosecutors protection public question rather read readout recent recently reform ' +
  'region regional related remarks report reported reports request residents response rights rule rules said same ' +
  'sanctions saturday say says school second secretary security see seen senior sentence september service services ' +
  'set seven several shall share she should similarly since six small so social society soldiers some someone ' +
  'something sometimes soon source sources south southern special spring state state-owned statement states still ' +
  'street such summer sunday support system targets tax team ten term territory terrorism terrorist than thank ' +
  'thanks that the their then there therefore these they third this those though thousands three through throughout ' +
  'thursday thus till time times to today together tomorrow too top total toward towards town trade trafficking ' +
  'transnational treasury trial troops tuesday twice two type under under-secretary union unit united university ' +
  'unlike until up update upon use used using various very via vice victim victims video violence visit vote war ' +
  'was water way ways we weapons wednesday week weeks welcome well went were west western what when where whereas ' +
  'whether which while white who whose why wife will winter with within without witnesses woman women work workers ' +
  'working world would year years yes yesterday yet you young your';

/** Titles and roles, lower case: before or after a name they say that it is a person's. */
export const TITLES_EN =
  'elect designate ministers presidents secretaries accountant acting activist administrator admiral adviser advisor agent aide ambassador analyst archbishop ' +
  'assistant associate attorney author banker bishop boss brigadier brother businessman businesswoman candidate ' +
  'capo capt captain cardinal ceo chair chairman chairwoman chancellor chief cmdr col colonel commander ' +
  'commissioner congressman congressperson congresswoman consul coordinator corporal councilman councilwoman cousin ' +
  'criminologist daughter defendant deputy detective director dissident doctor dr economist editor entrepreneur ' +
  'envoy expert father financier founder fugitive gangster gen general governor guerrilla gunman head historian ' +
  'hitman husband inspector insurgent journalist judge justice king kingpin lawmaker lawyer leader legislator ' +
  'lieutenant lord lt magistrate maj major manager mayor member minister miss mother mr mrs ms nephew officer ' +
  'official operative operator owner paramilitary partner politician pope predecessor premier president priest ' +
  'prince princess principal prof professor prosecutor queen rebel rep reporter representative researcher secretary ' +
  'sen senator sergeant sgt sheriff sir sister smuggler sociologist son spokesman spokesperson spokeswoman ' +
  'successor superintendent suspect trafficker uncle undersecretary warlord widow wife writer';

/** Words at the head of an organisation's name. */
export const ORGANIZATIONS_EN =
  'alliance army association bloc brotherhood cartel cartels cell center centre chronicle church clan club ' +
  'coalition college commandos committee council crew federation forum foundation front gang gangs gazette group ' +
  'guerrillas herald institute insurgency international journal league mafia magazine media militia ' +
  'monitor movement network news newspaper observatory organisation organization party posse post press program ' +
  'radio school society squad syndicate system television times tribune union university watch';

/** Words at the head of a public body's name. */
export const PUBLIC_BODIES_EN =
  'administration agency assembly authority battalion brigade bureau command commission comptroller congress ' +
  'constabulary consulate corps court customs department directorate embassy force forces government guard ' +
  'chamber chambers courts tribunals mechanism inspectorate intelligence legislature military ministry navy office ombudsman parliament pentagon police ' +
  'presidency prosecutors registry secretariat senate service superintendency treasury tribunal unit';

/** Words and legal forms in a company's name. */
export const COMPANIES_EN =
  'airlines airways bank co company corp corporation enterprises exports gmbh holdings imports inc incorporated ' +
  'industries limited llc logistics lp ltd mining petroleum plc trading';

/** Words at the head of names that are no actor: laws, operations, days, documents. */
export const NO_ACTORS_EN =
  'accord accords act age agreement amendment anniversary article award bill century chapter christmas code compact ' +
  'conference constitution convention covid cup advisory arrangement day declaration decree dialog dialogue directive easter election ' +
  'elections era festival framework fund game games hotline index initiative law level list medal meeting ' +
  'memorandum month operation order paragraph partnership plan prize process proclamation program programme project ' +
  'charter register regulations order orders protocol report resolution revolution rewards rule rules sanctions section statement strategy summit tier title ' +
  'treaty visa war week year';

/** First names, folded: our own compilation of frequent ones. */
export const FIRST_NAMES_EN =
  'aaron adam alan albert alejandro alex alexander alexis alice alicia allen amanda amy andre andrea andrew angela ' +
  'ann anna anne anthony antony arthur ashley barack barbara benjamin bernard beth betty bill bob brandon brenda ' +
  'brian bruce bryan carl carol caroline catherine charles charlotte chiquita chris christian christina christine ' +
  'christopher cindy colin condoleezza craig dan daniel danny daphne david dawn dean deborah dennis derek diana ' +
  'donald donna dorothy douglas dylan edward elaine elizabeth ellen elliott emily emma eric ethan eugene eva evan ' +
  'evelyn frank fred gabriel gary george gerald gina glenn gordon grace greg gregory hannah harold harry heather ' +
  'helen henry hillary howard hugh ian isaac jack jackie jacob jake james jamie jane janet jason jay jeff jeffrey ' +
  'jennifer jeremy jerry jessica jill jim joan joanna joe john johnny jonathan jordan jose joseph joshua joyce ' +
  'judith julia julie justin kamala karen kate katherine kathleen keith kelly ken kenneth kevin kim kimberly kyle ' +
  'larry laura lauren lawrence lee leonard lewis linda lisa lloyd louis lucy luke lynn madison margaret mark martha ' +
  'martin mary matthew megan melissa merrick michael michelle mike nancy natalie nathan ned nicholas nicole noah ' +
  'norman olivia pamela patricia patrick paul peter philip phillip rachel ralph randy ravina raymond rebecca rex ' +
  'richard rick rob robert robin rod roger ron ronald rose roy russell ruth ryan sally sam samantha samuel sandra ' +
  'sara sarah scott sean sharon shawn simon sophia stacy stephanie stephen steve steven stuart susan ted teresa ' +
  'terry theodore thomas tim timothy todd tom tony tracy tyler uzra vanessa victor victoria vincent virginia wally ' +
  'walter wayne wendy william zachary';

/** What has capitals and names nobody: legal categories, adjectives of areas, common words of other languages. */
export const NO_NAMES = [
  'undemocratic actors',
  'corrupt',
  'whatsapp',
  'telegram',
  'facebook',
  'twitter',
  'instagram',
  'youtube',
  'tiktok',
  'governments',
  'government',
  'tco',
  'tcos',
  'dto',
  'dtos',
  'icbm',
  'marine',
  'ngo',
  'ngos',
  'ong',
  'ongs',
  'democracy',
  'ministerial',
  'anglophone',
  'teleconference',
  'specially designated global terrorist',
  'specially designated global terrorists',
  'specially designated nationals',
  'foreign terrorist organization',
  'foreign terrorist organizations',
  'significant foreign narcotics trafficker',
  'central american',
  'central americans',
  'south american',
  'south americans',
  'north american',
  'latin american',
  'latin americans',
  'executive order',
  'first lady',
  'attorney general',
  'serb',
  'serbs',
  'croat',
  'croats',
  'bosniak',
  'bosniaks',
  'kurds',
  'uyghurs',
  'sdgt',
  'sdn',
  'fto',
  'eo',
  'unscr',
  'nación',
  'república',
  'nação',
  'patria',
  'segurança pública',
  'seguridad pública',
  'crimen organizado',
  'crime organizado',
];
