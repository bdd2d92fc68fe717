import { contradictionsIn } from '../../knowledge/index.ts';
import { countryName } from '../../text/index.ts';
import {
  Breadcrumb,
  countrySlug,
  fill,
  formatDate,
  formatNumber,
  locatorMap,
  Pager,
  StoryRiver,
  type ViewContext,
} from '../../ui/index.ts';
import { countUpTo, predicateLabel, schemaLabel } from '../actor-words.ts';
import { type ActorData, MOST_CLAIMS, type PublicClaim } from '../data.ts';
import { actorPath } from '../entity-paths.ts';
import { ClaimList, toldClaims } from './claims.tsx';
import { Timeline } from './timeline.tsx';

interface Props {
  data: ActorData;
  context: ViewContext;
}

/** An actor: its names, and what the archive says of it, each fact with its sentence. */
export function ActorView({ data, context }: Props) {
  const { t } = context;
  const isEmpty = data.claims.length === 0 && data.incidents.length === 0;
  return (
    <>
      <Breadcrumb crumbs={[{ label: t.actors, path: context.to('/actor') }]} context={context} />
      <ActorHead data={data} context={context} />
      <div class="profile">
        <div class="profile-main">
          <Contradictions data={data} context={context} />
          <LegalStatus data={data} context={context} />
          <Facts data={data} context={context} />
          {isEmpty && <p class="empty">{t.noClaims}</p>}
          <Incidents data={data} context={context} />
          {data.page === 1 && <Timeline data={data} context={context} />}
          <Articles data={data} context={context} />
        </div>
        <ActorSide data={data} context={context} />
      </div>
    </>
  );
}

function ActorHead({ data, context }: Props) {
  const { t, to, language } = context;
  const others = data.names.filter(({ name }) => name !== data.name).slice(0, 24);
  return (
    <header class="page-head">
      <p class="kicker">
        <span class="kind">{schemaLabel(data.schema, t)}</span>
        {data.countries.map((code) => (
          <a href={to(`/country/${countrySlug(code)}`)}>{countryName(code, language)}</a>
        ))}
        {data.active && <span>{formatDate(data.active, language)}</span>}
      </p>
      <h1>{data.name}</h1>
      {others.length > 0 && (
        <p class="also">
          {t.alsoKnownAs}{' '}
          {others.map(({ name, language: tongue }, i) => (
            <>
              {i > 0 && ', '}
              <span lang={tongue ?? undefined}>{name}</span>
            </>
          ))}
        </p>
      )}
      {data.summary && <p class="dek">{data.summary}</p>}
    </header>
  );
}

/** Claims that can't all be so, side by side: nobody decides here which is right. */
function Contradictions({ data, context }: Props) {
  const { t } = context;
  const compared = toldClaims(data.claims).map(({ claim, passages }) => ({
    ...claim,
    subject: claim.subject.slug,
    object: claim.object?.slug ?? null,
    quantity: null,
    stances: passages.map(({ stance }) => stance),
  }));
  const found = contradictionsIn(compared);
  if (found.length === 0) return null;
  return (
    <section class="contradictions">
      <h2 class="side-title">{t.contradicts}</h2>
      <p class="hint">{t.contradictsHint}</p>
      {found.map(({ claims }) => (
        <ClaimList
          claims={data.claims.filter(({ id }) => claims.includes(id))}
          context={context}
          self={data.slug}
          withSource
        />
      ))}
    </section>
  );
}

/** In the law's words: each status with what is alleged, by whom, when, and its sentence. */
function LegalStatus({ data, context }: Props) {
  const { t } = context;
  const claims = data.claims.filter(({ predicate, subject }) => isStatus(predicate) && subject.slug === data.slug);
  if (claims.length === 0) return null;
  return (
    <section class="legal-status">
      <h2 class="side-title">{t.legalStatus}</h2>
      <p class="hint">{t.legalStatusHint}</p>
      <ClaimList claims={claims} context={context} self={data.slug} withSource />
    </section>
  );
}

function isStatus(predicate: string): boolean {
  return predicate === 'legal_status';
}

/** Claims by what they say. */
function Facts({ data, context }: Props) {
  const { t, to } = context;
  const claims = data.claims.filter((one) => !isStatus(one.predicate) || one.subject.slug !== data.slug);
  if (claims.length === 0) return null;
  const groups = new Map<string, PublicClaim[]>();
  for (const claim of claims) groups.set(claim.predicate, [...(groups.get(claim.predicate) ?? []), claim]);
  const path = `/actor/${data.slug}`;
  const page = (n: number) => to(n === 1 ? path : `${path}?page=${n}`);
  return (
    <section class="actor-claims">
      <h2 class="side-title">{t.claimsOf}</h2>
      <p class="hint">{t.onRecordHint}</p>
      {[...groups].map(([predicate, group]) => (
        <section class="claim-group">
          <h3>{predicateLabel(predicate, context)}</h3>
          <ClaimList claims={group} context={context} self={data.slug} withSource />
        </section>
      ))}
      <Pager
        paging={{
          page: data.page,
          newer: data.page > 1 ? page(data.page - 1) : null,
          older: data.page * data.pageSize < data.total ? page(data.page + 1) : null,
        }}
        order="pages"
        context={context}
      />
      {data.total > data.pageSize && (
        <p>
          <a href={to(`/explore?actor=${data.slug}`)}>{fill(t.allFacts, { name: data.name })}</a>
        </p>
      )}
    </section>
  );
}

function Incidents({ data, context }: Props) {
  const { t, to, language } = context;
  if (data.incidents.length === 0) return null;
  return (
    <section>
      <h2 class="side-title">{t.involvedIn}</h2>
      <ol class="incidents">
        {data.incidents.map((one) => (
          <li>
            <p class="incident-date">{one.date ? formatDate(one.date, language) : t.undated}</p>
            <div>
              <h3>
                <a href={to(`/incident/${one.slug}`)}>{one.name}</a>
              </h3>
              <p class="hint incident-facts">
                <span>{predicateLabel(one.role, context)}</span>
                {one.country && <span>{countryName(one.country, language)}</span>}
              </p>
            </div>
          </li>
        ))}
      </ol>
      {data.incidentsTotal > data.incidents.length && (
        <p>
          <a href={to(`/explore?view=timeline&actor=${data.slug}`)}>
            {fill(t.incidentsFound, { n: formatNumber(data.incidentsTotal, language) })}
          </a>
        </p>
      )}
    </section>
  );
}

function Articles({ data, context }: Props) {
  const { t, to } = context;
  if (data.articles.length === 0) return null;
  return (
    <section>
      <h2 class="side-title">{fill(t.namedIn, { name: data.name })}</h2>
      <StoryRiver stories={data.articles} context={context} />
      <p>
        <a href={to(`/search?q=${encodeURIComponent(`"${data.name}"`)}`)}>{fill(t.namedInAll, { name: data.name })}</a>
      </p>
    </section>
  );
}

function ActorSide({ data, context }: Props) {
  const { t, to, site, language } = context;
  const names = data.countries.map((code) => countryName(code, language)).join(', ');
  const map = data.countries.length > 0 ? locatorMap(data.countries, fill(t.countryMapOf, { name: names })) : null;
  return (
    <aside class="side" aria-label={data.name}>
      {map && (
        <figure class="map-figure">
          <div dangerouslySetInnerHTML={{ __html: map }} />
          <figcaption>{names}</figcaption>
        </figure>
      )}
      <section>
        <h2 class="side-title">{t.howWeKnow}</h2>
        <p class="hint">
          {fill(t.howWeKnowText, {
            claims: countUpTo(data.total, MOST_CLAIMS, context),
            sources: formatNumber(data.sources, language),
          })}
        </p>
        {data.lastChecked && (
          <p class="hint">{fill(t.lastChecked, { date: formatDate(data.lastChecked, language) })}</p>
        )}
        <p class="hint">
          <a href={`${to('/write')}?page=${encodeURIComponent(`/actor/${data.slug}`)}`} rel="nofollow">
            {t.suggestCorrection}
          </a>
        </p>
        {site.mails && (
          <p class="hint">
            <a href={`${to('/follow')}?actor=${encodeURIComponent(data.slug)}`} rel="nofollow">
              {t.followByMail}
            </a>
          </p>
        )}
      </section>
      {data.related.length > 0 && (
        <section>
          <h2 class="side-title">{t.relations}</h2>
          <ul class="index">
            {data.related.map((other) => (
              <li>
                <a href={to(actorPath(other))}>{other.name}</a>
                <span>{formatNumber(other.facts, language)}</span>
              </li>
            ))}
          </ul>
          <p class="hint">
            <a href={to(`/explore?view=graph&actor=${data.slug}`)}>{t.exploreHere}</a>
          </p>
        </section>
      )}
    </aside>
  );
}
