import { sql } from 'kysely';
import { v7 as uuid } from 'uuid';
import type { Tx } from '../kit/index.ts';
import { slugOf } from '../text/index.ts';
import { insertRows } from './insert-rows.ts';

/** What articles are filed under; each kind has a table of its own. */
export type LabelKind = 'section' | 'topic' | 'author';

/** Ids of labels by slug; missing ones are made. Names whose slug is the same are the same label. */
export async function ensureLabels(tx: Tx, kind: LabelKind, names: readonly string[]): Promise<Map<string, string>> {
  const bySlug = new Map(names.map((name) => [labelSlug(name), name]));
  if (bySlug.size === 0) return new Map();
  const rows = [...bySlug].map(([slug, name]) => ({ id: uuid(), slug, name }));
  // In order of slug, so that two imports at once wait for each other instead of deadlocking.
  rows.sort((a, b) => (a.slug < b.slug ? -1 : 1));
  await insertRows(tx, kind, rows, sql`on conflict (slug) do nothing`);
  const found = await tx
    .selectFrom(kind)
    .select(['id', 'slug'])
    .where('slug', '=', sql<string>`any(${[...bySlug.keys()]})`)
    .execute();
  return new Map(found.map(({ id, slug }) => [slug, id]));
}

/** A label's place in addresses; labels without a Latin letter or digit keep their own letters. */
export function labelSlug(name: string): string {
  return slugOf(name) || encodeURIComponent(name.toLowerCase()).slice(0, 120);
}
