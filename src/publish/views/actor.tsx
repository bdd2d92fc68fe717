import { Breadcrumb, type ViewContext } from '../../ui/index.ts';
import type { ActorData } from '../data.ts';
import { ClaimList } from './claims.tsx';

/** An actor: its names, and what the archive says of it, each fact with its sentence. */
export function ActorView({ data, context }: { data: ActorData; context: ViewContext }) {
  const { t } = context;
  const others = data.names.filter(({ name }) => name !== data.name);
  return (
    <>
      <Breadcrumb crumbs={[]} context={context} />
      <header class="page-head">
        <p class="kicker">
          <span class="kind">{t.actor}</span>
          <span>{data.schema.replace(/(?<=[a-z])(?=[A-Z])/g, ' ')}</span>
        </p>
        <h1>{data.name}</h1>
        {others.length > 0 && (
          <p>
            {t.alsoKnownAs} {others.map(({ name }) => name).join(', ')}
          </p>
        )}
      </header>
      <section class="actor-claims">
        <h2 class="side-title">{t.claimsOf}</h2>
        <p class="hint">{t.onRecordHint}</p>
        {data.claims.length > 0 ? (
          <ClaimList claims={data.claims} context={context} self={data.slug} withSource />
        ) : (
          <p class="empty">{t.noClaims}</p>
        )}
      </section>
    </>
  );
}
