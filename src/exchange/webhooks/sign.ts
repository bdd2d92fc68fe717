import { createHmac, randomBytes } from 'node:crypto';

/** Standard Webhooks 1.0: how messages are signed, so that a receiver knows who sent them and when. */

const PREFIX = 'whsec_';

/** A secret as the specification writes it: 256 bits in base64 after `whsec_`. */
export function newWebhookSecret(): string {
  return PREFIX + randomBytes(32).toString('base64');
}

/** The headers that go with a message: its id, when it was sent (seconds since 1970), and the signature over both and the body. */
export function signMessage(secret: string, id: string, seconds: number, body: string): Record<string, string> {
  const key = Buffer.from(secret.slice(PREFIX.length), 'base64');
  const signature = createHmac('sha256', key).update(`${id}.${seconds}.${body}`).digest('base64');
  return { 'webhook-id': id, 'webhook-timestamp': String(seconds), 'webhook-signature': `v1,${signature}` };
}
