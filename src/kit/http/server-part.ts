import type { FastifyInstance } from 'fastify';

declare module 'fastify' {
  interface FastifyContextConfig {
    bodyMs?: number;
  }
}

/** A part of the server with rules of its own, such as the desk or an API that is written to. */
export interface ServerPart {
  /** Path under which all of it answers: `/desk`. */
  prefix: string;
  /** Its Content-Security-Policy, in place of the public site's. */
  contentSecurityPolicy: string;
  /** Bytes that a request may carry, unless a route says otherwise. */
  bodyLimit: number;
  /** Milliseconds in which a request's body must have arrived. */
  bodyMs: number;
  /**
   * Registers routes (paths without the prefix), hooks and parsers of bodies on an encapsulated Fastify instance:
   * nothing of it reaches the rest of the server. It begins without any parser.
   */
  register(app: FastifyInstance): void | Promise<void>;
}

/** Adds a part to a server, apart from its other routes. */
export async function registerPart(app: FastifyInstance, part: ServerPart): Promise<void> {
  await app.register(
    async (inner) => {
      inner.removeAllContentTypeParsers();
      inner.addHook('onRoute', (route) => {
        route.bodyLimit ??= part.bodyLimit;
        route.config = { bodyMs: part.bodyMs, ...route.config };
      });
      inner.addHook('onRequest', async (_request, reply) => {
        reply.header('content-security-policy', part.contentSecurityPolicy);
      });
      await part.register(inner);
    },
    { prefix: part.prefix },
  );
}

/** Ends connections whose body is still not there after `usualMs`, or what their part allows. */
export function limitBodies(app: FastifyInstance, usualMs: number): void {
  app.addHook('preParsing', (request, _reply, payload, done) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      const timer = setTimeout(() => request.raw.destroy(), request.routeOptions.config.bodyMs ?? usualMs);
      timer.unref();
      request.raw.once('end', () => clearTimeout(timer)).once('close', () => clearTimeout(timer));
    }
    done(null, payload);
  });
}
