import fs from 'node:fs';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { FastifyRequest } from 'fastify';
import { v7 as uuid } from 'uuid';
import type { UploadedFile } from './desk-types.ts';

/** Fields and files of a multipart form. */
export interface Upload {
  form: URLSearchParams;
  files: UploadedFile[];
  /** Deletes the files; those that were moved away stay where they are. */
  clear(): Promise<void>;
}

/** What multipart forms may carry besides what the page allows in bytes. */
export const UPLOAD_LIMITS = { files: 50, fields: 200, fieldSize: 6_000_000, headerPairs: 100, parts: 250 } as const;

/**
 * Reads a multipart form, its files streamed into a folder of their own under `folder`. `isAllowed` is asked with the
 * fields that came before the first file: nothing is stored for a form that carries no good token.
 */
export async function readUpload(
  request: FastifyRequest,
  folder: string,
  mostBytes: number,
  isAllowed: (form: URLSearchParams) => boolean,
): Promise<Upload> {
  const place = path.join(folder, uuid());
  const form = new URLSearchParams();
  const files: UploadedFile[] = [];
  const clear = () => fs.promises.rm(place, { recursive: true, force: true });
  let bytes = 0;
  try {
    for await (const part of request.parts({ limits: { ...UPLOAD_LIMITS, fileSize: mostBytes } })) {
      if (part.type === 'field') {
        form.append(part.fieldname, String(part.value));
        continue;
      }
      if (files.length === 0 && !isAllowed(form)) throw Object.assign(new Error('no token'), { statusCode: 403 });
      await fs.promises.mkdir(place, { recursive: true });
      const target = path.join(place, String(files.length));
      await pipeline(part.file, fs.createWriteStream(target, { mode: 0o600 }));
      bytes += part.file.bytesRead;
      if (part.file.truncated || bytes > mostBytes) throw Object.assign(new Error('too large'), { statusCode: 413 });
      if (!part.filename && part.file.bytesRead === 0) continue;
      const name = path.basename(part.filename.replaceAll('\\', '/')) || 'file';
      files.push({ field: part.fieldname, name, type: part.mimetype, path: target, bytes: part.file.bytesRead });
    }
    return { form, files, clear };
  } catch (error) {
    await clear();
    throw error;
  }
}
