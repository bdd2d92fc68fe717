import { findShortcodes } from './find-shortcodes.ts';
import { blockReferences } from './read-blocks.ts';
import { listed } from './run-shortcodes.ts';
import type { FileContext } from './to-article.ts';
import { thumbnailOf } from './to-article.ts';
import type { WxrItem } from './wxr-item.ts';

/** A post waits while at most this many items and this much text came after it; then it goes as it is. */
const MAX_WAIT_ITEMS = 300;
/** Most characters of items that wait at once for their pictures. */
const MAX_WAIT_LENGTH = 16_000_000;

interface Guest {
  item: WxrItem;
  missing: Set<number>;
  /** A gallery of all that was uploaded to the post: only the wait itself can end it. */
  children: boolean;
  since: number;
}

/** Posts whose pictures the file has not named so far. WordPress exports by number, and a picture is newer than its post. */
export interface WaitingRoom {
  enter(item: WxrItem, context: FileContext): void;
  /** Tells that an attachment or a reusable block came. */
  arrive(id: number): void;
  /** The posts that need not wait any longer, oldest first; with 0 all of them. */
  leave(maxItems?: number): WxrItem[];
}

/** An empty waiting room. */
export function newWaitingRoom(): WaitingRoom {
  const guests: Guest[] = [];
  let count = 0;
  let length = 0;
  return {
    enter(item, context) {
      count += 1;
      length += item.length;
      guests.push({ item, ...needs(item, context), since: count });
    },
    arrive(id) {
      count += 1;
      for (const guest of guests) guest.missing.delete(id);
    },
    leave(maxItems = MAX_WAIT_ITEMS) {
      const gone: WxrItem[] = [];
      for (let index = 0; index < guests.length; ) {
        const guest = guests[index] as Guest;
        const ready = guest.missing.size === 0 && !guest.children;
        if (!ready && count - guest.since < maxItems && length <= MAX_WAIT_LENGTH) {
          index += 1;
          continue;
        }
        length -= guest.item.length;
        gone.push(guest.item);
        guests.splice(index, 1);
      }
      return gone;
    },
  };
}

/** What a post shows by its number alone (pictures, reusable blocks) and the file has not given. */
function needs(item: WxrItem, context: FileContext): Pick<Guest, 'missing' | 'children'> {
  const ids = [thumbnailOf(item)].filter((id) => id > 0);
  const shortcodes = /\[(?:gallery|playlist)\b/.test(item.content) ? findShortcodes(item.content) : [];
  const lists = shortcodes.filter(({ name }) => name === 'gallery' || name === 'playlist').map(listed);
  ids.push(...lists.slice(0, 100).flatMap((list) => list ?? []));
  const missing = new Set(ids.filter((id) => context.attachment(id) === undefined));
  const blocks = item.content.includes('<!-- wp:block') ? blockReferences(item.content) : [];
  for (const id of blocks) if (context.reusable(id) === undefined) missing.add(id);
  return { missing, children: lists.includes(null) };
}
