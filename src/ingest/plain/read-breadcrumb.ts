import { setLabel } from './labels.ts';
import type { Page, PageBlock } from './page.ts';

const HOME =
  /^(?:home|homepage|front page|inicio|portada|início|principal|página (?:inicial|principal)|capa|accueil)$/iu;
const GLUED = /^(?:Home|HOME|Inicio|INICIO|Portada|PORTADA|Início|INÍCIO|Principal|Capa)(?=\p{Lu})/u;
const SEPARATOR = /\s*(?:»|›|>|→|\s\/\s|\s\|\s|\s[-–—]\s|::|\\)\s*/u;
/** Only the top of a page is searched: a breadcrumb stands above its headline. */
const TOP = 600;
/** How far below a breadcrumb its headline may stand. */
const BELOW = 30;

/** Step: `Home > News > Brief > Headline`, with separators, glued together, or one a line. Gives the sections. */
export function readBreadcrumb(page: Page): void {
  const at = page.blocks.slice(0, TOP).findIndex((block, i) => isBreadcrumb(page.blocks, block, i));
  if (at < 0) {
    takeGluedHeadline(page);
    return;
  }
  const block = page.blocks[at]!;
  const after = page.blocks.slice(at + 1, at + 1 + BELOW);
  if (GLUED.test(block.text)) takeGlued(page, block, after);
  else if (HOME.test(block.text)) takeLines(page, at);
  else takeSeparated(page, block, after);
}

function isBreadcrumb(blocks: PageBlock[], block: PageBlock, at: number): boolean {
  if (block.label === 'header-field' || block.text.length > 400) return false;
  if (GLUED.test(block.text)) return glueEnd(block.text, blocks.slice(at + 1, at + 1 + BELOW)) !== null;
  const parts = block.text.split(SEPARATOR);
  if (parts.length >= 2 && HOME.test(parts[0]!.trim())) return true;
  return HOME.test(block.text) && linesAfterHome(blocks, at) !== null;
}

/** The later block with which a glued breadcrumb ends: the headline. */
function glueEnd(text: string, after: PageBlock[]): PageBlock | null {
  const ends = after.filter(
    (block) => block.words >= 2 && block.text.length < text.length && text.endsWith(block.text),
  );
  return ends.sort((a, b) => b.text.length - a.text.length)[0] ?? null;
}

function takeGlued(page: Page, block: PageBlock, after: PageBlock[]): void {
  const headline = glueEnd(block.text, after)!;
  const trail = block.text.replace(GLUED, '').slice(0, -headline.text.length);
  setLabel(block, 'breadcrumb', 'begins with the word for the front page and ends with the headline, glued together');
  addSections(page, splitGlued(trail));
  page.headlineAt = page.blocks.indexOf(headline);
}

/**
 * Glued, and the headline stands nowhere else: the names before the first of three words are sections, the rest is
 * the headline.
 */
function takeGluedHeadline(page: Page): void {
  const block = page.blocks.slice(0, 5).find(({ text }) => GLUED.test(text) && text.length < 300);
  if (block === undefined || page.title !== null) return;
  const names = splitGlued(block.text.replace(GLUED, ''));
  const at = names.findIndex((name) => name.split(' ').length >= 3);
  if (at < 1) return;
  setLabel(block, 'breadcrumb', 'begins with the word for the front page; sections and headline are glued together');
  addSections(page, names.slice(0, at));
  page.title = names.slice(at).join('');
  page.headlineAt = page.blocks.indexOf(block);
  page.notes.push('The headline was parted from the breadcrumb glued to it, by its capital letter.');
}

/** `NewsBrief` -> News, Brief: a capital after a small letter or a bracket begins a new name. */
function splitGlued(trail: string): string[] {
  return trail.split(/(?<=[\p{Ll}\p{N})])(?=\p{Lu})/u).map((name) => name.trim());
}

function takeSeparated(page: Page, block: PageBlock, after: PageBlock[]): void {
  const names = block.text
    .split(SEPARATOR)
    .slice(1)
    .map((name) => name.trim())
    .filter((name) => name !== '');
  setLabel(block, 'breadcrumb', 'begins with the word for the front page and has separators');
  const last = names.at(-1) ?? '';
  const headline = after.find((other) => sameTitle(other.text, last));
  if (headline) page.headlineAt = page.blocks.indexOf(headline);
  const isTitle = headline !== undefined || last.split(' ').length > 4;
  addSections(page, isTitle ? names.slice(0, -1) : names);
}

/** The same words, or a breadcrumb's shortened form of them. */
function sameTitle(headline: string, crumb: string): boolean {
  const short = crumb.replace(/\s*(?:…|\.{3})$/u, '');
  return short.length >= 8 && (headline === short || (short !== crumb && headline.startsWith(short)));
}

/** One to three short lines between a line `Home` and a headline with its article; null when it is a menu. */
function linesAfterHome(blocks: PageBlock[], at: number): number[] | null {
  const crumbs: number[] = [];
  for (let i = at + 1; i < Math.min(blocks.length, at + 10); i += 1) {
    const block = blocks[i]!;
    if (!/[\p{L}\p{N}]/u.test(block.text)) continue;
    if (block.label !== null || block.dateLine !== null) return null;
    if (block.words > 3) return crumbs.length >= 1 && crumbs.length <= 3 && isAboveProse(blocks, i) ? crumbs : null;
    crumbs.push(i);
  }
  return null;
}

function isAboveProse(blocks: PageBlock[], at: number): boolean {
  return blocks.slice(at + 1, at + 6).some((block) => block.label === null && block.words >= 15);
}

function takeLines(page: Page, at: number): void {
  const crumbs = linesAfterHome(page.blocks, at) ?? [];
  setLabel(page.blocks[at]!, 'breadcrumb', 'the word for the front page above section names');
  for (const i of crumbs) setLabel(page.blocks[i]!, 'breadcrumb', 'a section name under the word for the front page');
  addSections(
    page,
    crumbs.map((i) => page.blocks[i]!.text.replace(/^[>»›/→\s]+/u, '')),
  );
}

function addSections(page: Page, names: string[]): void {
  const known = names.filter((name) => name !== '' && name.length <= 60);
  page.sections = [...new Set([...page.sections, ...known])];
}
