import fs from 'node:fs';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { trama, tramaJson } from './trama.ts';

const TEXT =
  'Yesterday the harbour police said that Quebralta Freight moved the cargo. Marta Quispal leads Los Tordos, the clerk Ivo Kerrit said.';
const GOOD = {
  mentions: [{ quote: 'harbour police', kind: 'PublicBody' }],
  incidents: [
    {
      kind: 'seizure',
      trigger: 'moved',
      sentence: 'Yesterday the harbour police said that Quebralta Freight moved the cargo.',
    },
  ],
  claims: [],
};

/** How the model of each name answers. */
const MODELS: Record<string, (response: http.ServerResponse, tries: number) => void> = {
  good: (response) => say(response, JSON.stringify(GOOD)),
  fenced: (response) => say(response, `Here it is:\n\`\`\`json\n${JSON.stringify(GOOD)}\n\`\`\``),
  inventing: (response) =>
    say(
      response,
      JSON.stringify({
        mentions: [
          { quote: 'Don Invented', kind: 'Person' },
          { quote: 'harbor police', kind: 'PublicBody' },
          { quote: 7 },
        ],
        incidents: [{ kind: 'seizure', trigger: 'seized', sentence: 'The cargo was seized.' }],
        claims: [{ predicate: 'controls', subject: 'Don Invented', object: 'Los Tordos', sentence: TEXT }],
      }),
    ),
  babbling: (response) => say(response, 'I am sorry, I cannot.'),
  broken: (response) => void response.end('<html>'),
  busy: (response, tries) => (tries < 3 ? void response.writeHead(503).end() : say(response, JSON.stringify(GOOD))),
  refusing: (response) => void response.writeHead(401).end('no key'),
  slow: () => undefined,
  endless: (response) => {
    const more = () => {
      if (response.destroyed) return;
      response.write('x'.repeat(100_000));
      setImmediate(more);
    };
    more();
  },
};
const tries = new Map<string, number>();
const keys = new Set<string | undefined>();

function say(response: http.ServerResponse, content: string): void {
  response.setHeader('content-type', 'application/json');
  response.end(JSON.stringify({ choices: [{ message: { content } }] }));
}

const server = http.createServer(async (request, response) => {
  let body = '';
  for await (const chunk of request) body += chunk;
  const { model } = JSON.parse(body);
  keys.add(request.headers.authorization);
  tries.set(model, (tries.get(model) ?? 0) + 1);
  MODELS[model]?.(response, tries.get(model) ?? 0);
});

let address = '';
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

interface Output {
  mentions: { quote: string; by: string; confidence: number; start: number; end: number }[];
  incidents: { kind: string; by: string }[];
  notes?: string[];
}

async function read(model: string, url = address): Promise<Output> {
  const environment = {
    OUTSIDE_MODEL_URL: url,
    OUTSIDE_MODEL_NAME: model,
    OUTSIDE_MODEL_SECONDS: '1',
    OUTSIDE_MODEL_KEY: 'secret',
  };
  const { code, out, err } = await trama(['extract', '--workers', '1'], {
    environment,
    input: `${JSON.stringify({ text: TEXT, language: 'en' })}\n`,
  });
  expect(err).toBe('');
  expect(code).toBe(0);
  return JSON.parse(out);
}

const outsiders = ({ mentions, incidents }: Output) =>
  [...mentions, ...incidents].filter(({ by }) => by.startsWith('outside'));

describe('an outside model', () => {
  it.each(['good', 'fenced', 'busy'])('adds what stands in the text letter for letter: %s', async (model) => {
    const output = await read(model);
    const [name] = output.mentions.filter(({ by }) => by === `outside ${model} 1`);
    expect(name).toMatchObject({ quote: 'harbour police', confidence: 0.5 });
    expect([...TEXT].slice(name?.start, name?.end).join('')).toBe('harbour police');
    expect(output.incidents.filter(({ by }) => by.startsWith('outside'))).toHaveLength(1);
    expect(output.notes).toBeUndefined();
    expect(keys).toContain('Bearer secret');
  });

  it('loses its inventions, which are counted', async () => {
    const output = await read('inventing');
    expect(outsiders(output)).toEqual([]);
    expect(output.notes).toEqual(['outside model: 5 items dropped, for they do not stand in the text']);
    expect(output.mentions.map(({ quote }) => quote)).toContain('Marta Quispal');
  });

  it.each([
    ['babbling', /no JSON object/],
    ['broken', /form of a chat completion/],
    ['refusing', /answers 401: no key/],
    ['slow', /no answer in 1 s/],
    ['endless', /more than 2000000 bytes|no answer in 1 s/],
  ])('that answers badly changes nothing, and the answer says so: %s', async (model, note) => {
    const output = await read(model);
    expect(outsiders(output)).toEqual([]);
    expect(output.notes?.join()).toMatch(note);
    expect(output.mentions.map(({ quote }) => quote)).toContain('Marta Quispal');
  });

  it('that is not there at all changes nothing', async () => {
    const output = await read('good', 'http://127.0.0.1:9/v1');
    expect(outsiders(output)).toEqual([]);
    expect(output.notes?.[0]).toMatch(/^outside model: no answer/);
  });

  it('is never asked unless it is set', async () => {
    const before = [...tries.values()].reduce((sum, one) => sum + one, 0);
    const { out } = await trama(['extract'], { input: `${JSON.stringify({ text: TEXT })}\n` });
    expect(outsiders(JSON.parse(out))).toEqual([]);
    expect([...tries.values()].reduce((sum, one) => sum + one, 0)).toBe(before);
  });

  it('adds to the review queue', async () => {
    const data = fs.mkdtempSync(path.join(os.tmpdir(), 'trama-outside-'));
    const environment = { DATA_DIR: data, OUTSIDE_MODEL_URL: address, OUTSIDE_MODEL_NAME: 'good' };
    const input = JSON.stringify({
      title: 'Cargo',
      publishedAt: '2021-05-24',
      language: 'en',
      text: TEXT,
      html: `<p>${TEXT}</p>`,
    });
    await trama(['import', '-', '--format', 'jsonl'], { environment, input });
    const asked = tries.get('good') ?? 0;
    const { articles } = await tramaJson<{ articles: number }>(['suggest'], { environment });
    expect(articles).toBe(1);
    expect(tries.get('good')).toBeGreaterThan(asked);
  });
});
