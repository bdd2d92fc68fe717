import type { ArticleRecord, ExportAbout, Exporter } from '../exporter.ts';
import { type Cited, toBibTex, toCsl } from './cite.ts';

const [CSL, BIBTEX] = ['citations.json', 'citations.bib'] as const;

/** Every article for reference managers: Zotero, JabRef, Pandoc, LaTeX. */
export const citationsExporter: Exporter = {
  name: 'citations',
  says: 'the articles as CSL-JSON and BibTeX, for reference managers',
  specification: 'https://docs.citationstyles.org/en/stable/specification.html',
  version: 1,
  files: [
    { name: CSL, head: () => '[\n', between: ',\n', tail: '\n]\n' },
    { name: BIBTEX, between: '\n' },
  ],
  reads: ['article'],
  article: (one, about) => {
    const cited = citedOf(one, about);
    return [
      [CSL, JSON.stringify(toCsl(cited))],
      [BIBTEX, toBibTex(cited)],
    ];
  },
};

function citedOf({ path, ...one }: ArticleRecord, { origin, publisher }: ExportAbout): Cited {
  return { ...one, address: origin + path, publisher };
}
