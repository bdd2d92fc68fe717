import type { ComponentChildren } from 'preact';
import type { Permission, SignedIn } from '../accounts/index.ts';
import type { Config } from '../config.ts';
import type { ExtractionOutput } from '../extract/index.ts';
import type { Db, Log, Page, PageRequest, SentFile } from '../kit/index.ts';
import type { LexiconLine } from '../knowledge/index.ts';
import type { ProofKey } from '../newsroom/index.ts';
import type { InterfaceLanguage, Messages, Site } from '../ui/index.ts';

/** What every screen of the desk gets. */
export interface Desk {
  db: Db;
  /** The site that the desk is of; its menu is the public one's and empty here. */
  site: Site;
  /** Public origin of the desk itself: the site's, unless it has an address of its own. */
  origin: string;
  config: Config;
  /** Folder of the embedded database, and of what the desk keeps in files. */
  dataDir: string;
  /** Folder of kept pictures. */
  mediaDir: string;
  /** Reads texts while they are written, off the server's own thread. */
  reader: {
    read(text: object): Promise<ExtractionOutput | null>;
    /** The starter lexicon by id. */
    lexicon(): ReadonlyMap<string, LexiconLine>;
  };
  /** The key of confidential proofs; made when it is first asked for. Throws `UserError` where it can't be used. */
  proofKey(): ProofKey;
  log: Log;
  now(): Date;
  /** Has the server take up what a form has changed: whoever then looks at the public page sees it. */
  changed(): Promise<void>;
  /** Address of a built file by its name in the manifest, `desk.css`; empty without a build. */
  asset(name: string): string;
}

/** What somebody signed in asks a screen for. */
export interface DeskRequest extends PageRequest {
  desk: Desk;
  user: SignedIn;
  language: InterfaceLanguage;
  t: Messages;
  /** The desk as the browser reaches it. */
  origin: string;
  /** Token that each form of the page carries as the field `csrf`; scripts send it as the header `x-csrf`. */
  csrf: string;
}

/** A file that came with a form, stored in a folder that goes after the answer. */
export interface UploadedFile {
  /** Name of the form's field. */
  field: string;
  /** As the browser names it, without folders. */
  name: string;
  type: string;
  path: string;
  bytes: number;
}

/** What a form or a script of a screen sends. Session, permission and token have been checked. */
export interface DeskFormRequest extends DeskRequest {
  /** Fields of a form; empty for JSON. */
  form: URLSearchParams;
  /** The body of a request with `application/json`; null for forms. */
  json: unknown;
  files: UploadedFile[];
}

/** A screen of the desk. */
export interface DeskPage {
  /** Under which it is found: `/desk/review/:id`. */
  path: string;
  /** Who lacks it gets 403. */
  permission: Permission;
  show(desk: Desk, request: DeskRequest): Promise<Page>;
  /** POST to the same path. Answers with a page, `seeOther` or `jsonPage`. */
  take?(desk: Desk, request: DeskFormRequest): Promise<Page>;
  /** Bytes that a POST may carry, where 6 MB is not what is wanted. */
  bodyLimit?: number;
  /** A dangerous one: who has not proved to be the one for ten minutes is asked again first. */
  fresh?: true;
}

/** A file of the desk that may be large. */
export interface DeskFile {
  path: string;
  permission: Permission;
  /** Null: there is none. */
  find(desk: Desk, request: DeskRequest): SentFile | null;
}

/** A page in the desk's menu. */
export interface DeskMenuItem {
  label: (t: Messages) => string;
  path: string;
  permission: Permission;
}

/** Pages that stand together in the desk's menu. */
export interface DeskMenuGroup {
  label: (t: Messages) => string;
  pages: readonly DeskMenuItem[];
}

/** What a page of the desk shows within the shell. */
export interface DeskView {
  title: string;
  main: ComponentChildren;
  /** Islands by their names in the manifest: `editor.js`. */
  scripts?: readonly string[];
  status?: number;
  headers?: Record<string, string>;
  /** Seconds after which the page loads itself again, in browsers without JavaScript. */
  refresh?: number;
  /** The whole width, for editors and boards; else a readable measure. */
  wide?: boolean;
}
