import path from 'node:path';
import type { FastifyReply } from 'fastify';
import { exportFileType } from '../exchange/index.ts';
import { type ServerPart, sendFile } from '../kit/index.ts';

/** Where the files of exports are found. */
export const EXPORT_FILES = '/data/files';

/** The files of the exports in `folder`, for everybody, and readable by pages of other sites. */
export function exportFiles(folder: string): ServerPart {
  return {
    prefix: EXPORT_FILES,
    contentSecurityPolicy: "default-src 'none'",
    bodyLimit: 1024,
    bodyMs: 10_000,
    register(app) {
      app.get<{ Params: { format: string; file: string } }>('/:format/:file', async (request, reply) => {
        const { format, file } = request.params;
        const type = exportFileType(file);
        if (type === null || !/^[a-z]+$/.test(format)) return missing(reply);
        reply.headers({ 'access-control-allow-origin': '*', 'cross-origin-resource-policy': 'cross-origin' });
        const sent = await sendFile(request, reply, { root: path.resolve(folder), name: `${format}/${file}`, type });
        return sent ? reply : missing(reply);
      });
    },
  };
}

function missing(reply: FastifyReply) {
  return reply.code(404).type('text/plain').send('No such export. See /data for those there are.\n');
}
