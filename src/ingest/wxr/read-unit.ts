import { SaxesParser } from 'saxes';

/** An element of a unit, two levels deep: that is all WXR has. */
export interface WxrElement {
  /** With its prefix, such as `wp:post_id`: exports often forget to declare their namespaces. */
  name: string;
  attributes: Record<string, string>;
  text: string;
  children: { name: string; text: string }[];
}

/** A unit that was read; `repairs` says what was mended on the way, one clause each. */
export interface ReadUnit {
  elements: WxrElement[];
  repairs: string[];
}

/** What makes a unit unreadable: its structure. Anything smaller is mended and noted. */
export interface UnitError {
  line: number;
  reason: string;
}

const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu;
/** Faults after which saxes goes on with the text as it stands (the messages are those of saxes 6). */
const MENDED =
  /entity|disallowed character$|is disallowed in char data|duplicate attribute|whitespace between attributes/;
/** More faults than this in one unit are no longer slips. */
const MAX_FAULTS = 1000;
/** An item has some dozens of elements and a level or two. */
const MAX_ELEMENTS = 200_000;
const MAX_DEPTH = 64;

/** Reads the XML of one unit; `line` is the line of the file on which it begins. DOCTYPE and entities are not expanded. */
export function readUnit(xml: string, line: number): ReadUnit | UnitError {
  const clean = xml.replace(FORBIDDEN, '');
  const { elements, faults, error } = readElements(clean, line);
  if (error !== null) return error;
  const repairs = restoreMarkup(elements, clean);
  const removed = xml.length - clean.length;
  if (removed > 0) repairs.push(`removed ${removed} character${removed === 1 ? '' : 's'} that XML forbids`);
  if (faults > 0)
    repairs.push(`read ${faults} unescaped or unknown “&” reference${faults === 1 ? '' : 's'} as plain text`);
  return { elements, repairs };
}

/** Some tools write bodies without CDATA or escaping: their tags are then XML, and are taken back as they stand. */
function restoreMarkup(elements: WxrElement[], xml: string): string[] {
  const bodies = elements.filter(
    ({ name, children }) => /^(?:content|excerpt):encoded$/.test(name) && children.length > 0,
  );
  for (const body of bodies) {
    const start = xml.indexOf('>', xml.indexOf(`<${body.name}`)) + 1;
    body.text = xml.slice(start, xml.indexOf(`</${body.name}`, start)).replace(/<!\[CDATA\[|\]\]>/g, '');
  }
  return bodies.map(({ name }) => `took the unescaped mark-up of ${name} as it stands`);
}

/** Reads what a channel says of itself, however broken the rest of the head is. */
export function readFields(xml: string): Map<string, string> {
  const fields = new Map<string, string>();
  const head = xml.slice(Math.max(0, xml.indexOf('<channel')));
  for (const element of readElements(head.replace(FORBIDDEN, ''), 1, true).elements) {
    if (!fields.has(element.name)) fields.set(element.name, element.text.trim());
  }
  return fields;
}

interface Reading {
  elements: WxrElement[];
  faults: number;
  error: UnitError | null;
}

/** Reads elements up to the first error of structure; `lenient` goes on as far as there is text. */
function readElements(xml: string, line: number, lenient = false): Reading {
  const reading: Reading = { elements: [], faults: 0, error: null };
  const parser = new SaxesParser({ xmlns: false, position: true });
  const stop = (what: string) => {
    reading.error ??= {
      line: line + parser.line - 1,
      reason: `Broken XML (${what}); mend this element or export it again.`,
    };
    if (!lenient) throw reading.error;
  };
  takeElements(parser, reading.elements, stop);
  parser.on('error', (error) => {
    const what = error.message.replace(/^(?:undefined:)?\d+:\d+: /, '').replace(/\.$/, '');
    reading.faults += 1;
    if (!MENDED.test(what) || reading.faults > MAX_FAULTS) stop(what);
  });
  try {
    parser.write(xml).close();
  } catch (error) {
    if (error !== reading.error) throw error;
  }
  return reading;
}

/** Collects elements of the second level and their children. */
function takeElements(
  parser: SaxesParser<{ xmlns: false }>,
  elements: WxrElement[],
  stop: (what: string) => void,
): void {
  let depth = 0;
  let count = 0;
  let text = '';
  const add = (more: string) => {
    if (depth === 2 || depth === 3) text += more;
  };
  parser.on('opentag', (tag) => {
    depth += 1;
    count += 1;
    if (depth > MAX_DEPTH || count > MAX_ELEMENTS)
      stop(`more than ${MAX_ELEMENTS} elements, or ${MAX_DEPTH} inside each other`);
    if (depth === 2) elements.push({ name: tag.name, attributes: tag.attributes, text: '', children: [] });
    if (depth === 3) elements.at(-1)?.children.push({ name: tag.name, text: '' });
    if (depth === 2 || depth === 3) text = '';
  });
  parser.on('text', add);
  parser.on('cdata', add);
  parser.on('closetag', () => {
    const element = elements.at(-1);
    const target = depth === 3 ? element?.children.at(-1) : depth === 2 ? element : undefined;
    if (target !== undefined && (depth === 3 || element?.children.length === 0)) target.text = text;
    depth -= 1;
  });
}
