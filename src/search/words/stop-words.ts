import type { Stems } from './lexemes.ts';

/** Words that carry grammar and no meaning, without accents. Kept short: what is left out can't be searched. */
const LISTS: Record<Stems, string> = {
  other: '',
  english: `a about after all also am an and any are as at be because been before being between both but by can could
    did do does doing during each few for from further had has have having he her here hers him his how i if in into is
    it its itself me more most my no nor not of off on once only or other our out over own s same she should so some
    such t than that the their them then there these they this those through to too under until up very was we were
    what when where which while who whom why will with would you your`,
  spanish: `a al algo algunas algunos ante antes aquel aquella aquellos asi aun aunque cada como con contra cual cuando
    de del desde donde dos durante e el ella ellas ellos en entre era eran es esa esas ese eso esos esta estaba estan
    estas este esto estos fue fueron ha habia han hasta hay he la las le les lo los mas me mi mientras muy ni no nos o
    otra otras otro otros para pero por porque que quien quienes se sea segun ser si sido sin sobre son su sus tambien
    tan te tenia tiene tienen toda todas todo todos tras tu u un una unas uno unos y ya yo`,
  portuguese: `a ao aos aquela aquele as ate cada com como contra da das de dela dele deles depois desde do dos e ela
    elas ele eles em entre era eram essa essas esse esses esta estao estas estava este estes eu foi foram ha isso isto
    ja lhe mais mas me mesmo muito na nao nas nem no nos num numa o os ou para pela pelas pelo pelos por porque quando
    que quem sao se segundo sem ser seu seus sido so sobre sua suas tambem tem tinha todas todos um uma umas uns`,
};

const SETS = {
  other: new Set<string>(),
  english: new Set(LISTS.english.split(/\s+/)),
  spanish: new Set(LISTS.spanish.split(/\s+/)),
  portuguese: new Set(LISTS.portuguese.split(/\s+/)),
};

/** Whether a word without accents carries no meaning in a language. */
export function isStopWord(folded: string, stems: Stems): boolean {
  return SETS[stems].has(folded);
}
