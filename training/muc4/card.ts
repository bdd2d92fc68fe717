/** What a trained model's card needs to know. */
export interface CardFacts {
  bytes: number;
  hash: string;
  seed: number;
  /** Scores, one a line. */
  lines: string[];
}

/** The card that is shipped beside the model: what it is, what it was made of, how well it does. */
export function card({ bytes, hash, seed, lines }: CardFacts): string {
  return `# The incident model (muc4.bin)

Finds who and what take part in attacks, bombings, kidnappings, arson and robbery: perpetrator persons (PerpInd) and
organisations (PerpOrg), targets, named victims, weapons; and groups them into incidents.

- **Made by** \`npm run train -- muc4\`, seed ${seed}; the same data and seed give the same bytes.
- **File**: ${bytes} bytes, SHA-256 of its content ${hash}.
- **Data**: the 1,300 training messages of MUC-4 as prepared by github xinyadu/gtt (MIT); messages courtesy of FBIS. No
  message and no stretch of one is in the file: it holds hashes of features and of filler strings, weights, and trees.
  Classes of English words (\`words.bin\`, also inside this file) come from WordNet 3.1, copyright Princeton University,
  whose licence allows use and distribution with this notice, without warranty.
- **Method**: linear questions about each sentence and the whole text; five linear-chain conditional random fields, one a
  role, which see only sentences that may hold a filler; boosted trees that decide on each string of a text, and on pairs
  of strings that may name one thing; trees for the kind of incident. Whatever one step gives the next was learnt on
  other messages (five parts), thresholds too.
- **Limits**: learnt from lower-case English reports of 1988–1991 on Latin America. Case is ignored. Organisations that
  did not exist then are found by context only. Spanish and Portuguese are read with the few words that the lists know:
  expect little. Victims are named people, as in the data. A name in a role is a suggestion, never a finding.

## Scores

Micro F1 of role fillers (CEAF-REE) and templates (GTT's metric) by the public scorer, in brackets the 95 % bootstrap
interval over messages. \`dev\` is the file as shipped on 200 messages used for choosing, never for training.

${lines.map((line) => `- ${line}`).join('\n')}
`;
}
