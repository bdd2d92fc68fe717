/** Confidence that means what it says. */

export { calibrate, mentionKind } from './calibrate.ts';
export { type CalibratedKind, type Curve, onCurve } from './curve.ts';
export { type Faults, faultsOf, trustIn } from './quality.ts';
export { CURVES } from './table.ts';
