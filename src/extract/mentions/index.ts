import { type Document, readDocument } from '../document/document.ts';
import { byline, type Extractor } from '../extractor.ts';
import { makeLexicon, matchNames } from '../lexicon/index.ts';
import { readAcronyms } from './acronyms.ts';
import { chainNames } from './chains.ts';
import { readContext } from './context.ts';
import { findCraft, withCraft } from './craft.ts';
import { findDescriptions } from './descriptions.ts';
import { readAllEntries } from './entries.ts';
import { leaveOutAfter, leaveOutInside } from './inside-names.ts';
import { joinCountries } from './join-countries.ts';
import { toDraft } from './known.ts';
import { agreeInLists } from './lists.ts';
import { findNames } from './names.ts';
import { linkPresidents, presidentsOf } from './office.ts';
import { partCountries } from './part-countries.ts';
import { silencePortfolios } from './portfolios.ts';
import { read } from './reading.ts';
import { linkSameWords } from './same-sense.ts';
import { toMentions } from './to-mentions.ts';

const VERSION = { name: 'mentions', version: 4 };

/** Who and what a text names: known actors, places and countries, and unknown ones, typed. */
export const mentions: Extractor = {
  ...VERSION,
  load(files) {
    const lexicon = makeLexicon(readAllEntries(files));
    const presidents = presidentsOf(lexicon);
    const by = byline(VERSION);
    const matchesOf = (document: Document) => {
      const reading = read(document);
      return { reading, matches: matchNames(lexicon, document, reading.capitals) };
    };
    return (document) => {
      const { reading, matches } = matchesOf(document);
      const title = document.title
        ? matchesOf(readDocument({ ...document, text: document.title, parts: [] })).matches
        : [];
      const context = readContext(reading, lexicon, matches, title);
      const known = matches.flatMap(
        (match, at) => toDraft(reading, lexicon, context, match, matches[at - 1], matches[at + 1]) ?? [],
      );
      const whole = partCountries(reading, lexicon, joinCountries(known, lexicon));
      const named = silencePortfolios(reading, leaveOutInside(reading, whole));
      const apart = withCraft(named, findCraft(reading));
      const drafts = readAcronyms(reading, leaveOutAfter(reading, findNames(reading, apart)));
      linkSameWords(reading, drafts);
      agreeInLists(reading, drafts);
      linkPresidents(reading, context, presidents, drafts);
      chainNames(reading, drafts);
      return { mentions: toMentions(reading, findDescriptions(reading, drafts), by) };
    };
  },
};
