import type { Element } from 'hast';
import { textOf } from './text-of.ts';

/** 'number, asterisk or dagger', with or without brackets. */
const NUMBER = /^[\s[(]*(?:\d{1,4}|[*†‡§]{1,3}|\p{L})[\])\s]*$/u;
const ARROW = /^(?:[\s↑↩↵⏎⤴^]|\ufe0e|\ufe0f)+$/u;

/**
 * Whether an element only leads to a note, `<sup><a href="#n-fn-1">1</a></sup>`, or back from it, `<a href="#…">↩</a>`:
 * no words of the article, they would stand in the middle of what is quoted from it.
 */
export function isNoteLink(node: Element): boolean {
  if (node.tagName === 'a') {
    const inside = leadsInside(node);
    return inside && (ARROW.test(textOf(node)) || (isRaised(node) && NUMBER.test(textOf(node))));
  }
  if (node.tagName !== 'sup') return false;
  const links = node.children.filter((child): child is Element => child.type === 'element');
  return (
    links.length > 0 && links.every((link) => link.tagName === 'a' && leadsInside(link)) && NUMBER.test(textOf(node))
  );
}

function leadsInside({ properties }: Element): boolean {
  return typeof properties.href === 'string' && properties.href.startsWith('#');
}

/** `<a href="#…"><sup>1</sup></a>`. */
function isRaised({ children }: Element): boolean {
  return children.every((child) => child.type === 'element' && child.tagName === 'sup') && children.length > 0;
}
