import type { McpDeps } from './mcp-server.ts';

/**
 * Answers an assistant over this process's standard input and output until `close`; nothing else may be written there.
 * The library is loaded when asked for: the site has no use for it.
 */
export async function answerAssistant(deps: McpDeps): Promise<{ close(): Promise<void> }> {
  const { serveStdio } = await import('@modelcontextprotocol/server/stdio');
  const { createMcpServer } = await import('./mcp-server.ts');
  return serveStdio(() => createMcpServer(deps), { onerror: deps.onError, maxSubscriptions: 0 });
}
