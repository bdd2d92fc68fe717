import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { type Db, UserError } from '../kit/index.ts';
import { cleanCharacters } from '../text/index.ts';
import { type Actor, audit } from './audit.ts';

/** Settings made at the desk: name -> text, as it would stand in the environment. */
export async function readSettings(db: Db): Promise<Record<string, string>> {
  const { rows } = await sql<{ name: string; value: string }>`select name, value from setting order by name`.execute(
    db,
  );
  return Object.fromEntries(rows.map(({ name, value }) => [name, value]));
}

/** What a setting is to be; null: as the environment has it. */
export type SettingChanges = Record<string, string | null>;

/**
 * Changes settings, all or none. `check` throws with what is wrong with a value. Of secrets the audit trail tells that
 * they changed, of long values their hash.
 *
 * @returns the names of those that changed
 */
export async function saveSettings(
  db: Db,
  by: Actor,
  changes: SettingChanges,
  check: (name: string, value: string) => void,
  secrets: ReadonlySet<string> = new Set(),
): Promise<string[]> {
  for (const [name, value] of Object.entries(changes)) if (value !== null) check(name, value);
  return db.transaction().execute(async (tx) => {
    const before = await readSettings(tx);
    const changed = Object.entries(changes).filter(([name, value]) => (before[name] ?? null) !== value);
    for (const [name, value] of changed) {
      if (value === null) await sql`delete from setting where name = ${name}`.execute(tx);
      else
        await sql`insert into setting (name, value) values (${name}, ${cleanCharacters(value)})
          on conflict (name) do update set value = excluded.value, changed_at = now()`.execute(tx);
    }
    const told = ([name, to]: [string, string | null]) =>
      secrets.has(name) ? { changed: true } : { from: shortened(before[name] ?? null), to: shortened(to) };
    const words = Object.fromEntries(changed.map((one) => [one[0], told(one)]));
    if (changed.length > 0) await audit(tx, by, 'settings.save', 'settings', words);
    return changed.map(([name]) => name);
  });
}

const LONGEST_TOLD = 4_000;

function shortened(value: string | null): string | null {
  if (value === null || value.length <= LONGEST_TOLD) return value;
  return `SHA-256 ${createHash('sha256').update(value).digest('hex')}`;
}

/** The settings as a file that another Trama can take. */
export function exportSettings(settings: Record<string, string>): string {
  return `${JSON.stringify({ format: FORMAT, version: 1, settings }, null, 2)}\n`;
}

const FORMAT = 'trama-settings';

/** Reads such a file. Throws a `UserError` when it is none. */
export function parseSettings(text: string): Record<string, string> {
  const file = readJson(text);
  const { format, settings } = (file ?? {}) as { format?: unknown; settings?: unknown };
  if (format !== FORMAT || typeof settings !== 'object' || settings === null)
    throw new UserError('this is no file of settings: export one to see how it looks').saying('settingsFile');
  const entries = Object.entries(settings).filter((one): one is [string, string] => typeof one[1] === 'string');
  return Object.fromEntries(entries);
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
