import { breadcrumbList } from '../json-ld.ts';
import type { Loader } from '../public-page.ts';
import { PAGES_SHOWN, readDocument } from '../queries/read-document.ts';
import { DocumentView } from '../views/document.tsx';
import { localHead } from './lists.tsx';

const HASH = /^[0-9a-f]{64}$/;
const ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** A kept document: what it is, its text by page with the quoted words marked, and the claims that rest on it. */
export const document: Loader = async ({ deps, params, query }) => {
  const hash = params.hash ?? '';
  if (!HASH.test(hash)) return { type: 'missing' };
  const asked = Number(query.get('page') ?? 1);
  const claim = query.get('claim') ?? '';
  const page = Number.isInteger(asked) && asked >= 1 && asked <= 100_000 ? asked : 1;
  const found = await readDocument(deps.db, hash, page, ID.test(claim) ? claim : null);
  if (!found) return { type: 'missing' };
  const { id, ...data } = found;
  const plain = `/document/${hash}`;
  return {
    type: 'page',
    data,
    keys: [`document:${id}`, 'entity:*', 'claim:*'],
    within: [`document:${id}`],
    page: (view) => ({
      plainPath: plain,
      head: localHead(plain, data.title, view, {
        noindex: page > PAGES_SHOWN || claim !== '',
        jsonLd: [
          breadcrumbList(
            [{ label: view.t.sourcesIndex, path: view.to('/source') }],
            { label: data.title, path: view.to(plain) },
            view,
          ),
        ],
      }),
      main: <DocumentView data={data} chosen={claim} context={view} />,
    }),
  };
};
