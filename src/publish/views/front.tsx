import type { ComponentChildren } from 'preact';
import { countryName } from '../../text/index.ts';
import {
  count,
  countrySlug,
  coverageMap,
  fill,
  formatNumber,
  Icon,
  locatorMap,
  StoryCard,
  StoryRiver,
  type Term,
  type ViewContext,
} from '../../ui/index.ts';
import type { CountryCount, FrontData } from '../data.ts';
import { ClaimList } from './claims.tsx';
import { DatabaseBlock, DatabaseLine } from './front-database.tsx';

/** The front page: one story leads, two stand beside it; long reads, the river of the newest, map and record follow. */
export function FrontView({ data, context }: { data: FrontData; context: ViewContext }) {
  const { t } = context;
  // The reader's own language leads where it can.
  const lead = data.stories.find(({ language }) => language.startsWith(context.language)) ?? data.stories[0];
  if (!lead) return <EmptyArchive context={context} />;
  const rest = data.stories.filter((story) => story !== lead);
  const shown = new Set([lead.id, ...rest.slice(0, 3).map(({ id }) => id)]);
  const longReads = data.longReads.filter(({ id }) => !shown.has(id)).slice(0, 3);
  for (const { id } of longReads) shown.add(id);
  const river = rest.filter(({ id }) => !shown.has(id)).slice(0, 9);
  return (
    <>
      <h1 class="unseen">{context.site.name}</h1>
      <DatabaseLine database={data.database} context={context} />
      <div class="front-top">
        <div>
          <StoryCard story={lead} context={context} level={2} size="lead" />
          <LeadMap countries={lead.countries} context={context} />
        </div>
        <div class="front-side">
          {rest.slice(0, 3).map((story, i) => (
            <StoryCard story={story} context={context} level={2} size={i === 0 ? 'major' : 'minor'} />
          ))}
        </div>
      </div>
      <DatabaseBlock database={data.database} context={context} />
      {longReads.length > 0 && (
        <Block title={t.longReads}>
          <div class="trio">
            {longReads.map((story) => (
              <StoryCard story={story} context={context} />
            ))}
          </div>
        </Block>
      )}
      <div class="front-columns">
        <Block title={t.latest} link={{ label: t.allArticles, path: context.to('/archive') }}>
          <StoryRiver stories={river} context={context} />
        </Block>
        <div>
          <Coverage countries={data.countries} context={context} />
          {data.claims.length > 0 && (
            <Block title={t.onRecord} hint={t.onRecordHint}>
              <ClaimList claims={data.claims} context={context} withSource />
            </Block>
          )}
          {data.topics.length > 0 && <Topics topics={data.topics} context={context} />}
        </div>
      </div>
    </>
  );
}

/** Where the leading story happens: the front page's picture when the archive has none. */
function LeadMap({ countries, context }: { countries: string[]; context: ViewContext }) {
  const names = countries.map((code) => countryName(code, context.language)).join(', ');
  const map = locatorMap(countries, fill(context.t.countryMapOf, { name: names }), 'wide');
  return map ? <div class="lead-map" dangerouslySetInnerHTML={{ __html: map }} /> : null;
}

/** A part of a page under a rule, with its title and a way on. */
function Block(props: {
  title: string;
  hint?: string;
  link?: { label: string; path: string };
  children: ComponentChildren;
}) {
  return (
    <section class="block">
      <div class="block-title">
        <h2>{props.title}</h2>
        {props.hint && <p>{props.hint}</p>}
        {props.link && (
          <a href={props.link.path}>
            {props.link.label} <Icon name="arrow" />
          </a>
        )}
      </div>
      {props.children}
    </section>
  );
}

function Topics({ topics, context }: { topics: Term[]; context: ViewContext }) {
  return (
    <Block title={context.t.topics} link={{ label: context.t.more, path: context.to('/topic') }}>
      <ul class="tags">
        {topics.map(({ slug, name }) => (
          <li>
            <a href={context.to(`/topic/${slug}`)}>{name}</a>
          </li>
        ))}
      </ul>
    </Block>
  );
}

/** A map of what is reported where, with the countries that have the most. */
function Coverage({ countries, context }: { countries: CountryCount[]; context: ViewContext }) {
  const { t, language } = context;
  if (countries.length === 0) return null;
  const named = countries.map(({ code, articles }) => ({
    code,
    articles,
    name: countryName(code, language),
    path: context.to(`/country/${countrySlug(code)}`),
  }));
  return (
    <Block title={t.coverage} hint={t.coverageHint} link={{ label: t.countries, path: context.to('/country') }}>
      <div class="coverage" dangerouslySetInnerHTML={{ __html: coverageMap(named, t.coverage) ?? '' }} />
      <ul class="ranking">
        {named.slice(0, 12).map(({ name, path, articles }) => (
          <li>
            <a href={path}>{name}</a>
            <span>{formatNumber(articles, language)}</span>
          </li>
        ))}
      </ul>
    </Block>
  );
}

/** What a new archive shows: how to fill it. */
function EmptyArchive({ context }: { context: ViewContext }) {
  const { t } = context;
  return (
    <div class="message">
      <h1>{t.emptyTitle}</h1>
      <p>{t.emptyImport}</p>
      <pre>
        <code>npx trama import export.xml</code>
      </pre>
      <p>{t.emptyFormats}</p>
    </div>
  );
}

/** `1,204 articles`. */
export function articleCount(n: number, context: ViewContext): string {
  return count(context.t, 'articles', n, context.language);
}
