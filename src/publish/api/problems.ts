import { Type } from '@sinclair/typebox';

/** How errors look (RFC 9457). */
export const PROBLEM = Type.Object(
  {
    type: Type.String({ description: 'Kind of problem; `about:blank`: the status says all.' }),
    title: Type.String(),
    status: Type.Integer(),
    detail: Type.Optional(Type.String({ description: 'What was wrong with this request, and what to do.' })),
    instance: Type.Optional(Type.String()),
  },
  { description: 'A problem (RFC 9457); more members may be there.' },
);

/** What each status means here. */
export const RESPONSES: Record<number, string> = {
  301: 'It moved for good, to `location`.',
  304: 'Unchanged since the ETag that was sent.',
  400: 'A parameter is unknown or not right, or a cursor was not made for this list.',
  401: 'No key came with it, or one that is no longer good.',
  403: 'The key, or its owner, may not do this.',
  404: 'Nothing is here.',
  409: 'It clashes with what somebody did meanwhile.',
  410: 'It was here and has been taken away.',
  412: 'It was changed since the version that was named in `If-Match`.',
  413: 'The body is too long.',
  415: 'The body is of another type.',
  422: 'The body was read but can not be taken.',
  428: 'Name the version that you change in `If-Match`.',
  429: 'Too much was asked for; wait as long as `retry-after` says.',
  431: 'The address is too long.',
  503: 'The server has too much to do, or no database; wait as long as `retry-after` says.',
};
