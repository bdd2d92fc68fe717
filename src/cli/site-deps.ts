import fs from 'node:fs';
import path from 'node:path';
import { readSettings } from '../accounts/index.ts';
import { type Config, shownHost, withDeskSettings } from '../config.ts';
import { type Db, packageRoot } from '../kit/index.ts';
import { coloursAddress, logoOf, readAssets } from '../publish/index.ts';
import { type SearchQuery, search } from '../search/index.ts';
import { dataFolder } from './context.ts';

const assetsDir = () => path.join(packageRoot(), 'dist', 'assets');

/** What the public site is made of, without what only a server has. */
export function siteDeps(config: Config, db: Db) {
  return {
    db,
    site: siteOf(config),
    search: (query: SearchQuery) => search(db, query),
    indexPeople: () => config.INDEX_PEOPLE,
    mediaDir: path.join(dataFolder(config), 'media'),
    exportsDir: null,
    assetsDir: assetsDir(),
    now: () => new Date(),
  };
}

/** The settings with what the desk made of them, as the server has them. */
export async function deskConfig(config: Config, db: Db): Promise<Config> {
  return withDeskSettings(config, await readSettings(db));
}

/** The version in package.json. */
export function programVersion(): string {
  const text = fs.readFileSync(path.join(packageRoot(), 'package.json'), 'utf8');
  return (JSON.parse(text) as { version: string }).version;
}

/** What pages need to know of the newsroom, from the settings. */
export function siteOf(config: Config) {
  const assets = readAssets(assetsDir());
  return {
    name: config.SITE_NAME,
    tagline: config.SITE_TAGLINE,
    description: config.SITE_DESCRIPTION,
    origin: config.SITE_URL ?? `http://${shownHost(config.HOST)}:${config.PORT}`,
    language: config.SITE_LANGUAGE,
    email: config.SITE_EMAIL,
    licence: config.SITE_LICENCE,
    onion: config.SITE_ONION,
    colours: coloursAddress({ light: config.SITE_COLOUR, dark: config.SITE_COLOUR_DARK }),
    languages: config.SITE_LANGUAGES,
    sections: config.SITE_SECTIONS,
    menuSettings: config.SITE_MENU,
    logo: logoOf(config.SITE_LOGO),
    mails: config.SMTP_URL !== null && config.MAIL_FROM !== null,
    ...assets,
  };
}
