/** What leaves: the public database in the formats of other tools. */
export {
  type AskedExport,
  askExport,
  askedFiles,
  forgetExport,
  listAskedExports,
  makeAskedExports,
} from './asked-exports.ts';
export type { Exporter } from './exporter.ts';
export { EXPORTERS } from './exporters.ts';
export { exportFileType } from './file-types.ts';
export {
  datasetName,
  makePublicExports,
  type PublicData,
  type PublicExport,
  readPublicData,
} from './public-exports.ts';
export { type ExportCounts, writeExport } from './write-export.ts';
