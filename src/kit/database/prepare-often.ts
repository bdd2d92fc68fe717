import type pg from 'pg';

/** Statements of one database session that are asked again and again. */
export interface Prepared {
  /** How often each text was asked for; bounded. */
  asked: Map<string, number>;
  /** Names of those that the session has, or that are on their way there. */
  names: Map<string, { name: string; ready: boolean }>;
}

/** Asked for so often, a statement is prepared. */
const OFTEN = 3;
/** Statements prepared in one session: more than pages have queries. */
const MOST_PREPARED = 200;
const MOST_COUNTED = 2_000;
/** What PostgreSQL answers when a prepared statement is unknown or its table has changed since. */
const STALE = new Set(['26000', '0A000']);

/** Nothing prepared yet. */
export function nothingPrepared(): Prepared {
  return { asked: new Map(), names: new Map() };
}

interface Internals {
  connection: { parsedStatements: Record<string, string> };
}

/**
 * Lets a client prepare the reading statements it runs often: parsing and planning a page's query costs several times
 * its execution. PostgreSQL itself chooses whether such a statement's plan fits all values (`plan_cache_mode = auto`).
 *
 * @param prepared of the client's session: clients that share one session (the embedded database) share it
 */
export function prepareOften(client: pg.PoolClient, prepared: Prepared): void {
  const plain = client.query.bind(client) as (...asked: unknown[]) => Promise<pg.QueryResult>;
  const { parsedStatements } = (client as unknown as Internals).connection;
  const query = async (text: string, values: unknown[]): Promise<pg.QueryResult> => {
    const known = prepared.names.get(text);
    if (known?.ready) {
      // Prepared by another client of the same session, perhaps: pg would prepare it once more.
      parsedStatements[known.name] = text;
      return plain({ name: known.name, text, values }).catch((error) => {
        if (!STALE.has(error?.code)) throw error;
        prepared.names.delete(text);
        return plain(text, values);
      });
    }
    if (known || !isOften(prepared, text)) return plain(text, values);
    const statement = { name: `trama_${prepared.names.size + 1}`, ready: false };
    prepared.names.set(text, statement);
    const found = await plain({ name: statement.name, text, values });
    statement.ready = true;
    return found;
  };
  const either = (...asked: unknown[]) =>
    asked.length === 2 &&
    typeof asked[0] === 'string' &&
    Array.isArray(asked[1]) &&
    /^\s*(?:select|with)\b/i.test(asked[0])
      ? query(asked[0], asked[1])
      : plain(...asked);
  client.query = either as typeof client.query;
}

function isOften({ asked, names }: Prepared, text: string): boolean {
  if (names.size >= MOST_PREPARED) return false;
  const times = (asked.get(text) ?? 0) + 1;
  if (asked.size >= MOST_COUNTED) asked.clear();
  asked.set(text, times);
  return times > OFTEN;
}
