/** What leaves: the public database in the formats of other tools. */
export { EXPORTERS } from './exporters.ts';
export { writeExport } from './write-export.ts';
