import { readFileSync } from 'node:fs';
import type { Role } from '../../src/extract/muc4/index.ts';

/** A message with its templates, as in train.json; an entity is its mentions, each with where it stands first. */
export interface Message {
  docid: string;
  doctext: string;
  templates: ({ incident_type: string } & Record<Role, [string, number][][]>)[];
}

/** Reads one JSON message a line. */
export function readMessages(path: string): Message[] {
  const lines = readFileSync(path, 'utf8').split('\n');
  return lines.filter((line) => line.trim() !== '').map((line) => JSON.parse(line) as Message);
}

/** An entity of a role over all of a message's templates. */
export interface GoldEntity {
  mentions: string[];
  /** The mentions as the scorer compares them. */
  keys: string[];
  /** The kinds of the incidents that it takes part in. */
  kinds: Set<string>;
}

/** The distinct entities of a message's role. */
export function entitiesOf(message: Message, role: Role): GoldEntity[] {
  const found = new Map<string, GoldEntity>();
  for (const template of message.templates) {
    for (const entity of template[role] ?? []) {
      const mentions = entity.map(([text]) => text);
      const keys = mentions.map(normalize);
      const known = found.get(keys.join('|')) ?? { mentions, keys, kinds: new Set() };
      known.kinds.add(template.incident_type);
      found.set(keys.join('|'), known);
    }
  }
  return [...found.values()];
}

/** Strings as the scorer compares them: lower case, no punctuation, no articles. */
export function normalize(text: string): string {
  const bare = text.toLowerCase().replace(/[!"#$%&'()*+,\-./:;<=>?@[\\\]^_`{|}~]/g, '');
  return bare
    .split(/\s+/)
    .filter((word) => !/^(a|an|the|)$/.test(word))
    .join(' ');
}

/** How many parts the training messages are cut into. */
export const FOLDS = 5;

/** The part of a message for cross-validation: neighbours stay together, as they often tell the same. */
export function foldOf(i: number, count: number): number {
  return Math.floor((i * FOLDS) / count);
}
