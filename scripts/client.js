// npm run client -- ADDRESS FILE: writes TypeScript types of the API, made of the description that a site gives of itself.
import { writeFileSync } from 'node:fs';
import { requireNode } from './lib/node-version.js';

requireNode();
const { ensureInstalled } = await import('./lib/install.js');
await ensureInstalled();

const [address, file] = process.argv.slice(2);
if (!address || !file || !URL.canParse(address)) {
  console.error('npm run client -- https://news.example trama-api.d.ts');
  process.exit(2);
}
const { default: openapiTS, astToString } = await import('openapi-typescript');
const description = new URL('/api/openapi.json', address);
writeFileSync(file, astToString(await openapiTS(description, { silent: true })));
console.log(`${file}: types of ${description}; with openapi-fetch, createClient<paths>({ baseUrl: '${address}' })`);
