/** A licence as pages name it. */
export interface LicenceName {
  name: string;
  /** Null when the licence is the newsroom's own words. */
  url: string | null;
  /** True for a Creative Commons licence. */
  commons: boolean;
}

const COMMONS =
  /^https?:\/\/creativecommons\.org\/(?:licenses\/([a-z-]+)\/(\d\.\d)|publicdomain\/(zero|mark)\/(\d\.\d))/;

/** `https://creativecommons.org/licenses/by-nc/4.0/` -> CC BY-NC 4.0; other addresses by their host; words as they are. */
export function licenceName(licence: string): LicenceName {
  const [, terms, version, gift, giftVersion] = COMMONS.exec(licence) ?? [];
  if (terms) return { name: `CC ${terms.toUpperCase()} ${version}`, url: licence, commons: true };
  if (gift) return { name: gift === 'zero' ? `CC0 ${giftVersion}` : 'Public Domain Mark', url: licence, commons: true };
  if (/^https?:\/\//.test(licence) && URL.canParse(licence))
    return { name: new URL(licence).host, url: licence, commons: false };
  return { name: licence, url: null, commons: false };
}
