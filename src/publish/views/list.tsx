import { countryName } from '../../text/index.ts';
import {
  Breadcrumb,
  type Crumb,
  countrySlug,
  fill,
  formatNumber,
  Icon,
  locatorMap,
  monthName,
  Pager,
  StoryRiver,
  sectionName,
  type ViewContext,
} from '../../ui/index.ts';
import type { ListData, ListSubject } from '../data.ts';
import { actorPath } from '../entity-paths.ts';
import { articleCount } from './front.tsx';

/** What a list is called, and what kind of thing it is. */
export function listTitle(subject: ListSubject, context: ViewContext): string {
  switch (subject.type) {
    case 'country':
      return countryName(subject.code, context.language);
    case 'archive':
      return subject.month
        ? `${capital(monthName(subject.month, context.language))} ${subject.year}`
        : String(subject.year);
    case 'latest':
      return context.t.latest;
    case 'section':
      return sectionName(context.site, context.language, subject);
    default:
      return subject.name;
  }
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** Address of a list, without the language's prefix. */
export function listPath(subject: ListSubject): string {
  switch (subject.type) {
    case 'country':
      return `/country/${countrySlug(subject.code)}`;
    case 'archive':
      return `/archive/${subject.year}${subject.month ? `/${String(subject.month).padStart(2, '0')}` : ''}`;
    case 'latest':
      return '/';
    default:
      return `/${subject.type}/${subject.slug}`;
  }
}

/** The index above a list. */
export function listCrumbs(subject: ListSubject, context: ViewContext): Crumb[] {
  const { t, to } = context;
  const labels = { section: t.sections, topic: t.topics, author: t.authors, country: t.countries, archive: t.archive };
  if (subject.type === 'latest') return [];
  const above = [{ label: labels[subject.type], path: to(`/${subject.type}`) }];
  const inYear = subject.type === 'archive' && subject.month !== null;
  return inYear ? [...above, { label: String(subject.year), path: to(`/archive/${subject.year}`) }] : above;
}

/** A list of articles about one thing, newest first. */
export function ListView({ data, context }: { data: ListData; context: ViewContext }) {
  const title = listTitle(data.subject, context);
  return (
    <>
      <Breadcrumb crumbs={listCrumbs(data.subject, context)} context={context} />
      <header class="page-head">
        <h1>{title}</h1>
        {data.subject.type === 'author' && data.subject.about && <p class="author-about">{data.subject.about}</p>}
        <p>
          {articleCount(data.articles, context)}
          {data.subject.type !== 'archive' && <FeedLinks data={data} context={context} />}
        </p>
      </header>
      <div class="with-side">
        <div>
          <StoryRiver stories={data.stories} context={context} level={2} />
          <Pager paging={pagingOf(data, context)} context={context} />
        </div>
        <ListSide data={data} context={context} title={title} />
      </div>
    </>
  );
}

/** The list's feed. */
export function FeedLinks({ data, context }: { data: ListData; context: ViewContext }) {
  const path = context.to(listPath(data.subject));
  return (
    <>
      {' · '}
      <a class="feed-link" href={`${path}/feed.xml`}>
        <Icon name="feed" /> RSS
      </a>
    </>
  );
}

/** Where the pages before and after lie. */
export function pagingOf({ subject, page, articles, pageSize }: ListData, context: ViewContext) {
  const path = context.to(listPath(subject));
  const to = (n: number) => (n === 1 ? path : `${path}?page=${n}`);
  return { page, newer: page > 1 ? to(page - 1) : null, older: page * pageSize < articles ? to(page + 1) : null };
}

/** What goes with a list: a map of a country, actors, topics, countries. */
export function ListSide({ data, context, title }: { data: ListData; context: ViewContext; title: string }) {
  const { t, language, to } = context;
  const { subject } = data;
  const map = subject.type === 'country' ? locatorMap([subject.code], fill(t.countryMapOf, { name: title })) : null;
  const countries = data.countries.filter(({ code }) => subject.type !== 'country' || code !== subject.code);
  const topics = data.topics.filter(({ slug }) => subject.type !== 'topic' || slug !== subject.slug);
  return (
    <aside class="side" aria-label={title}>
      {map && <div dangerouslySetInnerHTML={{ __html: map }} />}
      {data.actors.length > 0 && (
        <SideLinks
          title={t.namedHere}
          links={data.actors.map((actor) => ({ label: actor.name, path: to(actorPath(actor)), n: '' }))}
        />
      )}
      <SideLinks
        title={t.topics}
        links={topics.map(({ slug, name, articles }) => ({
          label: name,
          path: to(`/topic/${slug}`),
          n: formatNumber(articles, language),
        }))}
      />
      <SideLinks
        title={t.countries}
        links={countries.map(({ code, articles }) => ({
          label: countryName(code, language),
          path: to(`/country/${countrySlug(code)}`),
          n: formatNumber(articles, language),
        }))}
      />
    </aside>
  );
}

function SideLinks({ title, links }: { title: string; links: { label: string; path: string; n: string }[] }) {
  if (links.length === 0) return null;
  return (
    <section>
      <h2 class="side-title">{title}</h2>
      <ul class="index">
        {links.map(({ label, path, n }) => (
          <li>
            <a href={path}>{label}</a>
            <span>{n}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
