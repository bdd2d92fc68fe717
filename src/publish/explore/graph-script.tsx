import { PREDICATES, type PredicateName, storedPredicate } from '../../extract/index.ts';
import type { ViewContext } from '../../ui/index.ts';
import { schemaLabel } from '../actor-words.ts';
import { saysLabel } from './labels.ts';
import { ACTOR_KINDS } from './selection.ts';

/** The script that makes the graph movable, and the words that it shows; nothing where there is no script. */
export function GraphScript({ context }: { context: ViewContext }) {
  const { site } = context;
  if (!site.graphScript) return null;
  const words = JSON.stringify(graphWords(context)).replace(/</g, '\\u003c');
  return (
    <>
      <script id="graph-words" type="application/json" dangerouslySetInnerHTML={{ __html: words }} />
      <script type="module" src={site.graphScript} />
    </>
  );
}

/** Predicates of incidents: `role_victim` says who was one. */
const ROLE = /^role_/;

/** What the island reads as `PageWords`. */
function graphWords(context: ViewContext) {
  const { t, to } = context;
  const names = (Object.keys(PREDICATES) as PredicateName[]).map(storedPredicate);
  const roles = Object.keys(t).flatMap((key) => (ROLE.test(key) ? [key.replace(ROLE, '')] : []));
  return {
    base: to('/').replace(/\/$/, ''),
    predicates: Object.fromEntries([...names, ...roles].map((name) => [name, saysLabel(name, context)])),
    kinds: Object.fromEntries([...ACTOR_KINDS, 'Event'].map((kind) => [kind, schemaLabel(kind, t)])),
    words: {
      expand: t.graphExpand,
      expanded: t.graphExpanded,
      saidBy: t.saidBy,
      hint: t.graphHint,
      count: t.graphCount,
      full: t.graphFull,
      failed: t.graphFailed,
      alleged: t.stance_alleged,
      denied: t.stance_denied,
      nearer: t.graphNearer,
      further: t.graphFurther,
      all: t.graphAll,
      panel: t.graphPanel,
      more: t.graphMore,
    },
  };
}
