/** The members of a tar, in order of name. */

import { indexTar, type TarMember } from './index-tar.ts';
import { describeError, InputError } from './input-error.ts';
import { byCodeUnit, companionTest, LEFT_OUT, newTally } from './member-filter.ts';
import type { InputContext, InputItem, OpenMember, Source } from './types.ts';

/** What a tar was unpacked from: its size in bytes, and the error that cut the unpacking short, if any. */
export interface TarPacking {
  size: number | null;
  error: unknown;
}

/** Reads a tar that lies unpacked in `source`, which must have `slice`. */
export async function* openTar(
  source: Source,
  packing: TarPacking,
  context: InputContext,
  openMember: OpenMember,
): AsyncIterable<InputItem> {
  const tally = newTally(source.name);
  const { slice } = source;
  if (slice === null) throw new InputError('It can only be read once from its start.');
  const index = await indexTar(source.open, context.limits.maxMembers, tally);
  const fail = (path: string, reason: string): InputItem => ({
    failure: { file: path === '' ? source.name : `${source.name}/${path}`, place: '', reason },
  });
  for (const { path, reason } of index.failures) yield fail(path, reason);

  const members = lastOfEachName(index.members);
  for (const path of members.repeated) yield fail(path, REPEATED);
  const isCompanion = companionTest(members.kept.map((member) => member.path));
  // A packed tar's progress is shared out among its members by their length.
  const share = packing.size === null || source.size === null ? 1 : packing.size / Math.max(1, source.size);
  for (const { path, start, size } of members.kept) {
    if (isCompanion(path)) tally.add(LEFT_OUT.companion);
    else yield* openMember(memberOf(source, path, slice(start, size), Math.round(size * share)), tally, context);
  }
  yield* tally.items();
  const error = index.error ?? packing.error;
  if (error !== null) yield fail('', tarError(error, index.members.length));
}

/** Why an older member of the same name was passed over: unpacking would overwrite it too. */
export const REPEATED = 'The archive holds this name more than once; only the last one was read.';

function lastOfEachName(members: readonly TarMember[]): { kept: TarMember[]; repeated: string[] } {
  const last = new Map<string, TarMember>();
  const repeated: string[] = [];
  for (const member of members) {
    if (last.has(member.path)) repeated.push(member.path);
    last.set(member.path, member);
  }
  return { kept: [...last.values()].sort((a, b) => byCodeUnit(a.path, b.path)), repeated };
}

const memberOf = (archive: Source, path: string, open: Source['open'], size: number): Source => ({
  name: `${archive.name}/${path}`,
  open,
  size,
  url: null,
  contentType: null,
  root: archive.root ?? archive.name,
  slice: null,
  random: null,
});

function tarError(error: unknown, count: number): string {
  const before = `${count} ${count === 1 ? 'file' : 'files'} before that ${count === 1 ? 'was' : 'were'} read.`;
  const message = error instanceof Error ? error.message : String(error);
  if (/Unexpected end|Premature close/.test(message)) {
    return `The tar ends too early; copy it again from its source. ${before}`;
  }
  if (/Invalid tar header|Invalid header|max size/.test(message)) {
    return `The tar is damaged (${message.slice(0, 80)}); copy it again from its source. ${before}`;
  }
  return `${describeError(error)} ${before}`;
}
