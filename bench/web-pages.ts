/**
 * Accuracy and speed of the reader of saved pages beside Readability and Defuddle, on annotated pages.
 * `node …/web-pages.js [folder or .tar.xz]`, default ../shared/data/web-pages.tar.xz. Words are scored as WCXB's
 * evaluate.py does (`\w+`, bags of words, mean over pages); title, author and date must be equal after normalisation.
 *
 * The shipped model is trained on these very pages: for figures on pages that it has not seen, run
 * `bench/web-pages/train.ts --folds 5`, or this on another set.
 */
import { existsSync } from 'node:fs';
import { readPage } from '../src/ingest/html/index.ts';
import { type FieldReading, readWithDefuddle, readWithReadability } from './web-pages/peers.ts';
import { type AnnotatedPage, readPages } from './web-pages/read-pages.ts';
import { newTally, printTallies, type Tally, tallyPage } from './web-pages/tally.ts';

const path = process.argv[2] ?? '../shared/data/web-pages.tar.xz';

function readOurs({ html, url }: AnnotatedPage): FieldReading {
  const page = readPage(html, url);
  return { text: page.text, title: page.title, author: page.authors.join(', ') || null, date: page.publishedAt };
}

async function measure(name: string, read: (page: AnnotatedPage) => Promise<FieldReading> | FieldReading): Promise<Tally> {
  const tally = newTally(name);
  for (const page of pages) {
    const start = process.cpuUsage();
    const reading = await Promise.resolve(read(page)).catch(() => ({ text: '', title: null, author: null, date: null }));
    const { user, system } = process.cpuUsage(start);
    tallyPage(tally, page.truth, reading, (user + system) / 1000);
  }
  return tally;
}

if (!existsSync(path)) {
  console.log(`web pages: skipped, ${path} is absent; name a folder or .tar.xz of annotated pages.`);
  process.exit(0);
}
const pages = readPages(path);
const ours = await measure('Trama', readOurs);
const readability = await measure('Readability', readWithReadability);
const defuddle = await measure('Defuddle', readWithDefuddle);
printTallies([ours, readability, defuddle]);
