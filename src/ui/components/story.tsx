import { countryName } from '../../text/index.ts';
import type { ViewContext } from '../context.ts';
import { countrySlug } from '../countries.ts';
import { formatShortDate } from '../format-date.ts';
import { kindName, languageName } from '../i18n/messages.ts';

/** A name with its address: a section, topic or author. */
export interface Term {
  slug: string;
  name: string;
}

/** An article as lists show it. */
export interface Story {
  id: string;
  path: string;
  title: string;
  dek: string | null;
  kind: string;
  /** BCP 47. */
  language: string;
  /** As precise as the source: `2021`, `2021-05`, `2021-05-24` or an ISO 8601 time; null when undated. */
  publishedAt: string | null;
  /** ISO 3166-1 alpha-2, in the article's order. */
  countries: string[];
  /** The body's first words, about 240 characters; null where the list has no use for them. */
  excerpt: string | null;
  authors: Term[];
}

/** The line over a headline: what it is, and where. */
export function Kicker({ story, context, linked = false }: { story: Story; context: ViewContext; linked?: boolean }) {
  const { t, language } = context;
  return (
    <p class="kicker">
      <span class={`kind kind-${story.kind}`}>{kindName(t, story.kind)}</span>
      {story.countries
        .slice(0, linked ? 6 : 2)
        .map((code) =>
          linked ? (
            <a href={context.to(`/country/${countrySlug(code)}`)}>{countryName(code, language)}</a>
          ) : (
            <span>{countryName(code, language)}</span>
          ),
        )}
      {story.language !== 'und' && story.language.slice(0, 2) !== language && (
        <span class="tongue">{languageName(story.language, language)}</span>
      )}
    </p>
  );
}

/** A date in a `<time>`, or the word for having none. */
export function DateLine({ date, context }: { date: string | null; context: ViewContext }) {
  if (!date) return <span class="date">{context.t.undated}</span>;
  return (
    <time class="date" dateTime={date}>
      {formatShortDate(date, context.language)}
    </time>
  );
}

/** An attribute for words that are not in the page's language. */
function langOf(story: { language: string }, context: ViewContext): string | undefined {
  return story.language === 'und' || story.language === context.language ? undefined : story.language;
}

interface CardProps {
  story: Story;
  context: ViewContext;
  /** Level of the headline, 2–4. */
  level?: 2 | 3 | 4;
  /** `lead` large with its text, `major` with its dek, `minor` headline alone. */
  size?: 'lead' | 'major' | 'minor';
}

/** One story of a list. */
export function StoryCard({ story, context, level = 3, size = 'major' }: CardProps) {
  const Heading = `h${level}` as 'h2';
  const words = size === 'minor' ? null : (story.dek ?? story.excerpt);
  return (
    <article class={`story story-${size}`}>
      <Kicker story={story} context={context} />
      <Heading lang={langOf(story, context)}>
        <a href={story.path}>{story.title}</a>
      </Heading>
      {words && (
        <p class="dek" lang={langOf(story, context)}>
          {words}
        </p>
      )}
      <p class="meta">
        <DateLine date={story.publishedAt} context={context} />
        {size === 'lead' && story.authors.length > 0 && <span>{story.authors.map(({ name }) => name).join(', ')}</span>}
      </p>
    </article>
  );
}

/** A river of stories: the date in a column of its own where there is room. */
export function StoryRiver({ stories, context, level = 3 }: { stories: Story[]; context: ViewContext; level?: 2 | 3 }) {
  if (stories.length === 0) return <p class="empty">{context.t.emptyList}</p>;
  return (
    <ol class="river">
      {stories.map((story) => (
        <li>
          <StoryCard story={story} context={context} level={level} />
        </li>
      ))}
    </ol>
  );
}
