import fs from 'node:fs';
import type { Command } from 'commander';
import { sql } from 'kysely';
import { verifyAudit } from '../accounts/index.ts';
import type { Config } from '../config.ts';
import { type Db, lockHolder, type OpenDatabase, UserError } from '../kit/index.ts';
import { checkEvidence } from '../knowledge/index.ts';
import { countSealed, readProofKey, shutSettings } from '../newsroom/index.ts';
import {
  type CommandContext,
  configOf,
  type DataOptions,
  dataFolder,
  EXIT,
  withData,
  withDatabase,
} from './context.ts';

/** One thing that was looked at. */
interface Finding {
  what: string;
  ok: boolean;
  says: string;
  /** What to do when it is not in order. */
  advice?: string;
}

/** Less free space than this is reported, in bytes. */
const LITTLE_SPACE = 1_000_000_000;

/** `trama doctor`: whether all is well, and what to do where it isn't. */
export function registerDoctor(program: Command, context: CommandContext): void {
  withData(program.command('doctor'))
    .description(
      'check database, durability, disk, lock, settings, search, evidence and the audit trail; says what to do',
    )
    .action(async (flags: DataOptions) => {
      const config = configOf(context, flags);
      const findings = await withDatabase(config, 'doctor', (database) => examine(database, config));
      if (flags.json) context.out(`${JSON.stringify({ ok: findings.every(({ ok }) => ok), findings })}\n`);
      else context.out(`${findings.map(line).join('\n')}\n`);
      if (findings.some(({ ok }) => !ok)) context.setExitCode(EXIT.input);
    });
}

function line({ what, ok, says, advice }: Finding): string {
  return `${ok ? 'ok  ' : 'LOOK'}  ${what.padEnd(11)} ${says}${ok || !advice ? '' : `\n                  ${advice}`}`;
}

async function examine(database: OpenDatabase, config: Config): Promise<Finding[]> {
  const { db } = database;
  return [
    {
      what: 'settings',
      ok: true,
      says: `SITE_URL ${config.SITE_URL ?? 'not set: addresses in feeds are those of this machine'}`,
    },
    await describeDatabase(database, db),
    durability(database),
    lock(database, config),
    disk(config),
    await searchState(db),
    await evidenceState(db),
    await auditTrail(db),
    await proofs(db, config),
    await secrets(db, config),
    await pictures(db),
  ];
}

async function describeDatabase({ kind }: OpenDatabase, db: Db): Promise<Finding> {
  const { rows } = await sql<{ version: string; articles: number; bytes: number }>`
    select current_setting('server_version') as version, (select count(*) from article) as articles, pg_database_size(current_database()) as bytes
  `.execute(db);
  const [{ version = '?', articles = 0, bytes = 0 } = {}] = rows;
  const name = kind === 'server' ? 'PostgreSQL' : 'embedded PostgreSQL';
  return {
    what: 'database',
    ok: true,
    says: `${name} ${version}, ${articles} articles, ${Math.round(bytes / 1e6)} MB`,
  };
}

function durability({ durable, kind }: OpenDatabase): Finding {
  const says =
    kind === 'shared'
      ? 'proved by the process that runs the database, when it started'
      : durable
        ? 'a commit reaches the disk'
        : 'commits do not reach the disk';
  return {
    what: 'durability',
    ok: durable,
    says,
    advice: 'put DATA_DIR on a local disk, and keep the version of the embedded database that this Trama came with',
  };
}

function lock({ kind, holder }: OpenDatabase, config: Config): Finding {
  if (kind === 'server') return { what: 'lock', ok: true, says: 'not needed with a server' };
  const other = holder ?? lockHolder(dataFolder(config));
  return {
    what: 'lock',
    ok: true,
    says: holder
      ? `held by process ${holder.pid} (trama ${holder.command}), which answers`
      : `held by this command (process ${other?.pid ?? '?'})`,
  };
}

function disk(config: Config): Finding {
  const folder = dataFolder(config);
  if (!fs.existsSync(folder)) return { what: 'disk', ok: true, says: `${folder} is not there yet` };
  const { bavail, bsize } = fs.statfsSync(folder);
  const free = bavail * bsize;
  return {
    what: 'disk',
    ok: free > LITTLE_SPACE,
    says: `${(free / 1e9).toFixed(1)} GB free for ${folder}`,
    advice: 'make room, or move the folder and set DATA_DIR',
  };
}

async function searchState(db: Db): Promise<Finding> {
  const { rows } = await sql<{ waiting: number }>`select count(*) as waiting from search_outbox`.execute(db);
  const waiting = rows[0]?.waiting ?? 0;
  return {
    what: 'search',
    ok: waiting < 1000,
    says: `${waiting} articles wait to be indexed`,
    advice: 'start the server: it catches up by itself',
  };
}

async function evidenceState(db: Db): Promise<Finding> {
  const { checked, wrong, lost } = await checkEvidence(db);
  const says = `${checked} quotes checked, ${wrong.length} not at their position; ${lost} wait for an editor`;
  return {
    what: 'evidence',
    ok: wrong.length === 0,
    says,
    advice: `evidence ${wrong.slice(0, 5).join(', ')}: restore the newest backup`,
  };
}

async function proofs(db: Db, config: Config): Promise<Finding> {
  const what = 'proofs';
  const found = await countSealed(db, () => readProofKey(dataFolder(config), config)).catch((error) => error);
  if (found instanceof UserError) return { what, ok: false, says: found.message, advice: KEY_ADVICE };
  if (found instanceof Error) throw found;
  const { sealed, shut } = found;
  return {
    what,
    ok: shut === 0,
    says: `${sealed} confidential ones are encrypted${shut > 0 ? `; ${shut} of them can't be read with the key that is here` : ''}`,
    advice: KEY_ADVICE,
  };
}

async function secrets(db: Db, config: Config): Promise<Finding> {
  const shut = await shutSettings(db, () => readProofKey(dataFolder(config), config));
  return {
    what: 'secrets',
    ok: shut.length === 0,
    says: shut.length > 0 ? `${shut.join(', ')} of the desk can't be decrypted` : 'settings can be read',
    advice: `${KEY_ADVICE}; or give them again at the desk`,
  };
}

const KEY_ADVICE =
  'bring back the key that they were encrypted with: proofs.key in the data folder, or the setting PROOF_KEY';

async function auditTrail(db: Db): Promise<Finding> {
  const { entries, erased, broken, head } = await verifyAudit(db);
  const says =
    broken === null
      ? `${entries} entries, unbroken${erased > 0 ? `, the words of ${erased} erased` : ''}; head ${head.slice(0, 16)}`
      : `entry ${broken} is not as it was written, or is missing`;
  return {
    what: 'audit',
    ok: broken === null,
    says,
    advice: 'somebody changed the database by hand: compare with a backup, and ask who could',
  };
}

async function pictures(db: Db): Promise<Finding> {
  const { rows } = await sql<{ kept: number; linked: number }>`
    select count(hash) as kept, count(*) - count(hash) as linked from media where kind = 'image'
  `.execute(db);
  const { kept = 0, linked = 0 } = rows[0] ?? {};
  return {
    what: 'pictures',
    ok: true,
    says: `${kept} kept here, ${linked} only linked${linked > 0 ? ' (import again with --media copy to keep them)' : ''}`,
  };
}
