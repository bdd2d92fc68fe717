import { csvExporter } from './csv/csv.ts';
import type { Exporter } from './exporter.ts';
import { ftmExporter } from './ftm/ftm.ts';

/** All formats. */
export const EXPORTERS: readonly Exporter[] = [ftmExporter, csvExporter];
