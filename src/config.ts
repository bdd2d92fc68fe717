import { isIP } from 'node:net';
import { UserError } from './kit/index.ts';
import { readLanguages, readLogo, readMenu, readSections } from './site-config.ts';

export type { LocalWords, MenuSetting, SectionSetting } from './site-config.ts';

/** One setting: an environment variable of the same name. */
export interface Setting<T> {
  /** What it is for, one sentence. */
  says: string;
  /** As shown in the documentation; what `read` gives when the variable is unset or empty. */
  fallback: string;
  /** Text -> value. Throws with the words that follow 'NAME must be'. */
  read(text: string): T;
}

const text = (says: string, fallback: string): Setting<string> => ({ says, fallback, read: (value) => value });
const optional = (says: string): Setting<string | null> => ({ says, fallback: '', read: (value) => value || null });
const flag = (says: string, fallback = 'no'): Setting<boolean> => ({ says, fallback, read: readFlag });
const number = (says: string, fallback: number, least: number, most: number): Setting<number> => ({
  says,
  fallback: String(fallback),
  read: (value) => readNumber(value, least, most),
});

/** Every setting of the program. */
export const SETTINGS = {
  HOST: text('Address that the server listens on; `0.0.0.0` for all.', '127.0.0.1'),
  PORT: number('Port that the server listens on; 0 for any free one.', 4000, 0, 65_535),
  DATA_DIR: text('Folder of the embedded database, kept pictures and reports.', './data'),
  DATABASE_URL: {
    ...optional('PostgreSQL 15 or newer to use instead of the embedded database: `postgres://user:secret@host/name`.'),
    read: readDatabaseUrl,
  },
  DATABASE_POOL: number('Connections to PostgreSQL that one process opens at most.', 10, 1, 500),
  SITE_URL: {
    ...text(
      'Public address of the site, for feeds, canonical addresses and share links; empty: where the server listens.',
      '',
    ),
    read: readOrigin,
  },
  SITE_NAME: text("The newsroom's name.", 'Trama'),
  SITE_TAGLINE: text('One line under the name.', 'Organised crime, sentence by sentence'),
  SITE_DESCRIPTION: text(
    'One or two sentences for search engines and the About page.',
    'Reporting on organised crime, in which every fact shows the sentence it comes from.',
  ),
  SITE_LANGUAGE: {
    ...text('Language of pages whose address names none: `en`, `es` or `pt`.', 'en'),
    read: readLanguage,
  },
  SITE_LANGUAGES: {
    ...text('Languages that the site is offered in: some of `en`, `es` and `pt` with commas between; empty: all.', ''),
    read: readLanguages,
  },
  SITE_SECTIONS: {
    ...text('Order and names of sections, and which are hidden: JSON that the desk writes.', ''),
    read: readSections,
  },
  SITE_MENU: {
    ...text("What the main menu leaves out, and the newsroom's own links in it: JSON that the desk writes.", ''),
    read: readMenu,
  },
  SITE_LOGO: {
    ...text(
      'Picture at the head of every page: JSON that the desk writes of a PNG, JPEG or WebP; empty: our mark.',
      '',
    ),
    read: readLogo,
  },
  SITE_EMAIL: { ...optional('Where readers write to; empty: none is shown.'), read: readEmail },
  SITE_LICENCE: optional(
    "Licence of articles that name none: an address such as https://creativecommons.org/licenses/by-nc/4.0/, or the newsroom's own words.",
  ),
  SITE_ONION: optional(
    "The newsroom's onion address for sources, shown as text on the page that says how to write to it; empty: none.",
  ),
  SITE_COLOUR: {
    ...optional(
      'Colour of links and marks on light pages, such as `#a01c32`: dark enough to be read on white; empty: our own.',
    ),
    read: (value) => readColour(value, 'white'),
  },
  SITE_COLOUR_DARK: {
    ...optional('The same on dark pages: light enough to be read there.'),
    read: (value) => readColour(value, 'black'),
  },
  DESK_URL: {
    ...text('Public address of the desk when it has one of its own, apart from the site; with DESK_PORT.', ''),
    read: readOrigin,
  },
  DESK_HOST: text('Address that the desk listens on when it has a port of its own.', '127.0.0.1'),
  DESK_PORT: {
    ...text(
      'Port of the desk alone: then it answers there and not on the public site; empty: under /desk of the site.',
      '',
    ),
    read: (value) => (value === '' ? null : readNumber(value, 0, 65_535)),
  },
  SMTP_URL: {
    ...optional(
      "Server that sends the newsroom's mail: `smtp://user:secret@host:587` or `smtps://…`; empty: no mail is sent, and readers are not offered alerts.",
    ),
    read: readSmtpUrl,
  },
  SMTP_PASSWORD: optional(
    'Password for SMTP_URL, where the address itself has none; the desk keeps its own encrypted.',
  ),
  MAIL_FROM: {
    ...optional('Sender of the mail, such as `The Newsroom <desk@news.example>`; needed with SMTP_URL.'),
    read: readSender,
  },
  PROOF_KEY: {
    ...optional(
      'Key under which confidential proofs of fact-checks are encrypted: 64 hexadecimal digits, as `openssl rand -hex 32` makes them; empty: a key of its own in `proofs.key` of the data folder, made when the first is kept.',
    ),
    read: readKeyDigits,
  },
  PROOF_KEY_FORMER: {
    ...optional(
      'Key that PROOF_KEY replaces: opens what is not encrypted anew yet, until `trama proofs rekey` has done that.',
    ),
    read: readKeyDigits,
  },
  MESSAGE_DAYS: number("Days after which readers' finished messages are deleted.", 365, 1, 36_500),
  PROXIES: number(
    'Proxies in front of the server, whose X-Forwarded-For is believed when messages of one network are counted.',
    0,
    0,
    10,
  ),
  SUGGEST: flag(
    'Whether articles are read for suggestions after every import and edit: `yes` or `no`; `trama suggest` does it at any time.',
    'yes',
  ),
  LINK_CONFIDENCE: {
    says: 'From this confidence on, names of countries, places, organisations and public bodies link to their profiles on their own, 0 to 1; names of people always wait for an editor.',
    fallback: '0.95',
    read: readFraction,
  },
  OUTSIDE_MODEL_URL: {
    ...optional(
      'Base address of an OpenAI-compatible API, such as `http://localhost:11434/v1`, whose model adds suggestions; articles are sent there. Empty: none, and nothing leaves this machine.',
    ),
    read: readModelUrl,
  },
  OUTSIDE_MODEL_NAME: text('Name of the model at OUTSIDE_MODEL_URL.', 'default'),
  OUTSIDE_MODEL_KEY: optional('Key that is sent to OUTSIDE_MODEL_URL as a bearer token; empty: none.'),
  OUTSIDE_MODEL_SECONDS: number('Seconds that the model at OUTSIDE_MODEL_URL has for one answer.', 60, 1, 3600),
  INDEX_PEOPLE: flag('Whether search engines may list the profiles of people: `yes` or `no`.', 'yes'),
  EXPORT_FORMATS: text(
    'Formats that readers may fetch from the page /data, made every night: names of `trama export --format` with commas between, or `none`.',
    'ftm,csv,annotations,jsonld,geojson,graphml,ninjs,wxr,citations',
  ),
  EXPORT_HOUR: number("Hour of the server's own time at which they are made, 0 to 23.", 3, 0, 23),
  API_REQUESTS: number(
    'Answers of the API that are made for one network in a minute; what is in memory, and this machine itself, are not counted; 0: no limit.',
    600,
    0,
    1_000_000,
  ),
  CACHE_MB: number('Memory for finished pages, in megabytes; 0 keeps none.', 64, 0, 65_536),
  LOG_LEVEL: {
    ...text('What is logged: `fatal`, `error`, `warn`, `info`, `debug` or `silent`.', 'info'),
    read: readLevel,
  },
  ALLOW_PRIVATE_ADDRESSES: flag('Whether imports may fetch from private networks and this machine: `yes` or `no`.'),
} satisfies Record<string, Setting<unknown>>;

/** The values of all settings. */
export type Config = { [Name in keyof typeof SETTINGS]: ReturnType<(typeof SETTINGS)[Name]['read']> };

/** Settings whose values are told to nobody: neither in messages nor in the audit trail, nor in files of settings. */
export const SECRET: ReadonlySet<string> = new Set([
  'DATABASE_URL',
  'SMTP_URL',
  'SMTP_PASSWORD',
  'PROOF_KEY',
  'PROOF_KEY_FORMER',
]);

/** Settings that can also be made at the desk, where they stand above the environment's; the server takes them up at once. */
export const DESK_SETTINGS = [
  'SITE_NAME',
  'SITE_TAGLINE',
  'SITE_DESCRIPTION',
  'SITE_LANGUAGE',
  'SITE_LANGUAGES',
  'SITE_SECTIONS',
  'SITE_MENU',
  'SITE_LOGO',
  'SITE_EMAIL',
  'SITE_LICENCE',
  'SITE_ONION',
  'SITE_COLOUR',
  'SITE_COLOUR_DARK',
  'INDEX_PEOPLE',
  'LINK_CONFIDENCE',
  'MESSAGE_DAYS',
  'SMTP_URL',
  'SMTP_PASSWORD',
  'MAIL_FROM',
] as const satisfies (keyof typeof SETTINGS)[];
/** Name of one of them. */
export type DeskSetting = (typeof DESK_SETTINGS)[number];

/** The settings with those of the desk put over them; one that makes no sense any more is left as the environment has it. */
export function withDeskSettings(config: Config, made: Record<string, string>): Config {
  const over = DESK_SETTINGS.flatMap((name) => {
    const value = made[name];
    if (value === undefined) return [];
    try {
      return [[name, SETTINGS[name].read(value)] as const];
    } catch {
      return [];
    }
  });
  return { ...config, ...Object.fromEntries(over) };
}

/** The mail server with its password, as `createMailer` wants it; null: no mail is sent. */
export function mailServer({ SMTP_URL, SMTP_PASSWORD }: Pick<Config, 'SMTP_URL' | 'SMTP_PASSWORD'>): string | null {
  if (!SMTP_URL || !SMTP_PASSWORD) return SMTP_URL;
  const address = new URL(SMTP_URL);
  if (address.username && !address.password) address.password = encodeURIComponent(SMTP_PASSWORD);
  return address.href;
}

/** Reads all settings from an environment. Throws a `UserError` that lists everything that makes no sense. */
export function readConfig(environment: Record<string, string | undefined>): Config {
  const wrong: string[] = [];
  const entries = Object.entries<Setting<unknown>>(SETTINGS).map(([name, setting]) => {
    const value = environment[name]?.trim() || setting.fallback;
    try {
      return [name, setting.read(value)];
    } catch (error) {
      wrong.push(`${name} must be ${(error as Error).message}; it is '${SECRET.has(name) ? '…' : value}'`);
      return [name, null];
    }
  });
  if (wrong.length > 0) throw new UserError(wrong.join('\n'), 2);
  // Every name of SETTINGS was read by its own function.
  return Object.fromEntries(entries) as Config;
}

function readNumber(value: string, least: number, most: number): number {
  const read = Number(value);
  if (!Number.isInteger(read) || read < least || read > most)
    throw new Error(`a whole number from ${least} to ${most}`);
  return read;
}

function readFraction(value: string): number {
  const read = Number(value);
  if (!(read >= 0 && read <= 1)) throw new Error('a number from 0 to 1');
  return read;
}

function readFlag(value: string): boolean {
  if (/^(?:yes|true|1|on)$/i.test(value)) return true;
  if (/^(?:no|false|0|off)$/i.test(value)) return false;
  throw new Error('yes or no');
}

/** WCAG 2.2, 1.4.3: letters stand out from what is behind them by 4.5 to 1. */
const CONTRAST = 4.5;
/** Relative luminance of the pages: #fdfdfb and #14171a. */
const PAPER = { white: 0.98, black: 0.0085 } as const;

function readColour(value: string, paper: keyof typeof PAPER): string | null {
  if (!value) return null;
  if (!/^#[0-9a-f]{6}$/i.test(value)) throw new Error('a colour such as #a01c32');
  const [one, other] = [luminance(value), PAPER[paper]].sort((a, b) => b - a) as [number, number];
  if ((one + 0.05) / (other + 0.05) < CONTRAST)
    throw new Error(
      `a colour that can be read on ${paper === 'white' ? 'light' : 'dark'} pages (contrast of 4.5 to 1)`,
    );
  return value.toLowerCase();
}

/** WCAG 2.2, relative luminance of an sRGB colour, 0 to 1. */
function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function readDatabaseUrl(value: string): string | null {
  if (!value) return null;
  if (!/^postgres(?:ql)?:\/\//.test(value) || !URL.canParse(value))
    throw new Error('an address such as postgres://user:secret@host/name');
  return value;
}

function readKeyDigits(value: string): string | null {
  if (!value) return null;
  if (!/^[0-9a-f]{64}$/i.test(value)) throw new Error('64 hexadecimal digits, as `openssl rand -hex 32` makes them');
  return value.toLowerCase();
}

function readSmtpUrl(value: string): string | null {
  if (!value) return null;
  if (!/^smtps?:\/\//.test(value) || !URL.canParse(value))
    throw new Error('an address such as smtp://user:secret@host:587');
  return value;
}

const ADDRESS = /^[^\s@<>]+@[^\s@<>]+$/;

function readEmail(value: string): string | null {
  if (value && !ADDRESS.test(value)) throw new Error('an address such as desk@news.example');
  return value || null;
}

function readSender(value: string): string | null {
  const [, inside] = /^[^<>\r\n]*<([^<>]+)>$/.exec(value) ?? [];
  if (value && !ADDRESS.test(inside ?? value))
    throw new Error('an address, or a name and one: Desk <desk@news.example>');
  return value || null;
}

function readModelUrl(value: string): string | null {
  if (!value) return null;
  if (!/^https?:\/\//.test(value) || !URL.canParse(value))
    throw new Error('an address such as http://localhost:11434/v1');
  return value;
}

function readOrigin(value: string): string | null {
  if (!value) return null;
  if (!/^https?:\/\//.test(value) || !URL.canParse(value) || new URL(value).pathname !== '/')
    throw new Error('an address without a path, such as https://news.example');
  return new URL(value).origin;
}

function readLanguage(value: string): 'en' | 'es' | 'pt' {
  if (value === 'en' || value === 'es' || value === 'pt') return value;
  throw new Error('en, es or pt');
}

function readLevel(value: string): string {
  if (/^(?:fatal|error|warn|info|debug|silent)$/.test(value)) return value;
  throw new Error('fatal, error, warn, info, debug or silent');
}

/** Address that a reader on this machine can open, for a host to listen on. */
export function shownHost(host: string): string {
  if (host === '0.0.0.0' || host === '::') return '127.0.0.1';
  return isIP(host) === 6 ? `[${host}]` : host;
}
