import { readPublicData } from '../../exchange/index.ts';
import { EXPORT_FILES } from '../export-files.ts';
import { dataset } from '../json-ld.ts';
import type { Loader } from '../public-page.ts';
import { PublicDataView } from '../views/data.tsx';
import { localHead } from './lists.tsx';

/** What the public database holds, its newest exports, how to cite it, and what changed in it. */
export const publicData: Loader = async ({ deps, context }) => {
  const { exportsDir } = deps;
  const { totals, exports } = exportsDir === null ? { totals: null, exports: [] } : readPublicData(exportsDir);
  const data = {
    // A mirror says where the files are.
    offered: exportsDir !== null,
    licence: context.site.licence,
    totals,
    exports: exports.map(({ made: _, ...one }) => ({
      ...one,
      manifest: `${EXPORT_FILES}/${one.format}/manifest.json`,
      files: one.files.map((file) => ({ ...file, path: `${EXPORT_FILES}/${one.format}/${file.name}` })),
    })),
  };
  return {
    type: 'page',
    data,
    keys: ['export:*'],
    page: (view) => ({
      plainPath: '/data',
      head: localHead('/data', view.t.publicData, view, {
        description: view.t.publicDataIntro,
        jsonLd: [dataset(data, view)],
        reference: true,
      }),
      main: <PublicDataView data={data} context={view} />,
    }),
  };
};
