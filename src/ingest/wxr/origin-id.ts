/**
 * The name of a WordPress post for ever: the site's address without scheme and `www.`, and the post's number, such as
 * `example.org/blog/?p=12`. It stays when the post's address or the site's scheme changes, and is the same whether the
 * post came by export or by the REST API.
 *
 * @param site the site's home address (`wp:base_blog_url`, or `home` of `/wp-json/`).
 */
export function wordpressId(site: string, postId: number): string {
  const bare = site
    .trim()
    .replace(/^https?:\/\//i, '')
    .replace(/^www\./i, '')
    .replace(/[?#].*$/, '')
    .replace(/\/+$/, '');
  const slash = bare.indexOf('/');
  const host = slash < 0 ? bare : bare.slice(0, slash);
  return `${host.toLowerCase()}${slash < 0 ? '' : bare.slice(slash)}/?p=${postId}`;
}
