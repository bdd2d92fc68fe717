/** Which files in a folder or archive can hold articles. */
import type { InputSkipped } from './types.ts';

/** Extensions that never hold an article: pictures, styles, scripts, fonts, films, sounds, office files, programs. */
const ASSET =
  /\.(png|jpe?g|jfif|gif|webp|avif|svgz?|ico|bmp|tiff?|heic|css|less|scss|m?js|cjs|map|wasm|woff2?|ttf|otf|eot|mp[34]|m4[av]|mov|avi|mkv|webm|og[gva]|wav|flac|aac|pdf|docx?|xlsx?|pptx?|od[tsp]|epub|exe|dll|so|dylib|bin|class|jar|sqlite3?|db|psd|ai|eps|swf)$/i;

/** Folders in which browsers keep what belongs to a saved page, in the languages they do it in. */
const COMPANION_FOLDER = /^(.+?)(?:_files|[._-]files|_archivos|_arquivos|_ficheiros|_fichiers|-Dateien)$/i;

/** Whether a file by this name is left out without being opened. */
export const isAsset = (path: string): boolean => ASSET.test(path);

/** Whether a part of the path is hidden or made by a file manager. */
export const isHidden = (path: string): boolean =>
  path.split('/').some((part) => (part.startsWith('.') && part !== '.' && part !== '..') || SYSTEM_FILES.has(part));

const SYSTEM_FILES = new Set(['__MACOSX', 'Thumbs.db', 'desktop.ini']);

/** Tells of paths that belong to a saved page among `paths`: `Page_files/frame.html` beside `Page.html`. */
export function companionTest(paths: Iterable<string>): (path: string) => boolean {
  const pages = new Set<string>();
  for (const path of paths) {
    const page = /^(.*)\.(?:x?html?|xht|mht|php|aspx?)$/i.exec(path)?.[1];
    if (page !== undefined) pages.add(page);
  }
  return (path) => {
    const parts = path.split('/');
    for (let i = 0; i < parts.length - 1; i += 1) {
      const stem = COMPANION_FOLDER.exec(parts[i]!)?.[1];
      if (stem !== undefined && pages.has([...parts.slice(0, i), stem].join('/'))) return true;
    }
    return false;
  };
}

/** Order of file names everywhere: by code unit, the same on every machine. */
export const byCodeUnit = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Counts what is left out of one folder or archive, by reason. */
export function newTally(file: string) {
  const counts = new Map<string, number>();
  return {
    add: (reason: string): void => void counts.set(reason, (counts.get(reason) ?? 0) + 1),
    /** One item for each reason, with its count. */
    *items(): Iterable<InputSkipped> {
      for (const [reason, count] of counts) {
        yield { skipped: { file, place: '', reason: `Left out: ${reason}.`, count } };
      }
    },
  };
}

/** Reasons for leaving a file out. */
export const LEFT_OUT = {
  asset: 'pictures, styles, scripts and documents that hold no article',
  companion: 'parts of saved pages',
  hidden: 'hidden files',
  binary: 'binary files',
  link: 'links, which are not followed',
} as const;
