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
  'force forces foreign former four four-year freedom friday from funds furthermore gangs general given good goods ' +
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
