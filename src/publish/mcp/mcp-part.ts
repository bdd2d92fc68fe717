import type { McpHttpHandler } from '@modelcontextprotocol/server';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { RequestLimit, ServerPart } from '../../kit/index.ts';
import { createGuard } from '../guard.ts';
import type { McpDeps } from './mcp-server.ts';

/** Where programs of assistants ask. */
const MCP_PATH = '/mcp';

const OPEN = {
  'access-control-allow-origin': '*',
  'access-control-allow-methods': 'POST',
  'access-control-allow-headers': 'content-type, accept, mcp-protocol-version, mcp-session-id, mcp-method, mcp-name',
  'cache-control': 'no-store',
};

/**
 * The tools over HTTP (Streamable HTTP without sessions: nothing is kept of who asks). Public and read-only, so any
 * origin may ask; what one network may ask in a minute is limited as the API's answers are.
 */
export function mcpPart(deps: McpDeps, limit: RequestLimit | null): ServerPart {
  const guard = createGuard(limit);
  const loaded = lazy(() => createHandler(deps));
  const take = (request: FastifyRequest, reply: FastifyReply) =>
    guard(request, reply.headers(OPEN), async () => {
      const response = await (await loaded()).fetch(asRequest(request, deps.api.origin()));
      reply.code(response.status).headers(Object.fromEntries(response.headers));
      return reply.send(await response.text());
    });
  return {
    prefix: MCP_PATH,
    contentSecurityPolicy: "default-src 'none'",
    bodyLimit: 64 * 1024,
    bodyMs: 10_000,
    register(app: FastifyInstance) {
      app.addContentTypeParser('application/json', { parseAs: 'string' }, (_request, body, done) => done(null, body));
      app.route({ method: ['GET', 'POST', 'DELETE'], url: '/', handler: take });
      app.options('/', (_request, reply) => reply.code(204).headers(OPEN).send());
    },
  };
}

/** Loaded at the first question: a start has no use for it. */
async function createHandler(deps: McpDeps): Promise<McpHttpHandler> {
  const { createMcpHandler } = await import('@modelcontextprotocol/server');
  const { createMcpServer } = await import('./mcp-server.ts');
  // Tools never change while it runs: there is nothing to subscribe to.
  return createMcpHandler(() => createMcpServer(deps), {
    responseMode: 'json',
    maxSubscriptions: 0,
    onerror: () => undefined,
  });
}

function lazy<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | null = null;
  return () => (made ??= make());
}

/** The same request as the library takes it, with the headers that the protocol has. */
function asRequest({ method, headers, body }: FastifyRequest, origin: string): Request {
  const kept = Object.entries(headers).filter(([name]) => /^(?:accept|content-type|mcp-[a-z-]+)$/.test(name));
  return new Request(`${origin}${MCP_PATH}`, {
    method,
    headers: kept.map(([name, value]) => [name, String(value)] as [string, string]),
    ...(method === 'POST' ? { body: typeof body === 'string' ? body : '' } : {}),
  });
}
