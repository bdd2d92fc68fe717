import { cdata } from '../../text/index.ts';

/** A custom field of a post. */
export function meta(key: string, value: string): string {
  return `<wp:postmeta><wp:meta_key>${cdata(key)}</wp:meta_key><wp:meta_value>${cdata(value)}</wp:meta_value></wp:postmeta>`;
}

/** ISO 8601 -> `2021-05-24 11:17:25` in GMT; all zeros, as WordPress has it, for no time. */
export function gmt(at: string | null): string {
  return at === null ? '0000-00-00 00:00:00' : new Date(at).toISOString().slice(0, 19).replace('T', ' ');
}

/** ISO 8601 -> `Mon, 24 May 2021 11:17:25 +0000` (RFC 822, as RSS has it). */
export function rfc822(at: string): string {
  return new Date(at).toUTCString().replace('GMT', '+0000');
}
