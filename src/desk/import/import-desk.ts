import type { DeskPage } from '../desk-types.ts';
import { IMPORT_BODY, showImport, takeImport } from './import-page.tsx';
import { showJob, takeJobForm } from './job-page.tsx';

/** The screens for importing. */
export const IMPORT_DESK: readonly DeskPage[] = [
  { path: '/desk/import', permission: 'import.run', show: showImport, take: takeImport, bodyLimit: IMPORT_BODY },
  { path: '/desk/import/:id', permission: 'import.run', show: showJob, take: takeJobForm },
];
