import type { PublicData, PublicExport } from '../exchange/index.ts';

/** What the page of the public data shows. */
export interface DataPage {
  /** Whether files are offered here. */
  offered: boolean;
  licence: string | null;
  totals: PublicData['totals'];
  exports: (Omit<PublicExport, 'made' | 'files'> & {
    /** Path of its manifest. */
    manifest: string;
    files: { name: string; bytes: number; sha256: string; path: string }[];
  })[];
}
