import {
  type FeatureIndex,
  frequentFeatures,
  indexFeatures,
  linearScore,
  rowOf,
  trainLinear,
} from '../../src/extract/learn/index.ts';
import { ROLES } from '../../src/extract/muc4/index.ts';
import {
  CONSTANT,
  documentFeatures,
  SENTENCE_QUESTIONS,
  sentenceFeatures,
  TEMPLATE_KINDS,
} from '../../src/extract/muc4/training.ts';
import type { Case } from './cases.ts';

/** The rows of the features of all sentences and of the whole text. */
export interface CaseRows {
  sentences: Int32Array[];
  document: Int32Array;
}

/** Both kinds of question with the features that are frequent enough to learn from. */
export interface QuestionIndex {
  sentences: Int32Array;
  documents: Int32Array;
  rows: Map<Case, CaseRows>;
}

/** What is asked of a whole text: any incident, each role, each kind, more than one incident. */
const DOCUMENT_QUESTIONS: readonly ((c: Case) => boolean)[] = [
  (c) => c.message.templates.length > 0,
  ...ROLES.map((_, role) => (c: Case) => c.gold[role]!.length > 0),
  ...TEMPLATE_KINDS.map((kind) => (c: Case) => c.message.templates.some((t) => t.incident_type.includes(kind))),
  (c) => c.message.templates.length > 1,
];

/** Works out all features once. */
export function indexQuestions(cases: readonly Case[]): QuestionIndex {
  const features = cases.map(({ reading: { tokens, infos } }) => ({
    sentences: Array.from({ length: tokens.sentenceStarts.length - 1 }, (_, s) => sentenceFeatures(tokens, infos, s)),
    document: documentFeatures(tokens, infos),
  }));
  const sentences = frequentFeatures(
    features.flatMap((f) => f.sentences),
    3,
  );
  const documents = frequentFeatures(
    features.map((f) => f.document),
    3,
  );
  const ofSentence = indexFeatures(sentences);
  const ofDocument = indexFeatures(documents);
  const rows = new Map(
    cases.map((c, i) => [
      c,
      {
        sentences: features[i]!.sentences.map((f) => known(ofSentence, f)),
        document: known(ofDocument, features[i]!.document),
      },
    ]),
  );
  return { sentences, documents, rows };
}

function known(index: FeatureIndex, hashes: Int32Array): Int32Array {
  return hashes.map((hash) => rowOf(index, hash)).filter((row) => row >= 0);
}

/** Trains all questions on some cases. */
export function trainQuestions(cases: readonly Case[], index: QuestionIndex, seed: number) {
  const sentenceRows = cases.flatMap((c) => index.rows.get(c)!.sentences);
  const answers = cases.flatMap(sentenceTruth);
  const how = { rows: index.sentences.length, epochs: 4, rate: 0.06, decay: 0.02, seed };
  const sentences = Array.from({ length: SENTENCE_QUESTIONS }, (_, q) =>
    trainLinear(
      sentenceRows,
      answers.map((a) => a[q]!),
      how,
    ),
  );
  const documentRows = cases.map((c) => index.rows.get(c)!.document);
  const documents = DOCUMENT_QUESTIONS.map((question) =>
    trainLinear(
      documentRows,
      cases.map((c) => (question(c) ? 1 : 0)),
      { rows: index.documents.length, epochs: 10, rate: 0.06, decay: 0.005, seed },
    ),
  );
  return { sentences, documents };
}

function sentenceTruth(c: Case): number[][] {
  const { sentenceStarts: starts } = c.reading.tokens;
  return Array.from({ length: starts.length - 1 }, (_, s) => {
    const roles = c.labels.map((labels) => (labels.subarray(starts[s]!, starts[s + 1]!).some((y) => y > 0) ? 1 : 0));
    return [Math.max(...roles), ...roles];
  });
}

/** Answers the questions for a case that was not trained on. */
export function answerQuestions(c: Case, index: QuestionIndex, weights: ReturnType<typeof trainQuestions>): void {
  const { sentences, document } = index.rows.get(c)!;
  const p = (score: number) => 1 / (1 + Math.exp(-score));
  sentences.forEach((rows, s) => {
    weights.sentences.forEach((w, q) => {
      c.reading.sentenceAnswers[s * SENTENCE_QUESTIONS + q] = p(linearScore(w, rows));
    });
  });
  c.reading.documentAnswers = Float32Array.from(weights.documents, (w) => p(0.5 * linearScore(w, document)));
}

/** Weights of several questions side by side, the constant as a feature of its own. */
export function besides(
  hashes: Int32Array,
  questions: readonly Float32Array[],
): { hashes: Int32Array; weights: Float32Array } {
  const width = questions.length;
  const weights = new Float32Array((hashes.length + 1) * width);
  questions.forEach((w, q) => {
    for (let row = 0; row <= hashes.length; row++) weights[row * width + q] = w[row]!;
  });
  return { hashes: Int32Array.from([...hashes, CONSTANT]), weights };
}
