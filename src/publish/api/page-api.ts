import type { TObject, TSchema } from '@sinclair/typebox';

/** Groups of the reference. */
export const API_TAGS = ['articles', 'actors', 'claims', 'incidents', 'search', 'site', 'sync', 'writing'] as const;
export type ApiTag = (typeof API_TAGS)[number];

/** Query parameters by name. Optional ones are `Type.Optional`; an array may be repeated. */
export type QuerySchemas = Record<string, TSchema>;

/** What the JSON twin of a page takes and gives: the description of the API is made of these. */
export interface PageApi {
  /** Name of the operation: `listActors`. */
  id: string;
  tag: ApiTag;
  /** A few words, without a full stop. */
  summary: string;
  /** Parts of the path. */
  params?: Record<string, TSchema>;
  /** What the address may ask for; anything else is refused. */
  query?: QuerySchemas;
  /** The answer's `data`. */
  data: TObject;
}
