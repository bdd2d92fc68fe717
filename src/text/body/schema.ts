import type { Schema } from 'hast-util-sanitize';

/** Elements that stand on lines of their own once a body is clean. */
export const BLOCKS = new Set([
  'p', 'h2', 'h3', 'h4', 'h5', 'h6', 'ul', 'ol', 'li', 'blockquote', 'figure', 'figcaption', 'table', 'caption',
  'thead', 'tbody', 'tfoot', 'tr', 'th', 'td', 'pre', 'hr', 'dl', 'dt', 'dd', 'section',
]);

/** Elements removed with all they hold: they show nothing of the article or could act. */
export const REMOVED = new Set([
  'script', 'style', 'template', 'noscript', 'svg', 'math', 'head', 'title', 'link', 'meta', 'base', 'button', 'input',
  'select', 'textarea', 'option', 'datalist', 'dialog', 'canvas', 'map', 'noframes', 'frameset', 'applet', 'param', 'source', 'track',
]);

/** Elements that embed something of elsewhere; each becomes a plain link. */
export const EMBEDS = new Set(['iframe', 'embed', 'object', 'video', 'audio', 'frame']);

/** What a stored body may hold; all else is unwrapped or dropped. No attribute of it can run or load anything. */
export const SCHEMA: Schema = {
  tagNames: [
    ...BLOCKS, 'a', 'abbr', 'b', 'br', 'cite', 'code', 'del', 'em', 'i', 'img', 'ins', 'kbd', 'mark', 'q', 's', 'small',
    'strong', 'sub', 'sup', 'time', 'u', 'div', 'article', 'main', 'header', 'footer', 'aside',
  ],
  attributes: {
    '*': ['id', 'lang', 'dir'],
    a: ['href', 'title', 'hrefLang'],
    abbr: ['title'],
    img: ['src', 'alt', 'width', 'height'],
    li: ['value'],
    ol: ['start', 'reversed'],
    section: [['dataPart', 'analysis']],
    td: ['colSpan', 'rowSpan'],
    th: ['colSpan', 'rowSpan', 'scope'],
    time: ['dateTime'],
  },
  protocols: { href: ['http', 'https', 'mailto', 'tel'], src: ['http', 'https'] },
  ancestors: { li: ['ol', 'ul'], td: ['table'], th: ['table'], tr: ['table'], thead: ['table'], tbody: ['table'], tfoot: ['table'] },
  clobber: [],
  strip: ['script', 'style'],
};
