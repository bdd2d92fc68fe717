import type { ColumnType } from 'kysely';
import type { ApprovalAction, ApprovalState } from './approvals/approval.ts';
import type { Role } from './permissions.ts';

type Optional<T> = ColumnType<T, T | undefined, T>;
type Time = ColumnType<Date, Date | string | undefined, Date | string>;
type OptionalTime = ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;

/** What a one-time address is for: the first administrator, a new account, a new password. */
export type InvitationKind = 'first' | 'join' | 'reset';

declare module '../kit/database/tables.ts' {
  // See migrations/0040-accounts.sql.
  interface Tables {
    account: {
      id: string;
      name: string;
      email: string;
      language: Optional<string>;
      roles: Role[];
      password: string | null;
      created_at: Time;
      disabled_at: OptionalTime;
    };
    desk_session: {
      id: string;
      token_hash: Buffer;
      account_id: string;
      stage: 'second' | 'full';
      device: string;
      created_at: Date | string;
      seen_at: Date | string;
      proved_at: Date | string;
    };
    invitation: {
      id: string;
      token_hash: Buffer;
      kind: InvitationKind;
      email: string | null;
      name: string | null;
      roles: Role[];
      account_id: string | null;
      invited_by: string;
      created_at: Date | string;
      expires_at: Date | string | null;
    };
    sign_in_count: { key: Buffer; count: number; since: Date | string };
    // See migrations/0041-second-factors.sql.
    passkey: {
      id: string;
      account_id: string;
      name: string;
      public_key: Buffer;
      counter: number;
      transports: string[];
      created_at: Date | string;
      used_at: OptionalTime;
    };
    used_challenge: { challenge: string; at: Date | string };
    totp: { account_id: string; secret: string; confirmed_at: OptionalTime; last_step: Optional<number> };
    recovery_code: { account_id: string; code_hash: Buffer };
    // See migrations/0081-pen-names.sql.
    pen_name: { id: string; account_id: string; name: string; is_default: Optional<boolean> };
    // See migrations/0080-approvals.sql.
    approval: {
      id: string;
      action: ApprovalAction;
      reason: string;
      backup: boolean;
      state: ApprovalState;
      asked_by: string;
      asked_by_name: string;
      asked_session: string;
      asked_at: Date | string;
      expires_at: Date | string;
      decided_by: Optional<string | null>;
      decided_by_name: Optional<string | null>;
      decided_session: Optional<string | null>;
      decided_at: OptionalTime;
      backup_file: Optional<string | null>;
      progress: Optional<string | null>;
      articles: Optional<number>;
      error: Optional<string | null>;
      restarts: Optional<number>;
      beat_at: OptionalTime;
      ended_at: OptionalTime;
    };
    // See migrations/0090-calendar-feed.sql.
    calendar_feed: { account_id: string; token_hash: Buffer; created_at: Date | string; used_on: string | null };
    /** See migrations/0093-api.sql. */
    api_key: {
      id: string;
      name: string;
      hint: string;
      hash: Buffer;
      scopes: string[];
      account_id: string;
      created_at: Date;
      expires_at: Optional<Date | null>;
      used_at: Optional<Date | null>;
      revoked_at: Optional<Date | null>;
    };
    audit_entry: {
      seq: number;
      at: Date | string;
      account_id: string | null;
      action: string;
      object: string;
      words: string | null;
      salt: Buffer | null;
      words_hash: Buffer;
      previous: Buffer;
      hash: Buffer;
    };
  }
}
