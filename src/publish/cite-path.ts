/** Path of an article's citation, for reference managers: BibTeX, or CSL-JSON. */
export function citePath({ id }: { id: string }, format: 'bib' | 'json'): string {
  return `/cite/${id}.${format}`;
}
