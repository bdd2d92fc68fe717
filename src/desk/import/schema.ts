import type { ColumnType } from 'kysely';
import type { ImportJob, JobState } from './job-store.ts';

type Json<T> = ColumnType<T, string | undefined, string>;
type Optional<T> = ColumnType<T, T | undefined, T>;

/** See migrations/0061-import-jobs.sql. */
export interface ImportJobTable {
  id: string;
  what: string;
  address: string | null;
  media: 'link' | 'copy';
  kind: string;
  tables: Json<ImportJob['tables']>;
  state: JobState;
  counts: ColumnType<ImportJob['counts'], string | null | undefined, string | null>;
  titles: Json<string[]>;
  progress: ColumnType<ImportJob['progress'], string | null | undefined, string | null>;
  problems: Json<ImportJob['problems']>;
  problem_count: Optional<number>;
  suggestions: Optional<number>;
  suggested_claims: Optional<number>;
  report: Optional<string | null>;
  error: Optional<string | null>;
  restarts: Optional<number>;
  by_name: string;
  created_at: Optional<Date>;
  changed_at: Optional<Date>;
  beat_at: ColumnType<Date | null, Date | null | undefined, Date | null>;
}

declare module '../../kit/database/tables.ts' {
  interface Tables {
    import_job: ImportJobTable;
  }
}
