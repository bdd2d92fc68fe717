import type { Draft } from '../../newsroom/index.ts';
import type { Desk, DeskFormRequest } from '../desk-types.ts';

/** What became of a form: what is said afterwards, and at which part of the page; or why it was not taken. */
export type Taken = { done: string; at?: string } | { fault: string; status?: number };

/** Does one thing with an article. */
export type WorkAction = (desk: Desk, request: DeskFormRequest, draft: Draft) => Promise<Taken>;
