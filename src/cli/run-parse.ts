import { completeDraft, type InputFile, openInputs, PARSERS, sniffFormat } from '../ingest/index.ts';
import { type CommandContext, EXIT, UserError } from './context.ts';

/** Prints what the parsers find, one JSON object a line; gives how many items and files could not be read. */
export async function runParse(
  context: CommandContext,
  paths: string[],
  options: { format: string | null; allowPrivate: boolean },
): Promise<number> {
  let failed = 0;
  for await (const input of openInputs(paths, { allowPrivate: options.allowPrivate })) {
    if ('failure' in input) {
      failed++;
      context.err(`${JSON.stringify({ kind: 'failed', ...input.failure })}\n`);
    } else if (!('skipped' in input)) failed += await parseFile(context, input, options.format);
  }
  return failed;
}

/** `auto` -> null; an unknown format is a usage error. `more`: formats beside those of the parsers. */
export function checkFormat(format: string, more: readonly string[] = []): string | null {
  if (format === 'auto') return null;
  const known = [...PARSERS.map((parser) => parser.format), ...more];
  if (known.includes(format)) return format;
  throw new UserError(`--format ${format}: choose auto, ${known.join(', ')}`, EXIT.usage);
}

async function parseFile(context: CommandContext, input: InputFile, format: string | null): Promise<number> {
  const chosen = PARSERS.find((parser) => parser.format === format);
  const parser = chosen ?? sniffFormat(input.head, input.name, input.contentType, PARSERS);
  let failed = 0;
  const fail = (failure: object) => {
    failed++;
    context.err(`${JSON.stringify({ kind: 'failed', ...failure })}\n`);
  };
  if (!parser) {
    fail({ file: input.name, place: '', reason: 'not a format that Trama reads; choose one with --format if it is' });
    return failed;
  }
  for await (const item of parser.parse(input)) {
    if ('failure' in item) fail(item.failure);
    else if ('skipped' in item) context.err(`${JSON.stringify({ kind: 'skipped', ...item.skipped })}\n`);
    else if ('draft' in item) context.out(`${JSON.stringify(shown(item.draft))}\n`);
  }
  return failed;
}

/** The fields of `trama parse` in their documented order. */
function shown(raw: Parameters<typeof completeDraft>[0]) {
  const { origin, notes, html, text, media, parts, ...fields } = completeDraft(raw);
  return { ...fields, parts, html, text, media, origin, notes };
}
