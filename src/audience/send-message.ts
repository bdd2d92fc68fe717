import { createHash, randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import { v7 as uuid } from 'uuid';
import type { Db } from '../kit/index.ts';
import { isWorkDone } from './prove-work.ts';
import type { MessageKind, MessageState } from './schema.ts';
import { traceReader } from './trace-reader.ts';

/** Longest message, quote and address, in characters. */
export const MESSAGE_LIMITS = { body: 10_000, quote: 2_000, contact: 254 } as const;
/** Messages a day from one network: with the proof of work done by the browser, and without. */
const MOST_A_DAY = { proven: 30, plain: 5 } as const;
/** Messages a minute from everybody, of each of the two sorts: what a newsroom can still read. */
const MOST_A_MINUTE = { proven: 120, plain: 20 } as const;

/** What a reader sends to the editors. */
export interface NewMessage {
  kind: MessageKind;
  /** Id of the article it is about; null: none. */
  article: string | null;
  /** Id of the claim that a correction is about. */
  claim: string | null;
  /** The sentence that a correction is about. */
  quote: string | null;
  body: string;
  /** E-mail address for the answer; empty: none. */
  contact: string;
  language: string;
  /** The proof of work; empty without JavaScript. */
  challenge: string;
  solution: string;
  /** A field that people don't see and robots fill. */
  trap: string;
  /** Where it comes from; not kept. */
  address: string;
}

/** A message was taken: the secret of the address at which its state can be seen; or why it was not. */
export type SendOutcome =
  | { type: 'sent'; receipt: string }
  | { type: 'wrong'; field: 'body' | 'contact' | 'quote'; why: 'empty' | 'long' | 'address' }
  | { type: 'many' }
  | { type: 'busy' };

/** Takes a message into the inbox. Articles and claims that are not there are left out, the words are kept. */
export async function sendMessage(db: Db, message: NewMessage, now: Date): Promise<SendOutcome> {
  const wrong = findWrong(message);
  if (wrong) return wrong;
  return db.transaction().execute(async (tx) => {
    const proven = message.challenge !== '' && (await isWorkDone(tx, message.challenge, message.solution, now));
    const sort = proven ? 'proven' : 'plain';
    const minute = now.toISOString().slice(0, 16);
    if ((await traceReader(tx, { what: `message:${sort}:${minute}`, address: '' }, now)) > MOST_A_MINUTE[sort])
      return { type: 'busy' };
    if ((await traceReader(tx, { what: `message:${sort}`, address: message.address }, now)) > MOST_A_DAY[sort])
      return { type: 'many' };
    const receipt = randomBytes(18).toString('base64url');
    const hour = new Date(Math.floor(now.getTime() / 3_600_000) * 3_600_000);
    await sql`insert into reader_message (id, kind, article_id, revision_id, claim_id, quote, body, contact, language, state, proven,
        receipt, created_at, changed_at)
      select ${uuid()}::uuid, ${message.kind}, a.id, a.revision_id, c.id, ${message.quote}, ${message.body.trim()},
        ${message.contact.trim() || null}, ${message.language}, ${message.trap === '' ? 'new' : 'spam'}, ${proven},
        ${receiptHash(receipt)}, ${hour}, ${hour}
      from (select 1) one left join article a on a.id::text = ${message.article} and a.status = 'published'
      left join claim c on c.id::text = ${message.claim}`.execute(tx);
    return { type: 'sent', receipt };
  });
}

function findWrong({ body, contact, quote }: NewMessage): SendOutcome | null {
  if (!body.trim()) return { type: 'wrong', field: 'body', why: 'empty' };
  if (body.length > MESSAGE_LIMITS.body) return { type: 'wrong', field: 'body', why: 'long' };
  if ((quote?.length ?? 0) > MESSAGE_LIMITS.quote) return { type: 'wrong', field: 'quote', why: 'long' };
  const given = contact.trim();
  if (given && !isMailAddress(given)) return { type: 'wrong', field: 'contact', why: 'address' };
  return null;
}

/** Whether a mail can be sent there: as the HTML standard's e-mail state has it, with a dot in the domain. */
export function isMailAddress(text: string): boolean {
  return text.length <= MESSAGE_LIMITS.contact && /^[\w.!#$%&'*+/=?^`{|}~-]+@[a-z0-9-]+(?:\.[a-z0-9-]+)+$/i.test(text);
}

/** What is kept of a receipt. */
function receiptHash(receipt: string): Buffer {
  return createHash('sha256').update(receipt).digest();
}

/** What a reader sees of a message of theirs. */
export interface Receipt {
  kind: MessageKind;
  state: MessageState;
  quote: string | null;
  body: string;
  outcome: string | null;
  answers: string[];
  changedAt: string;
}

/** The message that a receipt stands for; null when there is none (any more). Spam looks like any other that waits. */
export async function readReceipt(db: Db, receipt: string): Promise<Receipt | null> {
  const { rows } = await sql<Receipt>`
    select m.kind, case when m.state = 'spam' then 'new' else m.state end as state, m.quote, m.body, m.outcome,
      to_char(m.changed_at at time zone 'UTC', 'YYYY-MM-DD') as "changedAt",
      array(select r.body from message_reply r where r.message_id = m.id and r.kind = 'answer' order by r.id) as answers
    from reader_message m where m.receipt = ${receiptHash(receipt)}`.execute(db);
  return rows[0] ?? null;
}
