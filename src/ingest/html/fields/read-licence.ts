import type { Block } from '../content/find-blocks.ts';
import { type Element, elements, textOf } from '../dom/tree.ts';
import { absolute, type Found, type PageSource } from './page-source.ts';
import { textIn } from './read-json-ld.ts';
import { metaContent } from './read-meta.ts';

const CREATIVE_COMMONS = /^https?:\/\/(www\.)?creativecommons\.org\/(licenses|publicdomain)\/[a-z-]+/i;

/** Sentences by which newsrooms let others use their work. */
const IN_WORDS =
  /\b(republish|reproduc|copy and distribute|free to (copy|share|use)|creative commons|cc[ -]by|reuse (this|our)|republicar|reproducir|compartir y distribuir|republique|reproduz|licen[cs]ed? under|bajo (una )?licencia|sob (a )?licen[çc]a)/i;
const REFUSAL =
  /\b(may not be|not be (reproduced|published)|without (prior|written|permission)|all rights reserved|prohibid[oa]|proibid[oa]|sin (previa )?autorizaci|reservados)/i;

/**
 * Under which licence the article stands: JSON-LD license, meta, rel=license, a link to Creative Commons, else the
 * newsroom's own words at the foot of the page. Null when the page says nothing.
 */
export function readLicence(source: PageSource): Found<string> | null {
  const stated: [string | null, string][] = [
    [source.article && textIn(source.article.license), 'JSON-LD license'],
    [source.webPage && textIn(source.webPage.license), 'JSON-LD WebPage license'],
    [metaContent(source.meta, 'dcterms.license', 'dc.rights.license', 'license'), 'meta license'],
    [source.meta.links.find((link) => link.rel.includes('license'))?.href ?? null, 'link rel=license'],
  ];
  for (const [value, from] of stated) if (value) return { value: absolute(value, source.url) ?? value, from };
  return linkedLicence(source.root, source.url) ?? licenceInWords(source.blocks);
}

function linkedLicence(root: Element, base: string | null): Found<string> | null {
  for (const element of elements(root)) {
    if (element.tag !== 'a' || !element.attrs.href) continue;
    const url = absolute(element.attrs.href, base);
    if (url === null || /\bimg\b|figure/.test(element.parent?.tag ?? '') || isInCaption(element)) continue;
    if (/(^|\s)license(\s|$)/.test(element.attrs.rel ?? '')) return { value: url, from: 'a rel=license' };
    if (CREATIVE_COMMONS.test(url) && licenceText(element)) return { value: url, from: 'link to Creative Commons' };
  }
  return null;
}

/** A link in a picture's caption speaks of the picture. */
function isInCaption(element: Element): boolean {
  for (let up = element.parent; up; up = up.parent) if (up.tag === 'figcaption' || up.tag === 'figure') return true;
  return false;
}

function licenceText(link: Element): boolean {
  const around = link.parent ? textOf(link.parent, 400) : '';
  return around.length < 400;
}

function licenceInWords(blocks: Block[]): Found<string> | null {
  for (const block of blocks.slice(-150)) {
    if (block.words < 8 || block.words > 120 || block.linkWords > block.words / 2) continue;
    if (
      IN_WORDS.test(block.text) &&
      !REFUSAL.test(block.text) &&
      /\b(we|our|nuestr|noss|articles?|content|work|obra|conte[úu]do|contenido|site|story)\b/i.test(block.text)
    ) {
      return { value: block.text, from: 'the page’s own words' };
    }
  }
  return null;
}
