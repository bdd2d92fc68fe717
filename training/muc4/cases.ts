import { ROLES } from '../../src/extract/muc4/index.ts';
import {
  describeWords,
  findPhrases,
  type Muc4Model,
  type Reading,
  SENTENCE_QUESTIONS,
  tokenize,
} from '../../src/extract/muc4/training.ts';
import { entitiesOf, type GoldEntity, type Message } from './data.ts';

/** A message with what is known of it while learning. */
export interface Case {
  message: Message;
  reading: Reading;
  /** True entities of each role. */
  gold: GoldEntity[][];
  /** Labels of each role's chain: 0 outside, 1 begin, 2 inside. */
  labels: Uint8Array[];
}

/** Tokenises and labels messages; every place where a mention's words stand counts as a mention. */
export function makeCases(messages: readonly Message[], words: Pick<Muc4Model, 'words' | 'known'>): Case[] {
  return messages.map((message) => {
    const tokens = tokenize(message.doctext);
    const infos = describeWords(words, tokens.words);
    const sentences = tokens.sentenceStarts.length - 1;
    const gold = ROLES.map((role) => entitiesOf(message, role));
    return {
      message,
      gold,
      labels: gold.map((entities) => labelMentions(tokens.words, entities)),
      reading: {
        tokens,
        infos,
        phrases: findPhrases(tokens, infos),
        sentenceAnswers: new Float32Array(sentences * SENTENCE_QUESTIONS),
        documentAnswers: new Float32Array(0),
      },
    };
  });
}

function labelMentions(words: readonly string[], entities: readonly GoldEntity[]): Uint8Array {
  const labels = new Uint8Array(words.length);
  const mentions = [...new Set(entities.flatMap((entity) => entity.mentions))].map(
    (mention) => tokenize(mention).words,
  );
  mentions.sort((a, b) => b.length - a.length);
  for (const mention of mentions) {
    for (let i = 0; i + mention.length <= words.length; i++) {
      if (!mention.every((word, k) => words[i + k] === word && labels[i + k] === 0)) continue;
      labels.fill(2, i, i + mention.length);
      labels[i] = 1;
    }
  }
  return labels;
}
