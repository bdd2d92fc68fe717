/** The moment that a date of any precision begins, as ISO 8601. */
export function instant(date: string): string {
  const rest = '0000-01-01T00:00:00Z'.slice(date.length);
  return date.length >= 20 ? date : date + rest;
}
