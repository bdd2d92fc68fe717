/** Finds the files of a folder, in order of name, following no link. */
import type { Dirent } from 'node:fs';
import { readdir, realpath } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { describeError } from './input-error.ts';
import { byCodeUnit, companionTest, isAsset, isHidden, LEFT_OUT, newTally } from './member-filter.ts';
import type { InputFailure, InputSkipped } from './types.ts';

/** What a folder holds: paths relative to it with `/`, in order of name, and what was left out or unreadable. */
export interface FolderListing {
  files: string[];
  others: (InputFailure | InputSkipped)[];
}

/** Lists `folder` (named `name` to the user) and its sub-folders, at most `maxMembers` files. Never throws. */
export async function listFolder(folder: string, name: string, maxMembers: number): Promise<FolderListing> {
  const found: string[] = [];
  const others: FolderListing['others'] = [];
  const tally = newTally(name);
  const waiting = [''];
  const fail = (path: string, reason: string): void =>
    void others.push({ failure: { file: path === '' ? name : `${name}/${path}`, place: '', reason } });

  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    const entries = await readdir(join(folder, at), { withFileTypes: true }).catch((error: unknown) => {
      fail(at!, describeError(error));
      return [];
    });
    for (const entry of entries) {
      const path = at === '' ? entry.name : `${at}/${entry.name}`;
      if (isHidden(entry.name)) tally.add(LEFT_OUT.hidden);
      else if (entry.isDirectory()) waiting.push(path);
      else if (entry.isSymbolicLink()) await noteLink(folder, path, fail, () => tally.add(LEFT_OUT.link));
      else if (!entry.isFile()) fail(path, `It is ${deviceName(entry)}, not a file, and was not opened.`);
      else if (isAsset(path)) tally.add(LEFT_OUT.asset);
      else if (found.length < maxMembers) found.push(path);
      else {
        fail('', `It holds more than ${maxMembers} files; import its sub-folders one by one.`);
        waiting.length = 0;
        break;
      }
    }
  }
  const files = dropCompanions(found.sort(byCodeUnit), tally);
  return { files, others: [...others, ...tally.items()] };
}

function dropCompanions(paths: string[], tally: ReturnType<typeof newTally>): string[] {
  const isCompanion = companionTest(paths);
  return paths.filter((path) => {
    if (!isCompanion(path)) return true;
    tally.add(LEFT_OUT.companion);
    return false;
  });
}

/** A link inside the folder is left out, its target being read anyway; one that leads outside or nowhere is a failure. */
async function noteLink(
  folder: string,
  path: string,
  fail: (path: string, reason: string) => void,
  leaveOut: () => void,
): Promise<void> {
  try {
    const [root, target] = await Promise.all([realpath(folder), realpath(join(folder, path))]);
    const way = relative(root, target);
    if (way !== '..' && !way.startsWith(`..${sep}`)) return leaveOut();
    fail(path, 'It is a link that leads out of the folder and was not followed; name its target if you want it.');
  } catch {
    fail(path, 'It is a link that leads nowhere; remove it or name its target.');
  }
}

const deviceName = (entry: Dirent): string =>
  entry.isFIFO() ? 'a named pipe' : entry.isSocket() ? 'a socket' : 'a device';
