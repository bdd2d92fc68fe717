import { type Static, Type } from '@sinclair/typebox';
import { NOTICE_KINDS } from '../../audience/index.ts';
import { SearchResult } from '../../search/index.ts';
import { Actor, PublicClaim } from './claim.ts';
import { Nullable, OneOf, text, whole } from './parts.ts';

/** A search: articles, and (on its first page) the actors and facts that the words find. */
export const SearchData = Type.Object(
  { ...SearchResult.properties, actors: Type.Array(Actor), claims: Type.Array(PublicClaim) },
  { $id: 'SearchData' },
);
export type SearchData = Static<typeof SearchData>;

/** A page of the newsroom's own. */
export const NoticeData = Type.Object(
  {
    id: Type.String(),
    slug: Type.String(),
    kind: OneOf(NOTICE_KINDS),
    language: Type.String(),
    title: Type.String(),
    html: Type.String(),
    text: Type.String(),
    starts: text('First day (UTC).'),
    ends: text('Last day (UTC).'),
    place: text(),
    outlet: text(),
    link: text(),
    goal: text(),
    postedOn: text('Day on which readers first saw it.'),
    published: Type.Boolean(),
  },
  { $id: 'Notice' },
);

/** What the site says of itself. */
export const AboutData = Type.Object(
  {
    name: Type.String(),
    tagline: Type.String(),
    description: Type.String(),
    email: text(),
    notices: Type.Array(NoticeData),
  },
  { $id: 'AboutData' },
);

/** The licence of articles that name none. */
export const LicenceData = Type.Object({ licence: text() }, { $id: 'LicenceData' });

const ChangedDay = Type.Object({
  day: Type.String(),
  articles: whole('Articles first published then.'),
  accepted: whole('Facts that an editor accepted.'),
  withdrawn: whole('Facts that one took back or disputed.'),
  corrections: whole(),
});

const counted = ['labels', 'articles', 'actors', 'facts', 'factsWithSources', 'passages', 'mentions'] as const;

const PublicExport = Type.Object(
  {
    format: Type.String(),
    says: Type.String(),
    specification: Type.String(),
    version: whole('Of the format’s schema.'),
    origin: Type.String(),
    publisher: Type.String(),
    dataset: Type.String(),
    licence: text(),
    changedAt: text('When the data changed last, ISO 8601.'),
    selection: text(),
    counts: Type.Object(Object.fromEntries(counted.map((name) => [name, whole()]))),
    madeAt: Type.String(),
    manifest: Type.String({ description: 'Path of its manifest.' }),
    files: Type.Array(Type.Object({ name: Type.String(), bytes: whole(), sha256: Type.String(), path: Type.String() })),
  },
  { $id: 'PublicExport' },
);

/** What the public database holds, and its newest exports. */
export const PublicDataData = Type.Object(
  {
    offered: Type.Boolean({ description: 'Whether files are offered here; a mirror has none.' }),
    licence: text(),
    totals: Nullable(
      Type.Object({
        articles: whole(),
        actors: whole(),
        incidents: whole(),
        facts: whole(),
        passages: whole('Passages that carry facts.'),
        countries: whole('Countries that articles are about.'),
        from: text('Day on which the first article was published.'),
        to: text('That of the last.'),
        days: Type.Array(ChangedDay, { description: 'Days on which something changed, the newest first.' }),
        madeAt: Type.String({ description: 'ISO 8601.' }),
      }),
    ),
    exports: Type.Array(PublicExport),
  },
  { $id: 'PublicData' },
);
