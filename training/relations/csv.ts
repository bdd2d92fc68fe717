/** Reads comma-separated values (RFC 4180): rows of fields, line ends within quotes kept. */
export function readCsv(text: string): string[][] {
  const rows: string[][] = [];
  const field = /("(?:[^"]|"")*"|[^,\n\r]*)(,|\r?\n|$)/y;
  let row: string[] = [];
  while (field.lastIndex < text.length) {
    const match = field.exec(text);
    if (!match) throw new Error(`line ${rows.length + 1}: a quote is never closed`);
    const value = match[1]!;
    row.push(value.startsWith('"') ? value.slice(1, -1).replaceAll('""', '"') : value);
    if (match[2] === ',') continue;
    rows.push(row);
    row = [];
  }
  return rows;
}
