import path from 'node:path';
import send from '@fastify/send';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { ServerPart } from '../kit/index.ts';

/** Where the files of exports are found. */
export const EXPORT_FILES = '/data/files';

const TYPES: Record<string, string> = {
  '.csv': 'text/csv; charset=utf-8; header=present',
  '.json': 'application/json',
  '.jsonl': 'application/x-ndjson',
  '.geojson': 'application/geo+json',
  '.graphml': 'application/xml',
  '.jsonld': 'application/ld+json',
  '.xml': 'application/xml',
};

/**
 * The files of the exports in `folder`, as large as they may be: in stretches for those who ask (RFC 9110, Range), as gzip
 * where it lies beside and is taken, and readable by pages of other sites.
 */
export function exportFiles(folder: string): ServerPart {
  return {
    prefix: EXPORT_FILES,
    contentSecurityPolicy: "default-src 'none'",
    bodyLimit: 1024,
    bodyMs: 10_000,
    register(app) {
      app.get<{ Params: { format: string; file: string } }>('/:format/:file', (request, reply) => {
        const { format, file } = request.params;
        const type = TYPES[path.extname(file)];
        // Names as exporters give them: no way out of the folder, no half-written file.
        if (!type || !/^[a-z]+$/.test(format) || !/^[a-z0-9][a-z0-9.-]*$/.test(file) || file === 'made.json')
          return missing(reply);
        return sendFile(request, reply, { root: path.resolve(folder), name: `${format}/${file}`, type });
      });
    },
  };
}

async function sendFile(
  request: FastifyRequest,
  reply: FastifyReply,
  { root, name, type }: { root: string; name: string; type: string },
) {
  const range = request.headers.range !== undefined;
  const small = !range && /\bgzip\b/.test(String(request.headers['accept-encoding'] ?? ''));
  const options = { root, contentType: false, dotfiles: 'deny', index: false, maxAge: 0 } as const;
  let answer = await send(request.raw, small ? `${name}.gz` : name, options);
  const packed = small && answer.type === 'file';
  if (small && !packed) answer = await send(request.raw, name, options);
  if (answer.statusCode === 404 || answer.type === 'directory') return missing(reply);
  reply.headers(answer.headers).headers({
    'content-type': type,
    'content-disposition': `attachment; filename="${path.basename(name)}"`,
    'access-control-allow-origin': '*',
    'cross-origin-resource-policy': 'cross-origin',
    vary: 'accept-encoding',
  });
  if (packed) reply.header('content-encoding', 'gzip');
  return reply.code(answer.statusCode).send(answer.stream);
}

function missing(reply: FastifyReply) {
  return reply.code(404).type('text/plain').send('No such export. See /data for those there are.\n');
}
