import type { ComponentChildren } from 'preact';
import { renderToString } from 'preact-render-to-string';
import type { SignedIn } from '../accounts/index.ts';
import type { Page } from '../kit/index.ts';
import {
  ICON_ADDRESS,
  INTERFACE_LANGUAGES,
  type InterfaceLanguage,
  type Messages,
  ownLanguageName,
  Weave,
} from '../ui/index.ts';
import type { Desk, DeskRequest, DeskView } from './desk-types.ts';
import { Menu } from './menu.tsx';

/** What the shell needs of a request; nobody is signed in on the pages before it. */
export type ShellRequest = Pick<DeskRequest, 'desk' | 'language' | 't' | 'path'> & { user?: SignedIn; csrf?: string };

/** A screen of the desk in its shell: menu by permission, skip link, language, sign-out. Nobody keeps it. */
export function deskPage(request: ShellRequest, view: DeskView): Page {
  return {
    status: view.status ?? 200,
    type: 'text/html; charset=utf-8',
    body: `<!doctype html>${renderToString(<Shell request={request} view={view} />)}`,
    keys: [],
    cacheable: false,
    freshFor: 'never',
    headers: { 'x-robots-tag': 'noindex', ...view.headers },
  };
}

/** A form of the desk: sends to `action` (by default the page's own address) with the session's token. */
export function DeskForm({
  request,
  action,
  children,
  files,
  ...rest
}: {
  request: { csrf?: string };
  action?: string;
  class?: string;
  id?: string;
  files?: boolean;
  children: ComponentChildren;
}) {
  return (
    <form method="post" action={action} enctype={files ? 'multipart/form-data' : undefined} {...rest}>
      {request.csrf && <input type="hidden" name="csrf" value={request.csrf} />}
      {children}
    </form>
  );
}

function Shell({ request, view }: { request: ShellRequest; view: DeskView }) {
  const { desk, language, t, user } = request;
  return (
    <html lang={language}>
      <Head desk={desk} view={view} />
      <body class="desk">
        <a class="skip" href="#main">
          {t.skip}
        </a>
        <header class="desk-top">
          <a class="desk-brand" href="/desk">
            <Weave />
            <span>{desk.site.name}</span>
          </a>
          {user && <Menu request={request} user={user} />}
          {user ? <Person request={request} user={user} /> : <Languages language={language} t={t} />}
        </header>
        <main id="main" tabIndex={-1} class={view.wide ? 'wide' : undefined}>
          {view.main}
        </main>
      </body>
    </html>
  );
}

function Head({ desk, view }: { desk: Desk; view: DeskView }) {
  return (
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{`${view.title} · ${desk.site.name}`}</title>
      <meta name="robots" content="noindex" />
      <link rel="stylesheet" href={desk.asset('desk.css')} />
      <link rel="icon" href={ICON_ADDRESS} />
      {view.refresh && (
        <noscript>
          <meta http-equiv="refresh" content={String(view.refresh)} />
        </noscript>
      )}
      {view.scripts?.map((name) => (
        <script type="module" src={desk.asset(name)} />
      ))}
    </head>
  );
}

function Person({ request, user }: { request: ShellRequest; user: SignedIn }) {
  const { t } = request;
  return (
    <div class="desk-person">
      <a href="/desk/profile">{user.name}</a>
      <DeskForm request={request} action="/desk/sign-out">
        <button type="submit" class="quiet">
          {t.signOut}
        </button>
      </DeskForm>
    </div>
  );
}

function Languages({ language, t }: { language: InterfaceLanguage; t: Messages }) {
  return (
    <ul class="desk-languages" aria-label={t.interfaceLanguage}>
      {INTERFACE_LANGUAGES.map((one) => (
        <li>
          <a href={`?language=${one}`} lang={one} hreflang={one} aria-current={one === language ? 'true' : undefined}>
            {ownLanguageName(one)}
          </a>
        </li>
      ))}
    </ul>
  );
}

/** A way on after a form was taken: a reload sends nothing again. */
export function seeOther(to: string, headers: Record<string, string> = {}): Page {
  return {
    status: 303,
    type: 'text/plain; charset=utf-8',
    body: `See ${to}\n`,
    keys: [],
    cacheable: false,
    freshFor: 'never',
    headers: { ...headers, location: to },
  };
}

/** An answer for a script. */
export function jsonPage(value: unknown, status = 200): Page {
  return {
    status,
    type: 'application/json; charset=utf-8',
    body: JSON.stringify(value),
    keys: [],
    cacheable: false,
    freshFor: 'never',
  };
}

/** A heading, words, and what else there is to say. */
export function messagePage(
  request: ShellRequest,
  {
    title,
    text,
    status = 200,
    children,
    headers,
  }: { title: string; text: string; status?: number; children?: ComponentChildren; headers?: Record<string, string> },
): Page {
  const main = (
    <div class="desk-card">
      <h1>{title}</h1>
      <p>{text}</p>
      {children}
    </div>
  );
  return deskPage(request, { title, main, status, headers });
}
