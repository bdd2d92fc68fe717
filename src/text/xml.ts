import { escapeHtml } from './escape-html.ts';

/** Text -> XML character data; what XML 1.0 cannot hold is left out. */
export function xml(text: string): string {
  return escapeHtml(text.replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, ''));
}

/** `<name>text</name>`, or nothing for null. */
export function element(name: string, text: string | null): string {
  return text === null ? '' : `<${name}>${xml(text)}</${name}>`;
}

/** HTML inside a CDATA section. */
export function cdata(html: string): string {
  return `<![CDATA[${html.replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '').replaceAll(']]>', ']]]]><![CDATA[>')}]]>`;
}
