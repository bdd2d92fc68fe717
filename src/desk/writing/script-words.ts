import type { Messages } from '../../ui/index.ts';
import { schemaChoices } from './choices.ts';

/** The words that the editor's scripts say, in the person's language; see src/islands/editor. */
export function scriptWords(t: Messages): Record<string, string> {
  const saves = (['saved', 'changed', 'saving', 'offline', 'conflict', 'signedOut', 'refused'] as const).map(
    (state) => [`save_${state}`, t[`save_${state}`]] as const,
  );
  const states = (['known', 'likely', 'entry', 'new'] as const).map(
    (state) => [`state_${state}`, t[`name_${state}`]] as const,
  );
  const schemata = [...schemaChoices(t), ['Country', t.schema_Country], ['Place', t.schema_Place]] as const;
  return {
    ...Object.fromEntries([...saves, ...states]),
    ...Object.fromEntries(schemata.map(([schema, label]) => [`schema${schema}`, label])),
    body: t.writeBody,
    counts: t.saidCounts,
    restored: t.saidRestored,
    picturesLeft: t.saidPicturesLeft,
    pasteCut: t.saidPasteCut,
    pasting: t.saidPasting,
    pasted: t.saidPasted,
    noPicture: t.saidNoPicture,
    pictureElsewhere: t.saidPictureElsewhere,
    noSentence: t.saidNoSentence,
    claimWaits: t.saidClaimWaits,
    claimAccepted: t.saidClaimAccepted,
    makeEntity: t.saidMakeEntity,
    entityMade: t.saidEntityMade,
    profile: t.saidProfile,
    saysNothing: t.saidNothing,
    othersHere: t.saidOthers,
    newerThere: t.saidNewer,
    conflictBy: t.conflictBy,
    unreachable: t.saidUnreachable,
    failed: t.saidFailed,
    signedOut: t.saidSignedOut,
  };
}
