import { countryName, escapeHtml } from '../../text/index.ts';
import {
  countryCentre,
  countrySlug,
  drawPoints,
  fill,
  formatDate,
  formatNumber,
  Icon,
  POINT_MAP,
  type ViewContext,
} from '../../ui/index.ts';
import { schemaLabel } from '../actor-words.ts';
import { FRONT_COUNT, type FrontDatabase } from '../data.ts';
import { actorPath } from '../entity-paths.ts';
import { incidentKindLabel } from '../explore/labels.ts';

interface Props {
  database: FrontDatabase;
  context: ViewContext;
}

/** In one line what the site knows besides its articles: a newcomer sees at once that there is a database. */
export function DatabaseLine({ database, context }: Props) {
  const { t, to } = context;
  if (database.facts === 0) return null;
  return (
    <section class="front-line" aria-label={t.theDatabase}>
      <h2>{t.theDatabase}</h2>
      <ul>
        {(['actors', 'incidents', 'facts'] as const).map((what) => (
          <li>
            <a href={to({ actors: '/actor', incidents: '/incident', facts: '/explore' }[what])}>
              <strong>{numberOf(database[what], context)}</strong> {fill(t[`front_${what}`], { n: database[what] })}
            </a>
          </li>
        ))}
      </ul>
      <p>{t.theDatabaseHint}</p>
    </section>
  );
}

function numberOf(n: number, { language }: ViewContext): string {
  return n > FRONT_COUNT ? `${formatNumber(FRONT_COUNT, language)}+` : formatNumber(n, language);
}

/** The database at a glance: where incidents were, the newest of them, and of whom most is told. */
export function DatabaseBlock({ database, context }: Props) {
  const { t, to } = context;
  if (database.facts === 0) return null;
  return (
    <section class="block front-database">
      <div class="block-title">
        <h2>{t.theDatabase}</h2>
        <a href={to('/explore?view=graph')}>
          {t.exploreView_graph} <Icon name="arrow" />
        </a>
        <a href={to('/explore?view=timeline')}>
          {t.exploreView_timeline} <Icon name="arrow" />
        </a>
        <a href={to('/explore')}>
          {t.explore} <Icon name="arrow" />
        </a>
      </div>
      <div class="front-database-parts">
        <IncidentMap database={database} context={context} />
        <section>
          <h3>
            <a href={to('/incident')}>{t.latestIncidents}</a>
          </h3>
          <ul class="front-incidents">
            {database.latest.map((incident) => (
              <li>
                <span class="hint">
                  {[
                    incident.date && formatDate(incident.date, context.language),
                    incidentKindLabel(incident.kind, context),
                    incident.country && countryName(incident.country, context.language),
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                </span>
                <a href={to(`/incident/${incident.slug}`)}>{incident.name}</a>
              </li>
            ))}
          </ul>
        </section>
        <section>
          <h3>
            <a href={to('/actor')}>{t.mostTold}</a>
          </h3>
          <ul class="ranking front-actors">
            {database.told.map((actor) => (
              <li>
                <a href={to(actorPath(actor))}>{actor.name}</a>
                <span>{schemaLabel(actor.schema, t)}</span>
              </li>
            ))}
          </ul>
        </section>
      </div>
    </section>
  );
}

/** Where incidents were, by country; a mark leads to them. */
function IncidentMap({ database, context }: Props) {
  const { t, to, language } = context;
  const points = database.places.flatMap(({ code, incidents }) => {
    const centre = countryCentre(code);
    if (!centre) return [];
    const name = countryName(code, language);
    const label = `${name}: ${formatNumber(incidents, language)}`;
    const href = to(`/incident?country=${countrySlug(code)}`);
    return [{ ...centre, precision: 'country' as const, country: code, n: incidents, label, href }];
  });
  if (points.length === 0) return null;
  const svg = `<svg class="point-map" viewBox="0 0 ${POINT_MAP.width} ${POINT_MAP.height}" role="group" aria-label="${escapeHtml(t.incidentMap)}">${drawPoints(points)}</svg>`;
  return <div class="front-map" dangerouslySetInnerHTML={{ __html: svg }} />;
}
