import type { OpenSuggestion } from '../../knowledge/index.ts';
import { codePointLength, toUtf16 } from '../../text/index.ts';
import { formatDate, type InterfaceLanguage, type Messages } from '../../ui/index.ts';
import { actorsIn } from './suggestion-actors.ts';

/** Characters of the paragraphs before and after that are shown around the one with the passage. */
const NEIGHBOUR = 320;

/** The sentence marked in its paragraph, with the paragraphs around it and the article that it stands in. */
export function PassageInContext({
  suggestion,
  t,
  language,
}: {
  suggestion: OpenSuggestion;
  t: Messages;
  language: InterfaceLanguage;
}) {
  const { article, body, before, after } = suggestion;
  const [earlier, opening] = lastBlock(before);
  const [closing, later] = firstBlock(after);
  const lang = article.language === 'und' ? undefined : article.language;
  return (
    <figure class="queue-passage">
      <blockquote lang={lang}>
        {earlier && <p class="faint">…{earlier.slice(-NEIGHBOUR)}</p>}
        <p>
          {opening}
          <mark>
            <Named quote={body.passage.quote} ranges={namesWithin(suggestion)} />
          </mark>
          {closing}
        </p>
        {later && <p class="faint">{later.slice(0, NEIGHBOUR)}…</p>}
      </blockquote>
      <figcaption>
        {t.reviewInArticle}{' '}
        <a href={article.path} target="_blank" rel="noopener" title={t.reviewOpenArticle} lang={lang}>
          {article.title}
        </a>
        {article.publishedAt && `, ${formatDate(article.publishedAt.slice(0, 10), language)}`}
      </figcaption>
    </figure>
  );
}

/** Blocks of an article's text have a blank line between them. */
function lastBlock(before: string): [earlier: string, opening: string] {
  const at = before.lastIndexOf('\n\n');
  return at < 0 ? ['', before] : [before.slice(0, at).split('\n\n').at(-1) ?? '', before.slice(at + 2)];
}

function firstBlock(after: string): [closing: string, later: string] {
  const at = after.indexOf('\n\n');
  return at < 0 ? [after, ''] : [after.slice(0, at), after.slice(at + 2).split('\n\n')[0] ?? ''];
}

interface Range {
  from: number;
  to: number;
}

/** Where the names that a suggestion speaks of stand within its passage, in UTF-16 units, in order, none within another. */
function namesWithin(suggestion: OpenSuggestion): Range[] {
  const { passage } = suggestion.body;
  const length = codePointLength(passage.quote);
  const ranges = actorsIn(suggestion.body)
    .map(({ start, end }) => ({ start: start - passage.start, end: end - passage.start }))
    .filter(({ start, end }) => start >= 0 && end <= length && start < end)
    .map(({ start, end }) => ({ from: toUtf16(passage.quote, start), to: toUtf16(passage.quote, end) }))
    .sort((a, b) => a.from - b.from || b.to - a.to);
  return ranges.filter((one, i) => ranges.slice(0, i).every(({ to }) => to <= one.from));
}

function Named({ quote, ranges }: { quote: string; ranges: readonly Range[] }) {
  return (
    <>
      {ranges.map(({ from, to }, i) => (
        <>
          {quote.slice(ranges[i - 1]?.to ?? 0, from)}
          <b>{quote.slice(from, to)}</b>
        </>
      ))}
      {quote.slice(ranges.at(-1)?.to ?? 0)}
    </>
  );
}
