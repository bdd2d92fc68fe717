import path from 'node:path';
import { askedFiles, exportFileType } from '../../exchange/index.ts';
import type { DeskFile, DeskPage } from '../desk-types.ts';
import { askedFolder, showExports, takeExports } from './exports-page.tsx';

/** The screen for exports. */
export const EXPORTS_DESK: readonly DeskPage[] = [
  { path: '/desk/exports', permission: 'export.run', show: showExports, take: takeExports },
];

/** The files of finished exports. */
export const EXPORT_FILES: readonly DeskFile[] = [
  {
    path: '/desk/exports/:id/:file',
    permission: 'export.run',
    find: (desk, { params: { id = '', file = '' } }) => {
      const type = exportFileType(file);
      if (type === null) return null;
      return { root: path.resolve(askedFolder(desk)), name: `${askedFiles(id)}/${file}`, type };
    },
  },
];
