import { isShortLine, type Page, type PageBlock } from './page.ts';
import { splitList } from './split-list.ts';

const CC_ADDRESS = /https?:\/\/creativecommons\.org\/(?:licenses|publicdomain)\/[a-z-]+\/\d\.\d(?:\/[a-z]{2})?/iu;
const CC_NAME = /\bCC[ -](BY(?:-(?:NC|SA|ND))*)[ -](\d\.\d)\b/iu;
const WORKING =
  /creative commons|\bcc[ -]by|attribution|republish|reproduc|republicar|copiar|copy and distribute|all rights reserved|todos los derechos|todos os direitos/iu;

/** Step: licence, topics and a date that says 'published', below the body. */
export function readTail(page: Page): void {
  const from = (page.body?.to ?? -1) + 1;
  for (const [i, block] of page.blocks.slice(from).entries()) {
    if (block.label === 'tags') readTags(page, block, page.blocks.slice(from + i + 1));
  }
  readPublishedBelow(page, from);
  readLicence(page);
}

function readLicence(page: Page): void {
  const block = page.blocks.find(({ label, text }) => label === 'licence' && WORKING.test(text));
  if (block === undefined || page.licence !== null) return;
  page.licence = licenceAddress(block.text) ?? block.text;
  page.notes.push(licenceNote(block, page.licence));
}

function licenceAddress(text: string): string | null {
  const address = CC_ADDRESS.exec(text)?.[0];
  if (address) return `${address.replace(/^http:/, 'https:')}/`;
  const [, terms, version] = CC_NAME.exec(text) ?? [];
  return terms && version ? `https://creativecommons.org/licenses/${terms.toLowerCase()}/${version}/` : null;
}

/** What was recognised in the words, for the editor who decides. */
function licenceNote(block: PageBlock, licence: string): string {
  if (licence !== block.text) return `The licence was read from line ${block.line}: ${licence}.`;
  const terms = [
    /non-?commercial|no comercial|sin fines|n[aã]o comercia|sem fins/iu.test(block.text) && 'non-commercial use',
    /attribut|atribu|credit|cr[eé]dito|citando|fuente|fonte/iu.test(block.text) && 'attribution',
    /creative commons/iu.test(block.text) && 'Creative Commons, no version given',
    /all rights reserved|todos los derechos|todos os direitos/iu.test(block.text) && 'all rights reserved',
  ].filter(Boolean);
  return `The licence is kept in the newsroom's own words (line ${block.line}); recognised: ${terms.join(', ') || 'terms of reuse'}.`;
}

function readTags(page: Page, block: PageBlock, after: PageBlock[]): void {
  const inline = /[:：]\s*(.+)$/u.exec(block.text)?.[1];
  const topics = inline ? splitList(inline) : tagLines(after);
  page.topics = [...new Set([...page.topics, ...topics])];
}

/** Short lines right under a line `Tags`. */
function tagLines(after: PageBlock[]): string[] {
  const end = after.findIndex((block) => !(isShortLine(block) || block.label === 'outside') || block.words > 4);
  const lines = after.slice(0, end < 0 ? 12 : Math.min(end, 12)).filter(({ gap }, i) => i === 0 || gap <= 1);
  for (const block of lines) {
    block.label = 'tags';
    block.why = "a short line under 'tags'";
  }
  return lines.flatMap(({ text }) => splitList(text));
}

/** Only a line that says `Published …` and stands right below the body, before anything of other stories. */
function readPublishedBelow(page: Page, from: number): void {
  for (const block of page.blocks.slice(from, from + 4)) {
    if (block.weight === 'ends' || block.label === 'related' || block.label === 'about') return;
    const { explicit, published, updated, place } = block.dateLine ?? {};
    if (!explicit || place) continue;
    block.label = 'date';
    block.why = 'says when the article was published or updated, right below the body';
    page.publishedAt ??= published ?? null;
    page.updatedAt ??= updated ?? null;
    return;
  }
}
