import type { Duplex } from 'node:stream';
import type { Lease } from './arbiter.ts';

/**
 * Speaks the PostgreSQL frontend/backend protocol 3.0 on a stream (PostgreSQL documentation, chapter 55) and passes
 * whole batches on to a lease. pg, Kysely and psql connect to it as to any server. No TLS and no password: who may
 * open the stream is settled before (a socket file of mode 0600, or a pair inside the process).
 */
export function serveProtocol(stream: Duplex, lease: Lease): void {
  let buffer: Buffer = Buffer.alloc(0);
  let started = false;
  let batch: Buffer[] = [];
  let chain: Promise<void> = Promise.resolve();

  const run = (bytes: Buffer) => {
    chain = chain.then(async () => {
      try {
        stream.write(await lease.run(bytes));
      } catch (error) {
        stream.end(errorMessage(error instanceof Error ? error.message : String(error)));
      }
    });
  };
  const startup = (): boolean => {
    if (buffer.length < 8) return false;
    const length = buffer.readInt32BE(0);
    if (buffer.length < length) return false;
    const code = buffer.readInt32BE(4);
    buffer = buffer.subarray(length);
    if (code === SSL_REQUEST || code === GSS_REQUEST) stream.write('N');
    else if (code === PROTOCOL_3) {
      started = true;
      stream.write(GREETING);
    } else stream.end();
    return true;
  };
  const message = (): boolean => {
    if (buffer.length < 5) return false;
    const length = 1 + buffer.readInt32BE(1);
    if (buffer.length < length) return false;
    const bytes = buffer.subarray(0, length);
    buffer = buffer.subarray(length);
    const type = bytes[0] ?? 0;
    if (type === TERMINATE) stream.end();
    else batch.push(bytes);
    if (ENDS_BATCH.has(type)) {
      run(Buffer.concat(batch));
      batch = [];
    }
    return true;
  };

  stream.on('data', (chunk: Buffer) => {
    buffer = buffer.length === 0 ? chunk : Buffer.concat([buffer, chunk]);
    while (started ? message() : startup());
  });
  const close = () => {
    chain = chain.then(() => lease.release());
  };
  stream.once('close', close);
  stream.once('end', () => stream.end());
  stream.on('error', () => stream.destroy());
}

const PROTOCOL_3 = 196_608;
const SSL_REQUEST = 80_877_103;
const GSS_REQUEST = 80_877_104;
const TERMINATE = 0x58;
/** Sync, Query, Flush, CopyDone, CopyFail. */
const ENDS_BATCH = new Set([0x53, 0x51, 0x48, 0x63, 0x66]);

function frame(type: string, body: Buffer): Buffer {
  const head = Buffer.alloc(5);
  head.write(type, 0, 'latin1');
  head.writeInt32BE(body.length + 4, 1);
  return Buffer.concat([head, body]);
}

function parameter(name: string, value: string): Buffer {
  return frame('S', Buffer.from(`${name}\0${value}\0`));
}

const GREETING = Buffer.concat([
  frame('R', Buffer.alloc(4)),
  parameter('server_version', '18.0'),
  parameter('server_encoding', 'UTF8'),
  parameter('client_encoding', 'UTF8'),
  parameter('DateStyle', 'ISO, MDY'),
  parameter('TimeZone', 'UTC'),
  parameter('integer_datetimes', 'on'),
  parameter('standard_conforming_strings', 'on'),
  frame('K', Buffer.alloc(8)),
  frame('Z', Buffer.from('I')),
]);

function errorMessage(text: string): Buffer {
  return frame('E', Buffer.from(`SFATAL\0VFATAL\0C57P01\0M${text}\0\0`));
}
