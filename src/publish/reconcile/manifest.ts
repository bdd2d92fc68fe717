import { ACTOR_KINDS } from '../explore/selection.ts';
import { MOST_QUESTIONS } from './questions.ts';

/** Kinds of actors that names are matched with: FollowTheMoney schemata. */
export const TYPES = ACTOR_KINDS.filter((kind) => kind !== 'Place' && kind !== 'Country').map((id) => ({
  id,
  name: id,
}));

/** What the service says of itself (Reconciliation Service API 0.2, service manifest). */
export function manifestOf({ name, origin }: { name: string; origin: string }) {
  const service_url = `${origin}/reconcile`;
  return {
    versions: ['0.2'],
    name: `${name}: actors`,
    identifierSpace: `${origin}/actor/`,
    schemaSpace: 'https://followthemoney.tech/explorer/schemata/',
    documentation: `${origin}/api`,
    defaultTypes: TYPES,
    batchSize: MOST_QUESTIONS,
    view: { url: `${origin}/actor/{{id}}` },
    preview: { url: `${origin}/embed/explore?actor={{id}}`, width: 480, height: 320 },
    suggest: {
      entity: { service_url, service_path: '/suggest/entity' },
      type: { service_url, service_path: '/suggest/type' },
      property: { service_url, service_path: '/suggest/property' },
    },
    extend: { propose_properties: { service_url, service_path: '/properties' }, property_settings: [] },
  };
}
