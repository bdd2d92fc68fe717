import { setTimeout as sleep } from 'node:timers/promises';
import { type InputItem, type InputOptions, openInputs as openPlainInputs } from './input/index.ts';
import { openSite } from './wordpress/index.ts';

/**
 * Opens what a user names: files, folders, archives, http(s) addresses and `-`; behind the address of a WordPress
 * site's home page all its posts, or those changed since `knownState`.
 */
export function openInputs(paths: readonly string[], options: InputOptions = {}): AsyncIterable<InputItem> {
  return openPlainInputs(paths, {
    openSite: (page, fetch, { knownState, signal }) =>
      openSite(page, { fetch, wait: (milliseconds) => sleep(milliseconds, undefined, { signal }), knownState }),
    ...options,
  });
}
