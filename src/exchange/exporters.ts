import { annotationsExporter } from './annotations/annotations.ts';
import { citationsExporter } from './citations/citations.ts';
import { csvExporter } from './csv/csv.ts';
import type { Exporter } from './exporter.ts';
import { ftmExporter } from './ftm/ftm.ts';
import { geoJsonExporter } from './geojson/geojson.ts';
import { graphMlExporter } from './graphml/graphml.ts';
import { jsonLdExporter } from './json-ld/json-ld.ts';
import { ninjsExporter } from './ninjs/ninjs.ts';
import { wxrExporter } from './wxr/wxr.ts';

/** All formats. */
export const EXPORTERS: readonly Exporter[] = [
  ftmExporter,
  csvExporter,
  annotationsExporter,
  jsonLdExporter,
  geoJsonExporter,
  graphMlExporter,
  ninjsExporter,
  wxrExporter,
  citationsExporter,
];
