import { Breadcrumb, fill, formatDate, formatNumber, type Messages, type ViewContext } from '../../ui/index.ts';
import type { DataPage } from '../data-page.ts';
import { licenceName } from '../licence-name.ts';

interface Shown {
  data: DataPage;
  context: ViewContext;
}

/** The page of the public data. */
export function PublicDataView({ data, context }: Shown) {
  const { t, to } = context;
  return (
    <div class="data-page">
      <Breadcrumb crumbs={[]} context={context} />
      <header class="page-head">
        <h1>{t.publicData}</h1>
        <p>{t.publicDataIntro}</p>
      </header>
      <Holds data={data} context={context} />
      <Downloads data={data} context={context} />
      <div class="data-notes">
        <section aria-labelledby="licence">
          <h2 id="licence">{t.dataLicence}</h2>
          <Licence data={data} context={context} />
        </section>
        <Cite data={data} context={context} />
        <section aria-labelledby="pages">
          <h2 id="pages">{t.dataPages}</h2>
          <p>{t.dataPagesText}</p>
          <p>
            <a href={to('/explore')}>{t.explore}</a>
          </p>
        </section>
        {data.offered && <Programs context={context} />}
      </div>
      <Changes data={data} context={context} />
    </div>
  );
}

function Holds({ data: { totals }, context }: Shown) {
  const { t, language } = context;
  if (!totals) return null;
  const counts = [
    [totals.facts, t.dataFacts],
    [totals.passages, t.dataPassages],
    [totals.actors, t.dataActors],
    [totals.incidents, t.dataIncidents],
    [totals.articles, t.dataArticles],
    [totals.countries, t.dataCountries],
  ] as const;
  return (
    <section aria-labelledby="holds">
      <h2 id="holds" class="side-title">
        {t.dataHolds}
      </h2>
      <dl class="data-counts">
        {counts.map(([n, what]) => (
          <div>
            <dt>{what}</dt>
            <dd>{formatNumber(n, language)}</dd>
          </div>
        ))}
      </dl>
      {totals.from && totals.to && (
        <p>{fill(t.dataPeriod, { from: formatDate(totals.from, language), to: formatDate(totals.to, language) })}</p>
      )}
    </section>
  );
}

function Downloads({ data, context }: Shown) {
  const { t, site, language } = context;
  const { exports, totals, offered } = data;
  return (
    <section aria-labelledby="download">
      <h2 id="download">{t.dataDownload}</h2>
      {!offered && (
        <p>
          {t.dataElsewhere} <code>{`${site.origin}/data`}</code>
        </p>
      )}
      {offered && exports.length === 0 && <p>{totals ? t.dataOff : t.dataNone}</p>}
      {exports.length > 0 && totals && (
        <p>{fill(t.dataMadeAt, { date: formatDate(totals.madeAt.slice(0, 10), language) })}</p>
      )}
      <ul class="data-exports">
        {exports.map((one) => (
          <li>
            <Export one={one} context={context} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Export({ one, context }: { one: DataPage['exports'][number]; context: ViewContext }) {
  const { t, language } = context;
  return (
    <>
      <h3 id={`format-${one.format}`}>{(t as Record<string, string>)[`export_${one.format}`] ?? one.says}</h3>
      <ul class="data-files">
        {one.files.map(({ name, bytes, path, sha256 }) => (
          <li>
            <a href={path} download title={`SHA-256 ${sha256}`}>
              {name}
            </a>{' '}
            <small>{sizeOf(bytes, language)}</small>
          </li>
        ))}
      </ul>
      <p class="where">
        {fill(t.dataVersion, { n: one.version })} · {formatDate(one.madeAt.slice(0, 10), language)} ·{' '}
        <a href={one.specification}>{t.dataSpecification}</a> · <a href={one.manifest}>{t.dataManifest}</a>
      </p>
    </>
  );
}

/** What programs may ask; a mirror answers none of it. */
function Programs({ context: { t, to, site } }: Pick<Shown, 'context'>) {
  return (
    <section aria-labelledby="programs">
      <h2 id="programs">{t.dataPrograms}</h2>
      <p>
        {t.dataReconcile} <code>{`${site.origin}/reconcile`}</code>
      </p>
      <p>
        {t.dataAssistants} <code>{`${site.origin}/mcp`}</code>
      </p>
      <p>
        <a href={to('/api')}>{t.dataApi}</a>
      </p>
    </section>
  );
}

function Licence({ data: { licence }, context }: Shown) {
  const { t, to } = context;
  const named = licence ? licenceName(licence) : null;
  return (
    <>
      <p>{!named ? t.licenceNone : named.url ? <a href={named.url}>{named.name}</a> : named.name}</p>
      <p>
        <a href={to('/licence')}>{t.licence}</a>
      </p>
    </>
  );
}

function Cite({ data: { totals }, context }: Shown) {
  const { t, site, language } = context;
  const day = totals?.madeAt.slice(0, 10);
  return (
    <section aria-labelledby="cite">
      <h2 id="cite">{t.dataCite}</h2>
      <p>{t.dataCiteText}</p>
      {day && (
        <>
          <blockquote>
            {fill(t.dataCiteAs, { site: site.name, address: `${site.origin}/data`, date: formatDate(day, language) })}
          </blockquote>
          <pre>{bibTex(context, day)}</pre>
        </>
      )}
    </section>
  );
}

/** As BibTeX's manual has an entry without a kind of its own. */
function bibTex({ site, t }: { site: ViewContext['site']; t: Messages }, day: string): string {
  const plain = (text: string) => text.replace(/[{}\\]/g, '');
  return [
    `@misc{${site.name.toLowerCase().replace(/[^a-z0-9]+/g, '') || 'trama'}${day.slice(0, 4)},`,
    `  author = {{${plain(site.name)}}},`,
    `  title = {${plain(site.name)}: ${plain(t.publicData)}},`,
    `  year = {${day.slice(0, 4)}},`,
    `  url = {${site.origin}/data},`,
    `  note = {${day}}`,
    '}',
  ].join('\n');
}

function Changes({ data: { totals }, context }: Shown) {
  const { t, language } = context;
  if (!totals) return null;
  if (totals.days.length === 0) return <p>{t.dataNoChanges}</p>;
  const columns = [t.dataDay, t.dataNewArticles, t.dataAccepted, t.dataWithdrawn, t.dataCorrections];
  return (
    <section>
      <h2 id="changes">{t.dataChanges}</h2>
      <p>{t.dataChangesHint}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table is scrolled by keyboard */}
      <section class="data-changes" tabIndex={0} aria-labelledby="changes">
        <table>
          <thead>
            <tr>
              {columns.map((name) => (
                <th scope="col">{name}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {totals.days.map(({ day, articles, accepted, withdrawn, corrections }) => (
              <tr>
                <th scope="row">
                  <time dateTime={day}>{formatDate(day, language)}</time>
                </th>
                {[articles, accepted, withdrawn, corrections].map((n) => (
                  <td>{n === 0 ? '–' : formatNumber(n, language)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </section>
  );
}

/** 1234567 -> `1.2 MB`. */
function sizeOf(bytes: number, language: string): string {
  const [value, unit] =
    bytes < 1_000_000 ? [bytes / 1000, 'kB'] : bytes < 1e9 ? [bytes / 1e6, 'MB'] : [bytes / 1e9, 'GB'];
  return `${value.toLocaleString(language, { maximumFractionDigits: 1 })} ${unit}`;
}
