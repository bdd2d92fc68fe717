/**
 * Accuracy and speed of the reader of saved pages beside Readability and Defuddle, on annotated pages:
 * `npm run bench web-pages -- --pages PATH`, a folder or .tar.xz, default ../shared/data/web-pages.tar.xz. Words are
 * scored as WCXB's evaluate.py does (`\w+`, bags of words, mean over pages); title, author and date must be equal
 * after normalisation.
 *
 * The shipped model is trained on the pages of the default. `--folds 3` cross-validates instead: figures on pages that
 * the model has not seen. `--train FILE` trains it anew and writes its weights.
 */
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { readPage } from '../src/ingest/html/index.ts';
import { type FieldReading, readWithDefuddle, readWithReadability } from './web-pages/peers.ts';
import { type AnnotatedPage, readPages } from './web-pages/read-pages.ts';
import { newTally, printTallies, type Tally, tallyPage } from './web-pages/tally.ts';
import { crossValidate, trainModel } from './web-pages/train.ts';

const { values } = parseArgs({
  options: { pages: { type: 'string' }, folds: { type: 'string' }, train: { type: 'string' } },
});
const path = values.pages ?? '../shared/data/web-pages.tar.xz';

function readOurs({ html, url }: AnnotatedPage): FieldReading {
  const page = readPage(html, url);
  return { text: page.text, title: page.title, author: page.authors.join(', ') || null, date: page.publishedAt };
}

async function measure(
  name: string,
  read: (page: AnnotatedPage) => Promise<FieldReading> | FieldReading,
): Promise<Tally> {
  const tally = newTally(name);
  for (const page of pages) {
    const start = process.cpuUsage();
    const reading = await Promise.resolve(read(page)).catch(() => ({
      text: '',
      title: null,
      author: null,
      date: null,
    }));
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
if (values.train) trainModel(pages, values.train);
else if (values.folds) crossValidate(pages, Number(values.folds));
else {
  const ours = await measure('Trama', readOurs);
  const readability = await measure('Readability', readWithReadability);
  const defuddle = await measure('Defuddle', readWithDefuddle);
  printTallies([ours, readability, defuddle]);
}
