import { readLocalDay } from './read-times.ts';
import type { WxrItem } from './wxr-item.ts';

/**
 * Addresses that led to the item before: `?p=` (and the guid, which WordPress never changes), slugs and days that it
 * had (`_wp_old_slug`, `_wp_old_date`, put into its present address). Those of its own site are paths with their query.
 */
export function readRedirects(item: WxrItem, site: string): string[] {
  const link = URL.canParse(item.link ?? '') ? new URL(item.link ?? '') : null;
  const found = [...plainAddresses(item, site), ...oldAddresses(item, link)];
  const paths = found.map((address) => relative(address, site)).filter((address) => address !== null);
  const own = link === null ? null : relative(link.href, site);
  return [...new Set(paths)].filter((path) => path !== own).slice(0, 200);
}

function plainAddresses(item: WxrItem, site: string): string[] {
  const plain = item.id === null || site === '' ? [] : [`${site}/?p=${item.id}`];
  if (item.type === 'page' && item.id !== null && site !== '') plain.push(`${site}/?page_id=${item.id}`);
  return item.guid === null ? plain : [...plain, item.guid];
}

function oldAddresses(item: WxrItem, link: URL | null): string[] {
  if (link === null || link.pathname === '/' || item.slug === '') return [];
  const slugs = [
    item.slug,
    ...(item.meta.get('_wp_old_slug') ?? []).map((slug) => slug.trim()).filter((slug) => slug !== ''),
  ];
  const day = readLocalDay(item.date);
  const days = [day, ...(item.meta.get('_wp_old_date') ?? []).map(readLocalDay)].filter((date) => date !== null);
  const paths = slugs.slice(0, 50).flatMap((slug) => days.slice(0, 50).map((date) => [slug, date] as const));
  const withoutDay = day === null ? slugs.map((slug) => [slug, null] as const) : paths;
  return withoutDay
    .map(([slug, date]) => moved(link, item.slug, slug, day, date))
    .filter((address) => address !== null);
}

/** The address with another slug and another day in it; null when it has no place for them. */
function moved(link: URL, slug: string, oldSlug: string, day: string | null, oldDay: string | null): string | null {
  const segments = link.pathname.split('/');
  const at = segments.findLastIndex((segment) => segment === slug || segment === encodeURI(slug));
  if (at < 0) return null;
  segments[at] = oldSlug.includes('%') ? oldSlug : encodeURIComponent(oldSlug);
  const path = segments.join('/');
  if (day === oldDay || day === null || oldDay === null) return `${link.origin}${path}`;
  const place = [0, -3]
    .map((cut) => `/${(cut === 0 ? day : day.slice(0, cut)).replaceAll('-', '/')}/`)
    .find((part) => path.includes(part));
  if (place === undefined) return null;
  return `${link.origin}${path.replace(place, `/${oldDay.slice(0, place.length === 9 ? 7 : 10).replaceAll('-', '/')}/`)}`;
}

/** An address of the site itself as a path; of elsewhere (a guid from before a move) as it stands; null when it is none. */
function relative(address: string, site: string): string | null {
  if (address.length > 2000 || !/^https?:\/\//i.test(address) || !URL.canParse(address)) return null;
  const url = new URL(address);
  const home = URL.canParse(site) ? new URL(site).host : '';
  const bare = (host: string) => host.replace(/^www\./, '');
  return bare(url.host) === bare(home) ? `${url.pathname}${url.search}` : url.href;
}
