/** Where to go after signing in or proving again: a page of the desk, nowhere else. */
export function nextPath(query: URLSearchParams): string {
  const next = query.get('next');
  return next && /^\/desk(?:[/?]|$)/.test(next) && !/[\\\r\n]/.test(next) ? next : '/desk';
}

/** `?next=…` for a link or a form, when there is somewhere to go. */
export function nextQuery(query: URLSearchParams): string {
  const next = query.get('next');
  return next ? `?next=${encodeURIComponent(next)}` : '';
}
