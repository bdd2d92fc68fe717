import type { Page, PageRequest } from '../kit/index.ts';
import type { InterfaceLanguage, Messages } from '../ui/index.ts';
import { refuseFeed, showFeed } from './calendar/feed.ts';
import type { Desk } from './desk-types.ts';
import { showInvitation, takeInvitation } from './pages/invitation.tsx';
import { showSecond, takeSecond } from './pages/second-step.tsx';
import { showPasskey, showSignIn, takePasskey, takeSignIn } from './pages/sign-in.tsx';

/** A request of somebody who is not signed in. */
export interface OpenRequest extends PageRequest {
  desk: Desk;
  language: InterfaceLanguage;
  t: Messages;
  /** The desk as the browser reaches it. */
  origin: string;
  /** What the session's cookie holds; null: none. */
  secret: string | null;
  /** Network address, for limits; never to be kept. */
  address: string;
  /** Kind of browser and system. */
  device: string;
}

/** What a form before the desk sends. It comes from our own pages; there is no session yet that could vouch for it. */
export interface OpenFormRequest extends OpenRequest {
  form: URLSearchParams;
}

/** A page before the desk. */
export interface OpenPage {
  path: string;
  show(desk: Desk, request: OpenRequest): Promise<Page>;
  take(desk: Desk, request: OpenFormRequest): Promise<Page>;
}

/** Pages for people who are not signed in. */
export const OPEN_PAGES: readonly OpenPage[] = [
  { path: '/desk/sign-in', show: showSignIn, take: takeSignIn },
  { path: '/desk/sign-in/second', show: showSecond, take: takeSecond },
  { path: '/desk/sign-in/passkey', show: showPasskey, take: takePasskey },
  { path: '/desk/invitation/:secret', show: showInvitation, take: takeInvitation },
  { path: '/desk/calendar/feed/:secret', show: showFeed, take: refuseFeed },
];
