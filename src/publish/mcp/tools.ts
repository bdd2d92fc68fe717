import { type Static, type TObject, Type } from '@sinclair/typebox';
import { countrySlug } from '../../ui/index.ts';
import { ActorData, ActorsData, ArticleData, ExploreData, SearchData } from '../data.ts';
import { ACTOR_KINDS } from '../explore/selection.ts';
import type { ExploreClaim } from '../schema/claim.ts';
import { OneOf } from '../schema/parts.ts';
import { type Answer, actorCard, answer, articleCard, factOf } from './answer.ts';
import { NoAnswer, type ReadApi, readData } from './ask-pages.ts';

/** A question that an assistant may ask of the public database. */
export interface Tool {
  name: string;
  title: string;
  description: string;
  input: TObject;
  /** @param given what `input` allows */
  read(given: Record<string, unknown>, api: ReadApi): Promise<Answer>;
}

function tool<T extends TObject>(
  name: string,
  title: string,
  description: string,
  input: T,
  read: (given: Static<T>, api: ReadApi) => Promise<Answer>,
): Tool {
  return { name, title, description, input, read: read as Tool['read'] };
}

const object = <T extends Record<string, Parameters<typeof Type.Object>[0][string]>>(properties: T) =>
  Type.Object(properties, { additionalProperties: false });

const ACTOR = Type.String({ minLength: 1, maxLength: 200, description: '`id` of an actor, as `find_actor` gives it.' });
const COUNTRY = Type.Optional(Type.String({ pattern: '^[A-Z]{2}$', description: 'ISO 3166-1 alpha-2: `CO`.' }));
const PAGE = Type.Optional(Type.Integer({ minimum: 1, maximum: 50, description: 'From 1.' }));
const YEAR = Type.Optional(Type.Integer({ minimum: 1000, maximum: 2999 }));
const DAY = Type.Optional(
  Type.String({ pattern: '^[1-9][0-9]{3}(-[0-9]{2}){0,2}$', description: '`2021`, `2021-05` or `2021-05-24`.' }),
);

/** Lines of one kind in an answer; the rest is on the next page, or narrower. */
const MOST_ARTICLES = 10;
const MOST_NEIGHBOURS = 40;

const search = tool(
  'search',
  'Search the archive',
  'Articles by words (all must occur), "phrases" and -exclusions, with the passages found; and actors and facts of the database with these words.',
  object({
    query: Type.String({ minLength: 1, maxLength: 200 }),
    country: COUNTRY,
    from: DAY,
    to: DAY,
    page: PAGE,
  }),
  async ({ query, ...rest }, api) => {
    const found = await readData(api, SearchData, '/search', { q: query, ...rest });
    const origin = api.origin();
    const page = rest.page ?? 1;
    const other =
      found.suggestions.length > 0 ? ` Other spellings that find more: ${found.suggestions.join('; ')}.` : '';
    return answer(`${found.total} articles for: ${query}.${other}`, {
      actors: found.actors.map((one) => actorCard(one, origin)),
      articles: found.hits.map((hit) =>
        articleCard(
          { ...hit, title: hit.title.text },
          hit.passages.map(({ text }) => text),
          origin,
        ),
      ),
      facts: found.claims.map((claim) => factOf(claim, origin)),
      more: page < found.pages ? `Ask again with page ${page + 1} of ${found.pages}.` : null,
    });
  },
);

const findActor = tool(
  'find_actor',
  'Find an actor by name',
  'People, groups, companies, bodies, vessels of the public database that have all these words in one of their names, those with most facts first. Names are shared: look at kind and countries before taking one for another.',
  object({
    name: Type.String({ minLength: 1, maxLength: 200 }),
    kind: Type.Optional(OneOf(ACTOR_KINDS, { description: 'FollowTheMoney schema.' })),
    country: COUNTRY,
  }),
  async ({ name, kind, country }, api) => {
    const wanted = { q: name, kind, country: country && countrySlug(country) };
    const { total, actors } = await readData(api, ActorsData, '/actor', wanted);
    const shown = actors.slice(0, MOST_NEIGHBOURS);
    return answer(`${total} actors with a name like: ${name}.`, {
      actors: shown.map((one) =>
        actorCard(
          one,
          api.origin(),
          [one.countries.join(', '), `${one.facts} facts`, one.summary].filter(Boolean).join('; '),
        ),
      ),
      more: total > shown.length ? 'There are more: give more words of the name, a kind or a country.' : null,
    });
  },
);

const profile = tool(
  'profile',
  'What is on record of an actor',
  "An actor's names, what it is linked to, and the facts about it, each with its sentence.",
  object({ actor: ACTOR, page: PAGE }),
  async ({ actor, page = 1 }, api) => {
    const data = await readData(api, ActorData, `/actor/${encodeURIComponent(actor)}`, { page });
    const origin = api.origin();
    const others = data.names.map(({ name }) => name).filter((name) => name !== data.name);
    const about = [
      `${data.name}: ${data.total} facts in ${data.sources} sources.`,
      others.length > 0 && `Also: ${[...new Set(others)].join('; ')}.`,
      data.deceased && 'Deceased.',
      data.summary,
    ];
    return answer(about.filter(Boolean).join(' '), {
      actors: [
        actorCard(data, origin, data.countries.join(', ') || null),
        ...data.related.map((one) => actorCard(one, origin, `${one.facts} facts with ${data.name}`)),
      ],
      articles: data.articles
        .slice(0, MOST_ARTICLES)
        .map((story) => articleCard(story, [story.dek ?? story.excerpt ?? ''].filter(Boolean), origin)),
      facts: data.claims.map((claim) => factOf(claim, origin)),
      more: page * data.pageSize < data.total ? `Ask again with page ${page + 1}.` : null,
    });
  },
);

const articleFacts = tool(
  'article_facts',
  'The facts that an article carries',
  "The accepted facts that rest on an article's sentences, and whom it names.",
  object({
    article: Type.String({
      minLength: 1,
      maxLength: 500,
      description: '`path` of an article, its address, or its id.',
    }),
  }),
  async ({ article }, api) => {
    const data = await readData(api, ArticleData, articlePath(article, api.origin()));
    const origin = api.origin();
    const named = new Map(data.actors.map((one) => [one.slug, one]));
    return answer(`${data.claims.length} facts rest on sentences of: ${data.title}.`, {
      actors: [...named.values()].map((one) => actorCard(one, origin)),
      articles: [articleCard(data, [data.dek ?? ''].filter(Boolean), origin)],
      facts: data.claims.map((claim) => factOf(claim, origin)),
    });
  },
);

const ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The path at which an article has its twin, from its path, its whole address here, or its id. */
function articlePath(article: string, origin: string): string {
  if (ID.test(article)) return `/article/${article}`;
  const path = article.startsWith(`${origin}/`) ? article.slice(origin.length) : article;
  if (!path.startsWith('/') || path.startsWith('//')) throw new NoAnswer(`'${article}' is no article of ${origin}`);
  return new URL(path, origin).pathname;
}

const neighbours = tool(
  'neighbours',
  'Whom an actor is linked with',
  'The other actors, places and incidents that facts tie an actor to, one or two steps away, each fact with its sentence.',
  object({ actor: ACTOR, steps: Type.Optional(OneOf([1, 2] as const, { description: '1 when left out.' })) }),
  async ({ actor, steps = 1 }, api) => {
    const data = await readData(api, ExploreData, '/explore', { view: 'graph', actor, hops: steps });
    if (data.start === null) throw new NoAnswer(`there is no actor '${actor}' in public: look for it with find_actor`);
    const origin = api.origin();
    const others = data.actors.filter(({ slug }) => slug !== actor);
    return answer(`${data.start.name} is linked with ${data.start.links} others.`, {
      actors: others.slice(0, MOST_NEIGHBOURS).map((one) => actorCard(one, origin, one.countries.join(', ') || null)),
      facts: data.claims.map((claim) => factOf(claim, origin)),
      more: data.more || others.length > MOST_NEIGHBOURS ? 'There are more than are told here.' : null,
    });
  },
);

const timeline = tool(
  'timeline',
  'What happened when',
  'Dated facts of an actor, a country or a kind of incident, the earliest first, each with its sentence.',
  object({
    actor: Type.Optional(ACTOR),
    country: COUNTRY,
    kind: Type.Optional(
      Type.String({ maxLength: 40, description: 'Kind of incident: `killing`, `seizure`, `arrest` …' }),
    ),
    words: Type.Optional(Type.String({ maxLength: 80, description: 'Words in names, values and passages.' })),
    from: YEAR,
    to: YEAR,
  }),
  async ({ actor, country, kind, words, from, to }, api) => {
    const wanted = { view: 'timeline', actor, country: country && countrySlug(country), kind, q: words, from, to };
    const data = await readData(api, ExploreData, '/explore', wanted);
    const origin = api.origin();
    const dated = [...data.claims].sort((a, b) => compare(dayOf(a), dayOf(b)));
    return answer(`${data.showable} dated facts.`, {
      facts: dated.map((claim) => factOf(claim, origin)),
      more: data.more || data.showable > dated.length ? 'There are more: narrow by years, kind or actor.' : null,
    });
  },
);

const dayOf = ({ dateFrom, dateTo }: ExploreClaim) => dateFrom ?? dateTo ?? '';
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** Everything that can be asked; nothing of it changes anything. */
export const TOOLS: readonly Tool[] = [search, findActor, profile, articleFacts, neighbours, timeline];
