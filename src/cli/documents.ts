import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Command } from 'commander';
import {
  addDocument,
  DOCUMENT_LIMITS,
  documentPages,
  findDocument,
  type KeptDocument,
  listDocuments,
  readInWorker,
  removeDocument,
} from '../knowledge/index.ts';
import {
  type CommandContext,
  configOf,
  type DataOptions,
  dataFolder,
  EXIT,
  UserError,
  withData,
  withDatabase,
} from './context.ts';
import { countTo, edtfDate } from './options.ts';

interface AddFlags extends DataOptions {
  title?: string;
  issuer?: string;
  date?: string;
  address?: string;
  language?: string;
  confidential?: boolean;
  by: string;
}

/** `trama documents …`: kept sources that are no articles, for claims to rest on. */
export function registerDocuments(program: Command, context: CommandContext): void {
  const documents = program
    .command('documents')
    .description('kept documents: rulings, registers, saved pages that claims may rest on, each by its hash');
  registerAdd(documents, context);
  registerShow(documents, context);
  withData(documents.command('remove <document>'))
    .description('take a document out, file and text; that it was there, who removed it and why stays on record')
    .requiredOption('--reason <text>', 'why, kept with the decision')
    .option('--by <name>', 'who decides', os.userInfo().username)
    .action(async (name: string, flags: DataOptions & { reason: string; by: string }) => {
      const config = configOf(context, flags);
      const gone = await withDatabase(config, 'documents', ({ db }) =>
        removeDocument(db, dataFolder(config), name, flags.by, flags.reason),
      );
      context.out(flags.json ? `${JSON.stringify(gone)}\n` : `removed: ${gone.title} (${gone.hash})\n`);
    });
}

function registerAdd(documents: Command, context: CommandContext): void {
  withData(documents.command('add <file...>'))
    .description(
      'keep PDF, Word (.docx), saved web pages or plain text, with their text by page; the same file twice is one',
    )
    .option('--title <title>', 'what it is called; else what the file says, or its name')
    .option('--issuer <who>', 'who issued it: a court, a ministry, a company')
    .option('--date <date>', 'of what day it is, EDTF', edtfDate)
    .option('--address <address>', 'where it was found on the web')
    .option('--language <code>', 'its language, such as es; else told from a saved page')
    .option('--confidential', 'nothing of it is ever shown to readers, nor the claims that rest on it alone')
    .option('--by <name>', 'who keeps it', os.userInfo().username)
    .action(async (files: string[], flags: AddFlags) => {
      if (files.length > 1 && (flags.title !== undefined || flags.address !== undefined))
        throw new UserError('--title and --address are of one file: add the files one by one', EXIT.usage);
      const config = configOf(context, flags);
      await withDatabase(config, 'documents', async ({ db }) => {
        for (const file of files) {
          const added = await addOne(db, dataFolder(config), file, flags).catch((error: unknown) => {
            if (!(error instanceof UserError) || files.length === 1) throw error;
            context.err(`trama: ${error.message}\n`);
            context.setExitCode(EXIT.input);
            return null;
          });
          if (added) context.out(flags.json ? `${JSON.stringify(added)}\n` : describeAdded(added));
        }
      });
    });
}

type Added = Awaited<ReturnType<typeof addDocument>>;

async function addOne(
  db: Parameters<typeof addDocument>[0],
  folder: string,
  file: string,
  flags: AddFlags,
): Promise<Added> {
  const { size } = fs.statSync(file);
  if (size > DOCUMENT_LIMITS.bytes)
    throw new UserError(`${file} has ${Math.round(size / 1e6)} MB; at most ${DOCUMENT_LIMITS.bytes / 1e6}: split it`);
  const document = {
    bytes: new Uint8Array(fs.readFileSync(file)),
    fileName: path.basename(file),
    title: flags.title ?? null,
    issuer: flags.issuer ?? null,
    date: flags.date ?? null,
    url: flags.address ?? null,
    language: flags.language ?? null,
    confidential: flags.confidential ?? false,
    by: flags.by,
  };
  return addDocument(db, folder, document, readInWorker);
}

function describeAdded(added: Added): string {
  if (!added.isNew) return `kept already as '${added.title}', unchanged\n  ${added.hash}\n`;
  const notes = added.notes.map((note) => `  note: ${note}\n`).join('');
  const path = added.visibility === 'public' ? `  /document/${added.hash}\n` : '  confidential: not shown to readers\n';
  return `kept: ${describe(added)}\n${path}${notes}`;
}

function describe({ title, issuer, date, pages, bytes, claims, hash, visibility }: KeptDocument): string {
  const facts = [issuer, date, `${pages} pages`, `${(bytes / 1000).toFixed(0)} kB`, visibility, `${claims} claims`];
  return `${title} (${facts.filter(Boolean).join(', ')})\n  ${hash}`;
}

function registerShow(documents: Command, context: CommandContext): void {
  withData(documents.command('list'))
    .description('kept documents, newest first')
    .option('--limit <n>', 'how many', countTo(10_000), 100)
    .action(async (flags: DataOptions & { limit: number }) => {
      const all = await withDatabase(configOf(context, flags), 'documents', ({ db }) => listDocuments(db, flags.limit));
      if (flags.json) for (const one of all) context.out(`${JSON.stringify(one)}\n`);
      else context.out(all.length === 0 ? 'none\n' : `${all.map(describe).join('\n')}\n`);
    });
  withData(documents.command('show <document>'))
    .description('a document with its text; its hash, the beginning of it (8 characters at least), or its name')
    .option('--page <n>', 'one page alone', countTo(100_000))
    .action(async (name: string, flags: DataOptions & { page?: number }) => {
      await withDatabase(configOf(context, flags), 'documents', async ({ db }) => {
        const document = await findDocument(db, name);
        const pages = await documentPages(db, document.id, flags.page ?? 1, flags.page ?? document.pages);
        if (pages.length === 0 && flags.page) throw new UserError(`it has ${document.pages} pages`);
        const text = pages.map((page) => `\n--- page ${page.number}\n${page.text}\n`).join('');
        context.out(
          flags.json ? `${JSON.stringify({ ...document, text: pages })}\n` : `${describe(document)}\n${text}`,
        );
      });
    });
}
