import { actorAddress } from '../actor-address.ts';
import type { ExportAbout, Exporter, FactRecord, MentionRecord } from '../exporter.ts';
import { factWords } from '../fact-words.ts';
import type { PassageRecord } from '../read-records.ts';

const FILE = 'annotations.json';

/** What the W3C's own vocabulary has no words for. */
const OWN_TERMS = ['stance', 'part', 'attribution', 'status', 'field'] as const;

/** W3C Web Annotation (REC-annotation-model-20170223): each passage that carries a fact, and each name of an actor. */
export const annotationsExporter: Exporter = {
  name: 'annotations',
  says: 'W3C Web Annotations: every passage and every name, each at its place in the text',
  specification: 'https://www.w3.org/TR/annotation-model/',
  version: 1,
  files: [{ name: FILE, head, between: ',\n', tail: '\n]}\n' }],
  reads: ['fact', 'mention'],
  fact: (fact, about) => fact.passages.map((said) => [FILE, JSON.stringify(passageAnnotation(fact, said, about))]),
  mention: (one, about) => one.starts.map((_, n) => [FILE, JSON.stringify(nameAnnotation(one, n, about))]),
};

function head({ origin, publisher, licence }: ExportAbout): string {
  const own = Object.fromEntries(OWN_TERMS.map((term) => [term, `${origin}/data#${term}`]));
  const page = {
    '@context': ['http://www.w3.org/ns/anno.jsonld', own],
    id: `${origin}/data/annotations/${FILE}`,
    type: 'AnnotationPage',
    creator: { id: `${origin}/`, type: 'Organization', name: publisher },
    ...(licence ? { rights: licence } : {}),
  };
  return `${JSON.stringify(page).slice(0, -1)},"items":[\n`;
}

function passageAnnotation(fact: FactRecord, said: PassageRecord, { origin }: ExportAbout) {
  const claim = `${origin}/claim/${fact.id}`;
  const { stance, part, attribution, field } = said;
  return {
    id: `${claim}#${said.id}`,
    type: 'Annotation',
    motivation: 'describing',
    body: [
      { id: claim, type: 'Text', format: 'text/html' },
      { type: 'TextualBody', value: factWords(fact), format: 'text/plain' },
    ],
    target: { source: origin + said.sourcePath, selector: selectorsOf(said) },
    stance,
    part,
    status: fact.status,
    ...(field === 'text' ? {} : { field }),
    ...(attribution ? { attribution } : {}),
  };
}

/** The words, and where they stand: in code points of the body's text, or on a page of a document (RFC 8118, section 3). */
function selectorsOf({ quote, prefix, suffix, start, end, page, field }: PassageRecord): object[] {
  const words = { type: 'TextQuoteSelector', exact: quote, prefix, suffix };
  const position = { type: 'TextPositionSelector', start, end };
  if (page !== null)
    return [
      {
        type: 'FragmentSelector',
        conformsTo: 'https://www.rfc-editor.org/rfc/rfc8118',
        value: `page=${page}`,
        refinedBy: words,
      },
    ];
  return field === 'text' ? [words, position] : [words];
}

function nameAnnotation(one: MentionRecord, n: number, { origin }: ExportAbout) {
  const actor = { schema: one.entitySchema, slug: one.entitySlug, countries: one.entityCountries };
  const source = origin + one.path;
  return {
    id: `${source}#name-${one.starts[n]}`,
    type: 'Annotation',
    motivation: 'identifying',
    body: { id: actorAddress(origin, actor), type: 'Text', format: 'text/html' },
    target: { source, selector: { type: 'TextPositionSelector', start: one.starts[n], end: one.ends[n] } },
  };
}
