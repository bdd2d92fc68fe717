import type { Generated } from 'kysely';
import type { Facet } from './schema.ts';

declare module '../kit/database/tables.ts' {
  interface Tables {
    search_outbox: { article_id: string; xid: Generated<string>; at: Generated<Date> };
    search_facet: {
      id: Generated<number>;
      facet: Facet;
      value: string;
      label: string | null;
      folded: string | null;
      documents: Generated<number>;
    };
    search_document: {
      article_id: string;
      published_at: Date | string;
      stems: number;
      facets: string;
      words: string;
      truncated: boolean;
    };
    search_word: { word: string; folded: string };
  }
}
