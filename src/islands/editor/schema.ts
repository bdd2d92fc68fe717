/// <reference lib="dom" />
/**
 * What a body may hold while it is edited: exactly what the archive's sanitiser keeps (src/text/body/schema.ts), so that
 * HTML -> editor -> HTML changes no word of its text.
 */
import { Extension, type Extensions, Mark, mergeAttributes, Node } from '@tiptap/core';
import { tables } from './tables.ts';

const Document = Node.create({ name: 'doc', topNode: true, content: '(block | analysis)+ footnotes?' });
const Text = Node.create({ name: 'text', group: 'inline' });

const Paragraph = Node.create({
  name: 'paragraph',
  priority: 1000,
  group: 'block',
  content: 'inline*',
  parseHTML: () => [{ tag: 'p' }],
  renderHTML: ({ HTMLAttributes }) => ['p', HTMLAttributes, 0],
});

const Heading = Node.create({
  name: 'heading',
  group: 'block',
  content: 'inline*',
  defining: true,
  addAttributes: () => ({ level: { default: 2, rendered: false } }),
  parseHTML: () => [1, 2, 3, 4, 5, 6].map((n) => ({ tag: `h${n}`, attrs: { level: Math.max(2, n) } })),
  renderHTML: ({ node, HTMLAttributes }) => [`h${node.attrs.level}`, HTMLAttributes, 0],
});

const Blockquote = Node.create({
  name: 'blockquote',
  group: 'block',
  content: 'block+',
  defining: true,
  parseHTML: () => [{ tag: 'blockquote' }],
  renderHTML: ({ HTMLAttributes }) => ['blockquote', HTMLAttributes, 0],
});

/** The newsroom's own view, marked apart from what is reported. */
const Analysis = Node.create({
  name: 'analysis',
  group: 'analysis',
  content: 'block+',
  defining: true,
  parseHTML: () => [{ tag: 'section[data-part="analysis"]', context: 'doc/' }],
  renderHTML: ({ HTMLAttributes }) => ['section', mergeAttributes(HTMLAttributes, { 'data-part': 'analysis' }), 0],
});

const BulletList = Node.create({
  name: 'bulletList',
  group: 'block list',
  content: 'listItem+',
  parseHTML: () => [{ tag: 'ul' }],
  renderHTML: ({ HTMLAttributes }) => ['ul', HTMLAttributes, 0],
});

const OrderedList = Node.create({
  name: 'orderedList',
  group: 'block list',
  content: 'listItem+',
  addAttributes: () => ({ start: { default: null }, reversed: { default: null } }),
  parseHTML: () => [{ tag: 'ol' }],
  renderHTML: ({ HTMLAttributes }) => ['ol', HTMLAttributes, 0],
});

const ListItem = Node.create({
  name: 'listItem',
  content: 'block+',
  defining: true,
  addAttributes: () => ({ value: { default: null } }),
  parseHTML: () => [{ tag: 'li' }],
  renderHTML: ({ HTMLAttributes }) => ['li', HTMLAttributes, 0],
});

const DefinitionList = Node.create({
  name: 'definitionList',
  group: 'block',
  content: '(term | definition)+',
  parseHTML: () => [{ tag: 'dl' }],
  renderHTML: ({ HTMLAttributes }) => ['dl', HTMLAttributes, 0],
});
const Term = Node.create({
  name: 'term',
  content: 'inline*',
  parseHTML: () => [{ tag: 'dt' }],
  renderHTML: ({ HTMLAttributes }) => ['dt', HTMLAttributes, 0],
});
const Definition = Node.create({
  name: 'definition',
  content: 'block+',
  parseHTML: () => [{ tag: 'dd' }],
  renderHTML: ({ HTMLAttributes }) => ['dd', HTMLAttributes, 0],
});

const Preformatted = Node.create({
  name: 'preformatted',
  group: 'block',
  content: 'text*',
  marks: '',
  code: true,
  defining: true,
  parseHTML: () => [{ tag: 'pre', preserveWhitespace: 'full' }],
  renderHTML: ({ HTMLAttributes }) => ['pre', HTMLAttributes, 0],
});

const Rule = Node.create({
  name: 'rule',
  group: 'block',
  parseHTML: () => [{ tag: 'hr' }],
  renderHTML: ({ HTMLAttributes }) => ['hr', HTMLAttributes],
});

const HardBreak = Node.create({
  name: 'hardBreak',
  group: 'inline',
  inline: true,
  selectable: false,
  parseHTML: () => [{ tag: 'br' }],
  renderHTML: () => ['br'],
  renderText: () => '\n',
  addKeyboardShortcuts() {
    return { 'Shift-Enter': () => this.editor.commands.insertContent({ type: this.name }) };
  },
});

const pictureAttributes = () => ({
  src: { default: null },
  alt: { default: '' },
  width: { default: null },
  height: { default: null },
});

/** A picture of a figure; a link around it goes. */
const Picture = Node.create({
  name: 'picture',
  draggable: true,
  addAttributes: pictureAttributes,
  parseHTML: () => [{ tag: 'img[src]', context: 'figure/', priority: 60 }],
  renderHTML: ({ HTMLAttributes }) => ['img', HTMLAttributes],
});

/** A picture inside a line, as older articles have them. */
const InlinePicture = Node.create({
  name: 'inlinePicture',
  group: 'inline',
  inline: true,
  draggable: true,
  addAttributes: pictureAttributes,
  parseHTML: () => [{ tag: 'img[src]' }],
  renderHTML: ({ HTMLAttributes }) => ['img', HTMLAttributes],
});

/** A picture with its caption; in the caption `cite` is the credit and `small` the licence. */
const Figure = Node.create({
  name: 'figure',
  group: 'block',
  content: '(picture | caption | block)+',
  isolating: true,
  draggable: true,
  parseHTML: () => [{ tag: 'figure' }],
  renderHTML: ({ HTMLAttributes }) => ['figure', HTMLAttributes, 0],
});
const Caption = Node.create({
  name: 'caption',
  content: 'inline*',
  parseHTML: () => [{ tag: 'figcaption' }],
  renderHTML: ({ HTMLAttributes }) => ['figcaption', HTMLAttributes, 0],
});

const NOTE = /^#?n-fn-/;
const idOf = (value: string | null) => value?.replace(NOTE, '') ?? '';

/** The number that leads to a note at the foot of the article. */
const NoteReference = Node.create({
  name: 'noteReference',
  group: 'inline',
  inline: true,
  atom: true,
  addAttributes: () => ({ note: { default: '' }, number: { default: 0 } }),
  parseHTML: () => [
    {
      tag: 'sup',
      priority: 70,
      getAttrs: (element) => {
        const link = element.querySelector('a[href^="#n-fn-"]');
        if (!link || link.textContent !== element.textContent) return false;
        return { note: idOf(link.getAttribute('href')), number: Number.parseInt(link.textContent ?? '', 10) || 0 };
      },
      // What stands inside is made anew.
      contentElement: (element) => element.ownerDocument.createElement('sup'),
    },
  ],
  renderHTML: ({ node: { attrs } }) => [
    'sup',
    ['a', { href: `#n-fn-${attrs.note}`, id: `n-fr-${attrs.note}` }, String(attrs.number)],
  ],
  renderText: () => '',
});

const Footnotes = Node.create({
  name: 'footnotes',
  content: 'footnote+',
  isolating: true,
  parseHTML: () => [{ tag: 'section[data-part="notes"]', context: 'doc/', contentElement: 'ol' }],
  renderHTML: () => ['section', { 'data-part': 'notes' }, ['ol', 0]],
});
const Footnote = Node.create({
  name: 'footnote',
  content: 'paragraph+',
  defining: true,
  addAttributes: () => ({ note: { default: '', rendered: false } }),
  parseHTML: () => [
    {
      tag: 'li',
      context: 'footnotes/',
      priority: 60,
      getAttrs: (element) => ({ note: idOf(element.getAttribute('id')) }),
    },
    { tag: 'a[href^="#n-fr-"]', ignore: true, priority: 70 },
  ],
  renderHTML: ({ node }) => ['li', { id: `n-fn-${node.attrs.note}` }, 0],
});

/** Addresses that a link may have: what the sanitiser lets through. */
export function isLinkable(address: string): boolean {
  return /^#n-|^(?:https?|mailto|tel):/i.test(address.trim());
}

const Link = Mark.create({
  name: 'link',
  inclusive: false,
  priority: 1000,
  addAttributes: () => ({ href: { default: null }, title: { default: null }, hreflang: { default: null } }),
  parseHTML: () => [{ tag: 'a[href]', getAttrs: (element) => isLinkable(element.getAttribute('href') ?? '') && null }],
  renderHTML: ({ HTMLAttributes }) => ['a', HTMLAttributes, 0],
});

/** A mark that is one element and its attributes. `others`: elements that are read as it. */
function simpleMark(name: string, tag: string, others: string[] = [], attributes: string[] = []) {
  return Mark.create({
    name,
    addAttributes: () => Object.fromEntries(attributes.map((one) => [one, { default: null }])),
    parseHTML: () => [tag, ...others].map((one) => ({ tag: one })),
    renderHTML: ({ HTMLAttributes }) => [tag, HTMLAttributes, 0],
  });
}

const MARKS = [
  simpleMark('strong', 'strong', ['b']),
  simpleMark('em', 'em', ['i']),
  simpleMark('strike', 's', ['del']),
  simpleMark('underline', 'u', ['ins']),
  simpleMark('sub', 'sub'),
  simpleMark('sup', 'sup'),
  simpleMark('code', 'code', ['kbd']),
  simpleMark('cite', 'cite'),
  simpleMark('quotation', 'q'),
  simpleMark('small', 'small'),
  simpleMark('highlight', 'mark'),
  simpleMark('abbreviation', 'abbr', [], ['title']),
  simpleMark('time', 'time', [], ['datetime']),
];

/** Names, languages and directions of blocks, which links and screen readers need. */
const Common = Extension.create({
  name: 'commonAttributes',
  addGlobalAttributes: () => [
    {
      types: ['paragraph', 'heading', 'blockquote', 'listItem', 'analysis', 'figure'],
      attributes: { id: { default: null }, lang: { default: null }, dir: { default: null } },
    },
  ],
});

/** The whole schema, as TipTap takes it. */
export const SCHEMA: Extensions = [
  Document,
  Text,
  Paragraph,
  Heading,
  Blockquote,
  Analysis,
  BulletList,
  OrderedList,
  ListItem,
  DefinitionList,
  Term,
  Definition,
  Preformatted,
  Rule,
  HardBreak,
  Picture,
  InlinePicture,
  Figure,
  Caption,
  NoteReference,
  Footnotes,
  Footnote,
  ...tables,
  Link,
  ...MARKS,
  Common,
];
