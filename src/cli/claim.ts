import { type Command, Option } from 'commander';
import {
  addClaim,
  type ClaimStatus,
  ENTITY_SCHEMATA,
  type EvidenceField,
  judgeClaim,
  listClaims,
  listContradictions,
  lostEvidence,
  moveEvidence,
  type Stance,
} from '../knowledge/index.ts';
import { type CommandContext, configOf, type DataOptions, withData, withDatabase } from './context.ts';
import { countTo, edtfDate, print, withBy } from './options.ts';

interface AddFlags extends DataOptions {
  subject: string;
  subjectKind?: string;
  predicate: string;
  object?: string;
  objectKind?: string;
  value?: string;
  article?: string;
  document?: string;
  page?: number;
  quote: string;
  occurrence?: number;
  field: EvidenceField;
  attribution?: string;
  stance: Stance;
  from?: string;
  to?: string;
  allegation?: string;
  authority?: string;
  suggest?: boolean;
  by: string;
  reason?: string;
}

/** `trama claim …`: claims made and decided on by hand, each with the passage that carries it. */
export function registerClaim(program: Command, context: CommandContext): void {
  const claim = program
    .command('claims')
    .alias('claim')
    .description('claims: what articles say of actors, each tied to its sentence');
  registerAdd(claim, context);
  registerLists(claim, context);
  registerDecisions(claim, context);
}

function registerAdd(claim: Command, context: CommandContext): void {
  const kinds = ENTITY_SCHEMATA.join(', ');
  withBy(withData(claim.command('add')))
    .description(
      'store a claim; the database takes it only if the quote stands in the article, or on the page of the document',
    )
    .requiredOption('--subject <actor>', 'slug or name of the actor')
    .option('--subject-kind <kind>', `make the actor if it is unknown: ${kinds}`)
    .requiredOption('--predicate <verb>', 'what is said, such as expelled or present_in')
    .option('--object <actor>', 'slug or name of another actor')
    .option('--object-kind <kind>', 'make that actor if it is unknown')
    .option('--value <text>', 'a value instead of another actor')
    .option('--article <article>', 'where the quote stands: its path, slug, id or original address')
    .option(
      '--document <document>',
      'where it stands, if in a kept document: its hash, the beginning of it, or its name',
    )
    .option('--page <n>', 'on which page of the document', countTo(100_000))
    .requiredOption('--quote <words>', 'the words that carry the claim, as they stand there')
    .option('--occurrence <n>', 'which one, where the words stand several times', countTo(100_000))
    .addOption(new Option('--field <field>', 'where the words stand').choices(['text', 'title', 'dek']).default('text'))
    .option('--attribution <who>', 'who says it, in the words of the text')
    .addOption(
      new Option('--stance <stance>', 'how it is said').choices(['asserted', 'alleged', 'denied']).default('asserted'),
    )
    .option('--from <date>', 'since when, EDTF: 2008, 2008-09', edtfDate)
    .option('--to <date>', 'until when, EDTF', edtfDate)
    .option('--allegation <text>', 'of a legal status: what is alleged')
    .option('--authority <who>', 'of a legal status: who decided it')
    .option('--suggest', 'store it as a suggestion for others to decide on')
    .option('--reason <text>', 'why, kept with the decision')
    .action(async (flags: AddFlags) => {
      const added = await withDatabase(configOf(context, flags), 'claim', ({ db }) => addClaim(db, toClaim(flags)));
      const text = `claim ${added.id}: ${added.subject.caption} ${flags.predicate} ${added.object?.caption ?? flags.value ?? ''}\n“${added.passage.quote}”\n/actor/${added.subject.slug}\n${added.articlePath}?claim=${added.id}#claim-${added.id}\n`;
      context.out(flags.json ? `${JSON.stringify(added)}\n` : text);
    });
}

function toClaim(flags: AddFlags): Parameters<typeof addClaim>[1] {
  return {
    subject: flags.subject,
    predicate: flags.predicate,
    object: flags.object ?? null,
    value: flags.value ?? null,
    subjectSchema: flags.subjectKind ?? null,
    objectSchema: flags.objectKind ?? null,
    article: flags.article ?? null,
    document: flags.document === undefined ? null : { name: flags.document, page: flags.page ?? 1 },
    field: flags.field,
    quote: flags.quote,
    occurrence: flags.occurrence ?? null,
    attribution: flags.attribution ?? null,
    stance: flags.stance,
    from: flags.from ?? null,
    to: flags.to ?? null,
    allegation: flags.allegation ?? null,
    authority: flags.authority ?? null,
    status: flags.suggest ? 'suggested' : 'accepted',
    by: flags.by,
    reason: flags.reason ?? null,
  };
}

function registerLists(claim: Command, context: CommandContext): void {
  withData(claim.command('list'))
    .description('the newest claims, and how many of their passages readers see')
    .option('--limit <n>', 'how many', countTo(10_000), 50)
    .action(async (flags: DataOptions & { limit: number }) => {
      const claims = await withDatabase(configOf(context, flags), 'claim', ({ db }) => listClaims(db, flags.limit));
      print(
        context,
        flags,
        claims,
        (c) =>
          `${c.id}  ${c.status}, ${c.public} public: ${c.subject} ${c.predicate} ${c.object ?? ''}\n  “${c.quote ?? ''}”`,
      );
    });
  withData(claim.command('contradictions'))
    .description(
      "accepted claims that can't all be so, side by side: said and denied, statuses and numbers that differ",
    )
    .option('--limit <n>', 'how many', countTo(10_000), 50)
    .action(async (flags: DataOptions & { limit: number }) => {
      const found = await withDatabase(configOf(context, flags), 'claim', ({ db }) =>
        listContradictions(db, flags.limit),
      );
      print(context, flags, found, ({ subject, why, told }) =>
        [
          `${subject}: ${why}`,
          ...told.map(
            ({ id, words, quotes }) => `  ${id}  ${words}\n${quotes.map((quote) => `    “${quote}”`).join('\n')}`,
          ),
        ].join('\n'),
      );
    });
  withData(claim.command('lost'))
    .description('evidence that an edit has changed or removed: out of public view until an editor decides')
    .action(async (flags: DataOptions) => {
      const lost = await withDatabase(configOf(context, flags), 'claim', ({ db }) => lostEvidence(db));
      print(
        context,
        flags,
        lost,
        (e) =>
          `evidence ${e.evidenceId} of claim ${e.claimId}, ${e.articlePath}\n  ${e.subject} ${e.predicate} ${e.object ?? ''}: ${e.reason}\n  before: …${e.before}…`,
      );
    });
}

function registerDecisions(claim: Command, context: CommandContext): void {
  const decisions: [string, ClaimStatus][] = [
    ['accept', 'accepted'],
    ['reject', 'rejected'],
    ['dispute', 'disputed'],
    ['retract', 'retracted'],
  ];
  for (const [verb, status] of decisions) {
    withBy(withData(claim.command(`${verb} <claim>`)))
      .description(`decide that a claim is ${status}`)
      .option('--reason <text>', 'why, kept with the decision')
      .action(async (id: string, flags: DataOptions & { by: string; reason?: string }) => {
        await withDatabase(configOf(context, flags), 'claim', ({ db }) =>
          judgeClaim(db, id, status, flags.by, flags.reason ?? null),
        );
        context.out(flags.json ? `${JSON.stringify({ id, status })}\n` : `claim ${id} is ${status}\n`);
      });
  }
  withBy(withData(claim.command('move <evidence>')))
    .description('give lost evidence the words that now carry its claim')
    .requiredOption('--quote <words>', 'the words as they now stand in the article')
    .action(async (id: string, flags: DataOptions & { by: string; quote: string }) => {
      await withDatabase(configOf(context, flags), 'claim', ({ db }) => moveEvidence(db, id, flags.quote, flags.by));
      context.out(flags.json ? `${JSON.stringify({ id, state: 'current' })}\n` : 'the claim is in public view again\n');
    });
}
