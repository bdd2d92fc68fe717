import fs from 'node:fs';
import path from 'node:path';
import type { PageHandler, Route } from '../kit/index.ts';

const TYPES: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
  '.js': 'text/javascript; charset=utf-8',
};

/** Addresses of the style sheet and of the fonts that every page needs. */
export interface Assets {
  stylesheet: string;
  referenceStylesheet: string;
  fonts: string[];
  /** The script that does a form's proof of work. */
  workScript: string;
  /** The script that lets a reader move the graph of explore. */
  graphScript: string;
}

/** Address of a built file by its name in the manifest, `desk.css`; empty when there is none. */
export function assetAddress(folder: string): (name: string) => string {
  const manifest = readManifest(folder);
  return (name) => {
    const file = manifest[name];
    return file ? `/assets/${file}` : '';
  };
}

function readManifest(folder: string): Record<string, string> {
  const file = path.join(folder, 'manifest.json');
  return fs.existsSync(file) ? (JSON.parse(fs.readFileSync(file, 'utf8')) as Record<string, string>) : {};
}

/** Reads what the build left in `folder`. Without a build, pages go without a style sheet. */
export function readAssets(folder: string): Assets {
  const names = listFiles(folder);
  const manifest = readManifest(folder);
  const style = manifest['main.css'];
  const fonts = names.filter(
    (name) => /^newsreader-(?:400|600)-(?!italic).*\.woff2$/.test(name) && names.includes(name),
  );
  const address = (name: string) => (manifest[name] ? `/assets/${manifest[name]}` : '');
  return {
    workScript: address('prove-work.js'),
    graphScript: address('explore-graph.js'),
    stylesheet: address('main.css'),
    referenceStylesheet: address('reference.css'),
    fonts: style ? fontsNamedIn(path.join(folder, style), fonts) : [],
  };
}

/** Old builds may lie beside: only the fonts that the style sheet names count. */
function fontsNamedIn(stylesheet: string, fonts: string[]): string[] {
  const text = fs.readFileSync(stylesheet, 'utf8');
  return fonts.filter((name) => text.includes(name)).map((name) => `/assets/${name}`);
}

/** A route that serves the built files; their names change with their content, so they are kept for ever. */
export function assetRoute(folder: string, missing: PageHandler): Route {
  return {
    path: '/assets/:file',
    handler: async (request) => {
      const name = request.params.file ?? '';
      const type = TYPES[path.extname(name)];
      if (!type || !listFiles(folder).includes(name)) return missing(request);
      const body = await fs.promises.readFile(path.join(folder, name));
      return { status: 200, type, body, keys: [], cacheable: true, freshFor: 'immutable' };
    },
  };
}

function listFiles(folder: string): string[] {
  return fs.existsSync(folder) ? fs.readdirSync(folder) : [];
}
