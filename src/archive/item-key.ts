/** Formats that name WordPress posts alike (`wordpressId`): what an export began, the site itself goes on with. */
const WORDPRESS = new Set(['wxr', 'wordpress']);

/** The name of an imported item for ever, by its format and its `origin.id`. Two formats of one system share theirs. */
export function itemKey(format: string, id: string): string {
  const system = WORDPRESS.has(format) ? 'wordpress' : format;
  return `${system} ${id}`.slice(0, 2000);
}
