/** What leaves: the public database in the formats of other tools. */
export { EXPORTERS } from './exporters.ts';
export { type ExportSummary, writeExport } from './write-export.ts';
