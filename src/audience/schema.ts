import type { ColumnType } from 'kysely';

type Optional<T> = ColumnType<T, T | undefined, T>;
type Time = ColumnType<Date, Date | string | undefined, Date | string>;
type OptionalTime = ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;

/** Where a message to the editors stands. */
export type MessageState = 'new' | 'open' | 'answered' | 'done' | 'refused' | 'spam' | 'archived';
/** What a message is: a comment, or a proposed correction. */
export type MessageKind = 'comment' | 'correction';
/** What a reader may follow. */
export type FollowKind = 'all' | 'country' | 'actor' | 'search';
/** What a page of the newsroom's own is. */
export type NoticeKind = 'appeal' | 'campaign' | 'job' | 'event' | 'appearance' | 'note' | 'staff' | 'policy';

declare module '../kit/database/tables.ts' {
  // See migrations/0025-audience.sql.
  interface Tables {
    reader_day: { day: string; salt: Buffer };
    reader_trace: { day: string; hash: Buffer; count: Optional<number> };
    vote: { article_id: string; day: string; yes: Optional<number>; no: Optional<number> };
    vote_word: { id: string; article_id: string; day: string; words: string };
    reader_message: {
      id: string;
      kind: MessageKind;
      article_id: string | null;
      revision_id: string | null;
      claim_id: string | null;
      quote: string | null;
      body: string;
      contact: string | null;
      language: string;
      state: Optional<MessageState>;
      assigned_to: Optional<string | null>;
      proven: boolean;
      receipt: Buffer;
      outcome: Optional<string | null>;
      created_at: Date | string;
      changed_at: Date | string;
    };
    message_reply: { id: string; message_id: string; kind: 'answer' | 'note'; body: string; by: string; at: Time };
    republication: {
      id: string;
      article_id: string;
      outlet: string;
      url: string;
      email: string | null;
      state: Optional<'told' | 'confirmed' | 'refused'>;
      created_at: Time;
      checked_at: Time | null;
      report: unknown;
    };
    subscription: {
      id: string;
      email: string;
      kind: FollowKind;
      key: string;
      language: string;
      frequency: 'daily' | 'weekly';
      confirmed_at: OptionalTime;
      sent_to: Date | string;
      created_at: Time;
    };
    outgoing_mail: {
      id: string;
      recipient: string;
      subject: string;
      body: string;
      headers: ColumnType<Record<string, string>, string | undefined, string>;
      once: string | null;
      tries: Optional<number>;
      next_at: Time;
      sent_at: OptionalTime;
      error: Optional<string | null>;
      created_at: Time;
    };
    notice: {
      id: string;
      slug: string;
      kind: NoticeKind;
      language: string;
      title: string;
      html: string;
      text: string;
      starts: string | null;
      ends: string | null;
      place: string | null;
      outlet: string | null;
      link: string | null;
      goal: string | null;
      published: Optional<boolean>;
      posted_on: Optional<string | null>;
      changed_at: Time;
    };
  }
}
