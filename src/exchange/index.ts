/** What leaves: the public database in the formats of other tools. */
export type { Exporter } from './exporter.ts';
export { EXPORTERS } from './exporters.ts';
export { type ExportCounts, writeExport } from './write-export.ts';
