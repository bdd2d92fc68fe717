import { fill, formatDate, type ViewContext } from '../../ui/index.ts';
import type { Source } from '../data.ts';

/** The documents that an article rests on, numbered. */
export function SourceList({ sources, context }: { sources: Source[]; context: ViewContext }) {
  if (sources.length === 0) return null;
  return (
    <section class="sources">
      <h2 class="side-title">{context.t.sources}</h2>
      <ol>
        {sources.map((source) => (
          <li>
            <SourceEntry source={source} context={context} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function SourceEntry({ source, context }: { source: Source; context: ViewContext }) {
  const { t, language } = context;
  const where = [
    source.publisher,
    source.date && formatDate(source.date, language),
    source.place,
    source.readOn && fill(t.sourceRead, { date: formatDate(source.readOn, language) }),
  ].filter(Boolean);
  return (
    <div>
      {source.url ? <a href={source.url}>{source.title}</a> : source.title}
      {where.length > 0 && <p class="where">{where.join(' · ')}</p>}
    </div>
  );
}
