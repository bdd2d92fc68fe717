import type { ColumnType } from 'kysely';

type Optional<T> = ColumnType<T, T | undefined, T>;

declare module '../../kit/database/tables.ts' {
  interface Tables {
    /** See migrations/0093-api.sql. */
    webhook: {
      id: string;
      address: string;
      kinds: string[];
      secret: string;
      created_by_name: string;
      created_at: Date;
      epoch: string;
      seq: number;
      message: ColumnType<object | null, string | null | undefined, string | null>;
      tries: Optional<number>;
      next_at: Date;
      taken_until: Optional<Date | null>;
      off_at: Optional<Date | null>;
      off_why: Optional<string | null>;
    };
  }
}
