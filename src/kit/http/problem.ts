import http from 'node:http';
import type { Page } from './page.ts';

/** Content type of a problem (RFC 9457). */
export const PROBLEM_TYPE = 'application/problem+json; charset=utf-8';

/** What went wrong, for programs and for who reads what they log. */
export interface Problem {
  /** Of HTTP. */
  status: number;
  /** Names the kind of problem: an address, absolute or of this site; without it, the status says all. */
  type?: string;
  /** What was wrong with this request, and what to do. */
  detail?: string;
  /** More members. */
  [member: string]: unknown;
}

/** A problem as an answer. `title` is the phrase of its status (RFC 9457, section 4.2.1). */
export function problemPage(
  { status, type = 'about:blank', ...rest }: Problem,
  headers: Record<string, string> = {},
): Page {
  const title = http.STATUS_CODES[status] ?? 'Problem';
  const body = `${JSON.stringify({ type, title, status, ...rest })}\n`;
  return { status, type: PROBLEM_TYPE, body, keys: [], cacheable: false, freshFor: 'never', headers };
}
