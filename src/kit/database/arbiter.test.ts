import { expect, it } from 'vitest';
import { createArbiter, queryMessage } from './arbiter.ts';

const READY = { I: 0x49, T: 0x54 };
const reply = (state: keyof typeof READY) => Uint8Array.from([0x5a, 0, 0, 0, 5, READY[state]]);
const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

it('never lets two connections in at once when an idle transaction comes back while it is rolled back', async () => {
  const text = (batch: Uint8Array) => Buffer.from(batch.subarray(5, -1)).toString();
  const log: string[] = [];
  const backend = async (batch: Uint8Array) => {
    log.push(text(batch));
    await wait(text(batch) === 'rollback' ? 60 : 1);
    return reply(/^(begin|more)/.test(text(batch)) ? 'T' : 'I');
  };
  const arbiter = createArbiter(backend, 100);
  const [idle, second, third] = [arbiter.connect(), arbiter.connect(), arbiter.connect()];
  await idle.run(queryMessage('begin idle'));
  const turns = (async () => {
    await second.run(queryMessage('begin second'));
    await wait(70);
    await second.run(queryMessage('commit second'));
  })();
  const last = third.run(queryMessage('begin third'));
  // The rollback of the idle one lasts from about 100 to 160 ms; it comes back in the middle of it.
  await expect.poll(() => log.includes('rollback'), { interval: 5 }).toBe(true);
  await wait(15);
  await expect(idle.run(queryMessage('more idle'))).rejects.toThrow('lay idle');
  await Promise.all([turns, last]);
  expect(log).toEqual(['begin idle', 'rollback', 'begin second', 'commit second', 'begin third']);
});
