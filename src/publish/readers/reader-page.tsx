import type { ComponentChildren } from 'preact';
import type { Page } from '../../kit/index.ts';
import { renderPage, type ViewContext } from '../../ui/index.ts';
import { Message } from '../views/plain-pages.tsx';

/** A page for one reader: never kept by anybody, not in search engines. */
export function readerPage(
  context: ViewContext,
  {
    title,
    path,
    main,
    status = 200,
    headers = {},
  }: { title: string; path: string; main: ComponentChildren; status?: number; headers?: Record<string, string> },
): Page {
  const body = renderPage(
    { head: { title, description: '', path: context.to(path), noindex: true }, plainPath: path, main },
    context,
  );
  return {
    status,
    type: 'text/html; charset=utf-8',
    body,
    keys: [],
    cacheable: false,
    freshFor: 'never',
    headers: { 'x-robots-tag': 'noindex', ...headers },
  };
}

/** A heading and a sentence, as the answer to a form. */
export function messagePage(
  context: ViewContext,
  {
    title,
    text,
    path,
    status,
    headers,
    children,
  }: {
    title: string;
    text: string;
    path: string;
    status?: number;
    headers?: Record<string, string>;
    children?: ComponentChildren;
  },
): Page {
  return readerPage(context, {
    title,
    path,
    ...(status ? { status } : {}),
    ...(headers ? { headers } : {}),
    main: (
      <Message title={title} text={text}>
        {children}
      </Message>
    ),
  });
}

/** A way on after a form was taken: a reload sends nothing again. */
export function seeOther(to: string): Page {
  return {
    status: 303,
    type: 'text/plain; charset=utf-8',
    body: `See ${to}\n`,
    keys: [],
    cacheable: false,
    freshFor: 'never',
    headers: { location: to },
  };
}

/** Too much from one network today, or from everybody at once. */
export function refuse(context: ViewContext, why: 'many' | 'busy', path: string): Page {
  const { t } = context;
  return why === 'many'
    ? messagePage(context, {
        title: t.tooMany,
        text: t.tooManyText,
        path,
        status: 429,
        headers: { 'retry-after': '86400' },
      })
    : messagePage(context, {
        title: t.tooBusy,
        text: t.tooBusyText,
        path,
        status: 503,
        headers: { 'retry-after': '60' },
      });
}

/** A field that people don't see and robots fill. */
export function Trap({ context }: { context: ViewContext }) {
  return (
    <div class="trap" aria-hidden="true">
      <label>
        {context.t.trapLabel}
        <input type="text" name="website" tabIndex={-1} autocomplete="off" />
      </label>
    </div>
  );
}

/** A line under a field that says what is wrong with it. */
export function Wrong({ id, text }: { id: string; text: string | null }) {
  return text ? (
    <p class="wrong" id={id} role="alert">
      {text}
    </p>
  ) : null;
}
