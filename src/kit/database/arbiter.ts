/**
 * The embedded database runs one session. The arbiter lends it to one connection at a time, from its first batch
 * until its transaction ends, so that any number of connections, of this process or of others, can share it.
 */

/** Runs one batch of protocol messages and gives the reply's bytes. */
export type Backend = (batch: Uint8Array) => Promise<Uint8Array>;

/** One connection's share of the session. */
export interface Lease {
  /** Runs a batch when this connection's turn has come. Rejects when the connection was cut off. */
  run(batch: Uint8Array): Promise<Uint8Array>;
  /** Ends the connection; an open transaction is rolled back. */
  release(): Promise<void>;
}

/** Lends the one session to many connections in turn. */
export interface Arbiter {
  connect(): Lease;
  /** Connections that hold or wait for the session. */
  waiting(): number;
}

interface Member {
  cutOff: boolean;
}

const encoder = new TextEncoder();

/** A simple query as a protocol message (PostgreSQL documentation, 55.7 Message Formats). */
export function queryMessage(text: string): Uint8Array {
  const body = encoder.encode(`${text}\0`);
  const message = new Uint8Array(5 + body.length);
  message[0] = 0x51;
  new DataView(message.buffer).setInt32(1, body.length + 4);
  message.set(body, 5);
  return message;
}

/** The transaction state in a reply's last ReadyForQuery: I idle, T in a transaction, E in a failed one; null if none. */
export function readyState(reply: Uint8Array): 'I' | 'T' | 'E' | null {
  const at = reply.length - 6;
  if (at < 0 || reply[at] !== 0x5a || reply[at + 4] !== 5) return null;
  return String.fromCharCode(reply[at + 5] ?? 0) as 'I' | 'T' | 'E';
}

/**
 * @param idleLimitMs how long a transaction may lie idle while others wait before it is rolled back. This also ends
 * the deadlock of a query on the root handle inside an open transaction: the transaction fails with a clear error.
 */
export function createArbiter(backend: Backend, idleLimitMs = 30_000): Arbiter {
  let holder: Member | null = null;
  let timer: NodeJS.Timeout | undefined;
  const line: Array<{ member: Member; go: () => void }> = [];

  const next = () => {
    clearTimeout(timer);
    holder = null;
    const first = line.shift();
    if (!first) return;
    holder = first.member;
    first.go();
  };
  const watch = (member: Member) => {
    clearTimeout(timer);
    timer = setTimeout(async () => {
      if (holder !== member) return;
      if (line.length === 0) return watch(member);
      member.cutOff = true;
      await backend(queryMessage('rollback')).catch(() => undefined);
      // The member may have come back meanwhile, learnt that it is too late, and let the next one in itself.
      if (holder === member) next();
    }, idleLimitMs);
    timer.unref();
  };
  const turn = (member: Member) =>
    new Promise<void>((go) => {
      if (holder === member) return go();
      if (!holder) {
        holder = member;
        return go();
      }
      line.push({ member, go });
    });

  const run = async (member: Member, batch: Uint8Array) => {
    await turn(member);
    clearTimeout(timer);
    if (member.cutOff) {
      if (holder === member) next();
      throw new Error(`the transaction was rolled back: it lay idle for ${idleLimitMs / 1000} s while others waited`);
    }
    let state: ReturnType<typeof readyState> = 'I';
    try {
      const reply = await backend(batch);
      state = readyState(reply);
      return reply;
    } finally {
      if (state === 'I') next();
      else watch(member);
    }
  };
  const release = async (member: Member) => {
    if (holder !== member) return;
    await backend(queryMessage('rollback')).catch(() => undefined);
    next();
  };

  return {
    connect: () => {
      const member: Member = { cutOff: false };
      return { run: (batch) => run(member, batch), release: () => release(member) };
    },
    waiting: () => line.length + (holder ? 1 : 0),
  };
}
