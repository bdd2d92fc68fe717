-- Colleagues whom a comment names with @: shown at their desk, and told by mail unless they don't want it.
create table comment_mention (
  comment_id uuid not null references draft_comment on delete cascade,
  account_id uuid not null references account on delete cascade,
  -- When the mail was queued, or it was decided that none goes out.
  told_at timestamptz,
  -- When the person said that they have seen it.
  seen_at timestamptz,
  primary key (comment_id, account_id)
);
create index comment_mention_open on comment_mention (account_id) where seen_at is null;
create index comment_mention_untold on comment_mention (comment_id) where told_at is null;

-- Whether somebody gets a mail when a colleague mentions them.
alter table account add column mail_mentions boolean not null default true;
