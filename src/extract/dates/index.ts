import type { Document, ExtractLanguage } from '../document/document.ts';
import { SHAPE } from '../document/tokens.ts';
import { byline, type Extractor } from '../extractor.ts';
import { NUMBER_WORDS } from '../numbers/index.ts';
import type { DateFound } from '../suggestions.ts';
import { type Day, readAnchor } from './calendar.ts';
import { readMoment } from './read-moment.ts';
import type { Reading } from './read-parts.ts';
import { countedTime, fixedPhrase, phrasesByWord, shiftTold } from './relative.ts';
import { resolveMoment, type Surroundings } from './resolve-moment.ts';
import { DATE_WORDS, type DateWords, type Phrase } from './vocabulary.ts';

/** Reads the times that a text names, and reckons them by the article's own date where it has one. */
export const dates: Extractor = {
  name: 'dates',
  version: 2,
  load() {
    const languages = { en: prepare('en'), es: prepare('es'), pt: prepare('pt') };
    const by = byline(this);
    return (document) => ({ dates: findDates(document, languages[document.language], by) });
  },
};

interface Prepared {
  words: DateWords;
  phrases: ReadonlyMap<string, Phrase[]>;
  /** All words with which a time may begin; others are passed over after one look. */
  begins: ReadonlySet<string>;
}

function prepare(language: ExtractLanguage): Prepared {
  const words = DATE_WORDS[language];
  const phrases = phrasesByWord(words.phrases);
  const first = (list: readonly string[][]) => list.map((phrase) => phrase[0] ?? '');
  const begins = new Set([
    ...phrases.keys(),
    ...words.months.keys(),
    ...words.shortMonths.keys(),
    ...words.weekdays.keys(),
    ...words.seasons.keys(),
    ...words.before.keys(),
    ...words.agoBefore,
    ...words.dayWords,
    ...words.decadeWords,
    ...first(words.stages),
    ...first(words.over),
    ...NUMBER_WORDS[language].keys(),
    ...['a', 'an', 'un', 'una', 'um', 'uma', 'primero', 'primeiro'],
  ]);
  return { words, phrases, begins };
}

interface Told extends Day {
  sentence: number;
}

function findDates(document: Document, { words, phrases, begins }: Prepared, by: string): DateFound[] {
  const { tokens, sentences } = document;
  const anchor = readAnchor(document.publishedAt);
  const reading: Reading = { document, words };
  const found: DateFound[] = [];
  let told: Told | null = null;
  const add = (first: number, end: number, item: Pick<DateFound, 'edtf' | 'relative' | 'confidence'>) => {
    const start = tokens.starts[first] ?? 0;
    found.push({ start, end: tokens.ends[end - 1] ?? start, ...item, by });
  };
  for (let index = 0; index < sentences.length; index++) {
    const last = sentences[index]?.last ?? 0;
    let future: boolean | null = null;
    for (let at = sentences[index]?.first ?? 0; at < last; at++) {
      if (((tokens.shapes[at] ?? 0) & SHAPE.digit) === 0 && !begins.has(tokens.words[at] ?? '')) continue;
      const relative = fixedPhrase(reading, at, phrases, anchor) ?? countedTime(reading, at, anchor);
      if (relative && relative.end <= last) {
        const near: Told | null = told;
        const edtf = relative.fromTold && near && isRecent(near, index) ? shiftTold(near, relative.fromTold) : null;
        // 'Two weeks later' of nothing that was told is a length of time, which the quantities have.
        if (edtf !== null) add(at, relative.end, pick({ edtf, relative: false, confidence: 0.65 }));
        else if (!relative.fromTold?.by) add(at, relative.end, pick(relative));
        else continue;
        at = relative.end - 1;
        continue;
      }
      const moment = readMoment(reading, at);
      if (!moment || moment.end > last) continue;
      future ??= speaksOfFuture(document, index, words);
      const near: Told | null = told;
      const resolved = resolveMoment(moment, surroundings(anchor, near, index, future));
      add(moment.first, moment.end, pick(resolved));
      if (resolved.tells) told = { ...resolved.tells, sentence: index };
      at = moment.end - 1;
    }
  }
  return found;
}

/** Told of just before: in this sentence or one of the two before it. */
function isRecent(told: Told, sentence: number): boolean {
  return told.sentence + 2 >= sentence;
}

function pick({ edtf, relative, confidence }: Pick<DateFound, 'edtf' | 'relative' | 'confidence'>) {
  return { edtf, relative, confidence: Math.round(confidence * 100) / 100 };
}

function surroundings(anchor: Day | null, told: Told | null, sentence: number, future: boolean): Surroundings {
  return {
    anchor,
    told: told && { ...told, near: told.sentence === sentence, recent: isRecent(told, sentence) },
    future,
  };
}

/** Whether a sentence speaks of the future: 'will', 'próximo', a Spanish or Portuguese verb in the future tense. */
function speaksOfFuture({ tokens, sentences, language }: Document, index: number, words: DateWords): boolean {
  const { first = 0, last = 0 } = sentences[index] ?? {};
  for (let at = first; at < Math.min(last, first + 200); at++) {
    const word = tokens.words[at] ?? '';
    if (words.future.has(word)) return true;
    if (language !== 'en' && word.length > 4 && /(?:rá|rán|rão)$/.test(word)) return true;
  }
  return false;
}
