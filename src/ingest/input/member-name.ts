/** Names inside archives are hostile until checked. */

/** A member's path as it is safe to show and to compare, with `/`, or the reason why it isn't. */
export type MemberName = { path: string } | { reason: string };

/** Cleans the name of an archive's member: `./a/b` becomes `a/b`; one that leaves the archive is refused. */
export function readMemberName(raw: string): MemberName {
  const path = raw.replaceAll('\\', '/').replace(/^(\.\/+)+/, '');
  if (path.startsWith('/') || /^[a-z]:/i.test(path)) return { reason: refused('is absolute') };
  const parts = path.split('/').filter((part) => part !== '' && part !== '.');
  if (parts.includes('..')) return { reason: refused('climbs out of the archive') };
  if (/[\0-\x1f\x7f]/.test(path)) return { reason: refused('holds control characters') };
  if (path.length > 4096) return { reason: refused('is longer than 4,096 characters') };
  return parts.length === 0 ? { reason: refused('is empty') } : { path: parts.join('/') };
}

const refused = (what: string): string =>
  `Its path inside the archive ${what}, so it was not read; if you trust it, unpack it yourself and name the folder.`;

/** A hostile name made fit to be shown in a report. */
export const showName = (raw: string): string => raw.replace(/[\0-\x1f\x7f]/g, '\ufffd').slice(0, 200);
