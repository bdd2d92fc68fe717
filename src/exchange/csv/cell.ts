/**
 * A cell as RFC 4180 writes it, always quoted. A value that a spreadsheet would run as a formula (`=`, `+`, `-`, `@`, tab
 * at its start) has an apostrophe before it; numbers have not.
 */
export function cell(value: string | number | null): string {
  const text = value === null ? '' : String(value);
  const risky = /^[=+\-@\t\r]/.test(text) && !/^-?\d+(?:\.\d+)?$/.test(text);
  return `"${(risky ? `'${text}` : text).replaceAll('"', '""')}"`;
}

/** One row with its line end. */
export function row(values: readonly (string | number | null)[]): string {
  return `${values.map(cell).join(',')}\r\n`;
}
