import type { FastifyReply, FastifyRequest } from 'fastify';
import { createRequestCounter, type RequestLimit } from '../kit/index.ts';

/** Questions of programs answered at a time by one part of the server; whoever comes then is told to come back. */
const MOST_AT_ONCE = 16;

/**
 * Answers what programs of any site may ask, within bounds: so many at a time, and so many for one network in a window
 * of time, as the API's answers.
 */
export function createGuard(limit: RequestLimit | null) {
  const counter = limit && createRequestCounter(limit);
  let running = 0;
  return async (request: FastifyRequest, reply: FastifyReply, answer: () => Promise<FastifyReply>) => {
    const allowance = counter?.(request.ip);
    if (allowance && !allowance.ok) return comeBack(reply, 429, allowance.seconds);
    if (running >= MOST_AT_ONCE) return comeBack(reply, 503, 1);
    running++;
    try {
      return await answer();
    } finally {
      running--;
    }
  };
}

function comeBack(reply: FastifyReply, status: number, seconds: number): FastifyReply {
  const body = 'Too many questions at once: ask again later.\n';
  return reply.code(status).header('retry-after', String(seconds)).type('text/plain; charset=utf-8').send(body);
}
