import { type Static, Type } from '@sinclair/typebox';
import { messagesOf } from '../../ui/index.ts';
import { predicateLabel, schemaLabel } from '../actor-words.ts';
import type { Actor, PublicClaim } from '../data.ts';
import { actorPath } from '../entity-paths.ts';
import { Nullable, OneOf } from '../schema/parts.ts';
import { passageAddress } from '../views/claims.tsx';

/** An actor as tools tell of it. */
const ActorCard = Type.Object({
  id: Type.String({ description: 'Hand it to the other tools as `actor`.' }),
  name: Type.String(),
  kind: Type.String({ description: 'FollowTheMoney schema.' }),
  url: Type.String(),
  note: Nullable(Type.String()),
});
type ActorCard = Static<typeof ActorCard>;

/** An article as tools tell of it. */
const ArticleCard = Type.Object({
  path: Type.String({ description: 'Hand it to `article_facts` as `article`.' }),
  title: Type.String(),
  url: Type.String(),
  publishedAt: Nullable(Type.String()),
  language: Type.String(),
  passages: Type.Array(Type.String(), { description: 'Verbatim, cut at words.' }),
});
type ArticleCard = Static<typeof ArticleCard>;

/** One fact with the passage that carries it. */
const Fact = Type.Object({
  subject: Type.String(),
  says: Type.String(),
  object: Nullable(Type.String()),
  value: Nullable(Type.String()),
  from: Nullable(Type.String({ description: 'EDTF.' })),
  to: Nullable(Type.String({ description: 'EDTF.' })),
  stance: OneOf(['asserted', 'alleged', 'denied'], { description: 'How the passage says it.' }),
  attribution: Nullable(Type.String({ description: 'Who says so, as the text has it.' })),
  quote: Type.String({ description: 'Verbatim.' }),
  source: Type.Object({
    title: Type.String(),
    publishedAt: Nullable(Type.String()),
    publisher: Nullable(Type.String()),
    page: Nullable(Type.Integer()),
  }),
  url: Type.String({ description: 'Opens the source at the passage.' }),
});
type Fact = Static<typeof Fact>;

/** What every tool answers. */
export const Answer = Type.Object({
  about: Type.String({ description: 'What was asked and how much there is.' }),
  actors: Type.Array(ActorCard),
  articles: Type.Array(ArticleCard),
  facts: Type.Array(Fact),
  more: Nullable(Type.String({ description: 'How to ask for what is left out; null: that was all.' })),
});
export type Answer = Static<typeof Answer>;

/** Characters of facts in one answer: an assistant's memory is small, and quotes are never cut. */
const MOST_CHARACTERS = 40_000;

/** An answer with nothing in it but what is given. */
export function answer(about: string, parts: Partial<Omit<Answer, 'about'>> = {}): Answer {
  const facts = fitting(parts.facts ?? []);
  const left = (parts.facts?.length ?? 0) - facts.length;
  const cut = left > 0 ? `${left} facts were left out of this answer for their length. ` : '';
  const more = cut + (parts.more ?? '') || null;
  return { about, actors: parts.actors ?? [], articles: parts.articles ?? [], facts, more };
}

function fitting(facts: readonly Fact[]): Fact[] {
  let length = 0;
  return facts.filter((fact) => {
    length += JSON.stringify(fact).length;
    return length <= MOST_CHARACTERS;
  });
}

const ENGLISH = { language: 'en', t: messagesOf('en') } as const;

/** A claim with one of its passages. */
export function factOf(
  { id, subject, predicate, object, value, dateFrom, dateTo, ...rest }: PublicClaim,
  origin: string,
): Fact {
  const { evidence, allegation, authority } = rest;
  const { title, publishedAt, publisher, page } = evidence.source;
  const qualified = [value, allegation && `for ${allegation}`, authority && `by ${authority}`]
    .filter(Boolean)
    .join(' ');
  return {
    subject: subject.name,
    says: predicateLabel(predicate, ENGLISH),
    object: object?.name ?? null,
    value: qualified || null,
    from: dateFrom,
    to: dateTo,
    stance: evidence.stance,
    attribution: evidence.attribution,
    quote: evidence.quote,
    source: { title, publishedAt, publisher, page },
    url: origin + passageAddress(id, evidence),
  };
}

/** An actor; `note` says what else is known of it in a line. */
export function actorCard(actor: Actor, origin: string, note: string | null = null): ActorCard {
  const { slug, name, schema } = actor;
  return { id: slug, name, kind: schemaLabel(schema, ENGLISH.t), url: origin + actorPath(actor), note };
}

/** An article of a list, with its first words or those that were found. */
export function articleCard(
  { path, title, publishedAt, language }: Omit<ArticleCard, 'url' | 'passages'>,
  passages: string[],
  origin: string,
): ArticleCard {
  return { path, title, url: origin + path, publishedAt, language, passages };
}

/** The same in plain words, for clients that show nothing else. */
export function tell({ about, actors, articles, facts, more }: Answer): string {
  const blocks = [
    about,
    ...actors.map(
      ({ name, kind, id, url, note }) => `${name} (${kind}; id: ${id})${note ? `: ${note}` : ''}\n  ${url}`,
    ),
    ...articles.map(
      ({ title, publishedAt, url, passages }) =>
        `${title} (${publishedAt?.slice(0, 10) ?? 'undated'})\n  ${url}${passages.map((text) => `\n  “${text}”`).join('')}`,
    ),
    ...facts.map(tellFact),
  ];
  return [...blocks, ...(more ? [more] : [])].join('\n\n');
}

function tellFact({ subject, says, object, value, from, to, stance, attribution, quote, source, url }: Fact): string {
  const when = [...new Set([from, to])].filter((date) => date !== null).join(' to ');
  const what = [subject, says, object, value].filter(Boolean).join(' · ');
  const how = stance === 'asserted' ? '' : `${stance.toUpperCase()}: `;
  const who = attribution ? ` — says: ${attribution}` : '';
  const where = [
    source.title,
    source.publisher,
    source.page && `page ${source.page}`,
    source.publishedAt?.slice(0, 10),
  ];
  return `${how}${what}${when ? `, ${when}` : ''}\n  “${quote}”${who}\n  ${where.filter(Boolean).join(', ')}\n  ${url}`;
}
