import { addPacked, type PackedArrays, unpackModel, unpackWeights } from '../learn/index.ts';
import { relationFeatures, type TwoNames } from './features.ts';

/** Kinds of relations in the data set that the model learnt from. From source to target: 'is within', 'manages'. */
export const RELATION_KINDS = [
  'ANTAGONIST',
  'ASSOCIATE',
  'BUSINESS',
  'EMPLOYEE',
  'FAMILY',
  'INDIRECT',
  'MANAGER',
  'MEMBER',
  'OTHER',
  'OWNER',
  'WITHIN',
] as const;

export type RelationKind = (typeof RELATION_KINDS)[number];

/** The likeliest relation; `confidence` 0 to 1, calibrated on pairs of names that the model had not seen. */
export interface Relation {
  relation: RelationKind;
  confidence: number;
}

/** Reads models/relations.bin. Throws when the file is damaged. */
export function readRelationModel(bytes: Uint8Array): (two: TwoNames) => Relation {
  const { info, arrays } = unpackModel(bytes, 'models/relations.bin');
  const packed = unpackWeights(arrays as unknown as PackedArrays);
  const sharpness = Number(info.sharpness);
  const sums = new Int32Array(RELATION_KINDS.length);
  return (two) => {
    const features = relationFeatures(two);
    sums.fill(0);
    addPacked(packed, features, 0, features.length, sums, 0);
    return likeliest(
      Array.from(sums, (sum, kind) => sum * (packed.scales[kind] ?? 0)),
      sharpness,
    );
  };
}

/** The kind with the highest score, and its share of the exponentials of all scores times `sharpness` (softmax). */
export function likeliest(scores: readonly number[], sharpness: number): Relation {
  const most = Math.max(...scores);
  const total = scores.reduce((sum, score) => sum + Math.exp((score - most) * sharpness), 0);
  return { relation: RELATION_KINDS[scores.indexOf(most)] ?? 'OTHER', confidence: 1 / total };
}
