import type { TSchema } from '@sinclair/typebox';
import type { KeyHolder, KeyScope, Permission } from '../../../accounts/index.ts';
import type { Problem, Tx } from '../../../kit/index.ts';
import type { Desk } from '../../desk-types.ts';

/** A request of a program whose key has been checked, in the transaction that holds all that comes of it. */
export interface WriteRequest {
  desk: Desk;
  tx: Tx;
  holder: KeyHolder;
  params: Record<string, string>;
  query: URLSearchParams;
  /** As the route's schema has it. */
  body: unknown;
  /** What `If-Match` names, without quotes; null: nothing. */
  ifMatch: string | null;
  /** Path of a file with the body, of routes that take one. */
  file: string | null;
}

/** What comes of it. */
export type WriteAnswer =
  | { status: 200 | 201 | 202; body: object; headers?: Record<string, string> }
  | { problem: Problem };

/** Something that a program with a key may do. */
export interface WriteRoute {
  id: string;
  tag: 'writing';
  method: 'get' | 'post' | 'patch';
  /** With its parameters in braces: `/api/v1/articles/{id}`. */
  path: string;
  summary: string;
  description?: string;
  scope: KeyScope;
  /** What the key's owner must be allowed, too. */
  permission: Permission;
  params?: Record<string, TSchema>;
  query?: Record<string, TSchema>;
  headers?: Record<string, TSchema>;
  body?: { type: string; schema: TSchema };
  answer: { status: number; schema: TSchema };
  problems: readonly number[];
  handle(request: WriteRequest): Promise<WriteAnswer>;
}
