import path from 'node:path';

const TYPES: Record<string, string> = {
  '.csv': 'text/csv; charset=utf-8; header=present',
  '.json': 'application/json',
  '.jsonl': 'application/x-ndjson',
  '.geojson': 'application/geo+json',
  '.graphml': 'application/xml',
  '.jsonld': 'application/ld+json',
  '.bib': 'application/x-bibtex; charset=utf-8',
  '.xml': 'application/xml',
};

/**
 * Content-Type of a file of an export by its name; null for what exporters never name so: a way out of the folder, a
 * half-written file, what is kept beside for the program itself.
 */
export function exportFileType(name: string): string | null {
  if (!/^[a-z0-9][a-z0-9.-]*$/.test(name) || name === 'made.json') return null;
  return TYPES[path.extname(name)] ?? null;
}
