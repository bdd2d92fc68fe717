import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A page of the benchmark with what annotators say of it (WCXB, annotations CC BY 4.0). */
export interface AnnotatedPage {
  id: string;
  url: string;
  html: string;
  truth: { title: string | null; author: string | null; publish_date: string | null; main_content: string };
}

/** Reads the pages of a folder or a `.tar.xz` (unpacked into a folder that is removed again), sorted by id. */
export function readPages(path: string): AnnotatedPage[] {
  if (statSync(path).isDirectory()) return readFolder(path);
  const folder = mkdtempSync(join(tmpdir(), 'web-pages-'));
  try {
    execFileSync('tar', ['xJf', path, '-C', folder]);
    return readFolder(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function readFolder(folder: string): AnnotatedPage[] {
  const names = readdirSync(folder, { recursive: true }).map(String);
  return names
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => {
      const page = JSON.parse(readFileSync(join(folder, name), 'utf8'));
      const html = readFileSync(join(folder, name.replace(/\.json$/, '.html')), 'utf8');
      return { id: page.file_id, url: page.url, html, truth: page.ground_truth };
    });
}

/** Which of `parts` a page belongs to, 0-based, by a hash of its id: the same in every run. */
export function partOf(id: string, parts: number): number {
  let hash = 7;
  for (const char of id) hash = (Math.imul(hash, 31) + char.charCodeAt(0)) >>> 0;
  return (Math.imul(hash, 2654435761) >>> 16) % parts;
}
