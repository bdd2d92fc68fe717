import send from '@fastify/send';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** A file to be sent: its folder, its path from there, and what it is. */
export interface SentFile {
  root: string;
  name: string;
  /** Content-Type. */
  type: string;
}

/**
 * Sends a file as something to be kept, however large: in stretches for those who ask (RFC 9110, Range), and as gzip where
 * `NAME.gz` lies beside it and is taken. False when there is no such file; names out of `root` are none.
 */
export async function sendFile(
  request: FastifyRequest,
  reply: FastifyReply,
  { root, name, type }: SentFile,
): Promise<boolean> {
  const range = request.headers.range !== undefined;
  const small = !range && /\bgzip\b/.test(String(request.headers['accept-encoding'] ?? ''));
  const options = { root, contentType: false, dotfiles: 'deny', index: false, maxAge: 0 } as const;
  let answer = await send(request.raw, encodeURI(small ? `${name}.gz` : name), options);
  const packed = small && answer.type === 'file';
  if (small && !packed) answer = await send(request.raw, encodeURI(name), options);
  if (answer.statusCode === 404 || answer.type === 'directory') return false;
  reply.headers(answer.headers).headers({
    'content-type': type,
    'content-disposition': `attachment; filename="${name.slice(name.lastIndexOf('/') + 1)}"`,
    vary: 'accept-encoding',
  });
  if (packed) reply.header('content-encoding', 'gzip');
  await reply.code(answer.statusCode).send(answer.stream);
  return true;
}
