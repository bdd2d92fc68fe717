import type { Messages } from '../../ui/index.ts';
import { kindName, languageName } from '../../ui/index.ts';
import type { DeskRequest } from '../desk-types.ts';
import { When } from '../when.tsx';
import { blocksOf, type ComparedBlock, compareBlocks, compareLines, type Piece } from './compare-words.ts';
import { nameOf, whoOf } from './history-words.ts';
import type { ReadVersion } from './read-any-version.ts';

interface Props {
  request: DeskRequest;
  older: ReadVersion;
  newer: ReadVersion;
}

/** Unchanged paragraphs in a row beyond which they are folded away. */
const SHOWN_SAME = 3;

/** Two versions beside each other: what went is struck through, what came is underlined. */
export function Comparison({ request, older, newer }: Props) {
  const { t } = request;
  const around = compareAround(request, older, newer);
  const lines = [compareLines(older.title, newer.title), compareLines(older.dek ?? '', newer.dek ?? '')];
  const body = compareBlocks(blocksOf(older.html), blocksOf(newer.html));
  const isSame = [...lines, ...body].every(({ same }) => same) && around.length === 0;
  const looksAlone = isSame && older.html !== newer.html;
  return (
    <section aria-labelledby="comparison">
      <h2 id="comparison">{t.historyComparison}</h2>
      {isSame && <p>{looksAlone ? t.historyLooks : t.historySame}</p>}
      <table class="comparison">
        <thead>
          <tr>
            <th scope="col">
              <Side request={request} version={older} label={t.historyOlder} />
            </th>
            <th scope="col">
              <Side request={request} version={newer} label={t.historyNewer} />
            </th>
          </tr>
        </thead>
        <tbody>
          {lines.map((row, i) => (
            <Row row={row} t={t} kind={i === 0 ? 'title' : 'dek'} />
          ))}
          <Body rows={body} t={t} />
        </tbody>
        {around.length > 0 && (
          <tbody class="around">
            {around.map(([label, row]) => (
              <>
                <tr>
                  <th colSpan={2} scope="colgroup">
                    {label}
                  </th>
                </tr>
                <Row row={row} t={t} />
              </>
            ))}
          </tbody>
        )}
      </table>
    </section>
  );
}

function Side({ request, version, label }: { request: DeskRequest; version: ReadVersion; label: string }) {
  const { t } = request;
  return (
    <>
      {label}: {version.entry ? nameOf(t, version.entry) : t.historyNow}
      <small class="soft">
        {whoOf(t, version.by)}, <When at={version.at} request={request} />
      </small>
    </>
  );
}

/** The body; long stretches without a change are folded. */
function Body({ rows, t }: { rows: readonly ComparedBlock[]; t: Messages }) {
  const hidden = foldedRows(rows);
  return (
    <>
      {rows.map((row, i) => {
        const count = hidden.get(i);
        if (count === 0) return null;
        if (count === undefined) return <Row row={row} t={t} />;
        return (
          <tr class="folded">
            <td colSpan={2}>
              <details>
                <summary>
                  {t.historyUnchanged} ({count})
                </summary>
                {rows.slice(i, i + count).map((one) => (
                  <p>{one.newer?.[0]?.text}</p>
                ))}
              </details>
            </td>
          </tr>
        );
      })}
    </>
  );
}

/** Rows that are folded: the first of a stretch by how many they are, the others by 0. One on each side stays to be read. */
function foldedRows(rows: readonly ComparedBlock[]): Map<number, number> {
  const folded = new Map<number, number>();
  for (let i = 0; i < rows.length; i++) {
    let end = i;
    while (rows[end]?.same) end++;
    const from = i === 0 ? 0 : i + 1;
    const to = end === rows.length ? end : end - 1;
    if (to - from >= SHOWN_SAME) for (let n = from; n < to; n++) folded.set(n, n === from ? to - from : 0);
    i = Math.max(end, i);
  }
  return folded;
}

function Row({ row, t, kind }: { row: ComparedBlock; t: Messages; kind?: string }) {
  if (row.older === null && row.newer === null) return null;
  return (
    <tr class={[kind, row.same ? 'same' : 'differs'].filter(Boolean).join(' ')}>
      <td>
        {row.older?.map(({ text, changed }) =>
          changed ? (
            <del>
              <span class="unseen">{t.historyRemoved}: </span>
              {text}
            </del>
          ) : (
            text
          ),
        )}
      </td>
      <td>
        {row.newer?.map(({ text, changed }: Piece) =>
          changed ? (
            <ins>
              <span class="unseen">{t.historyAdded}: </span>
              {text}
            </ins>
          ) : (
            text
          ),
        )}
      </td>
    </tr>
  );
}

/** What stands around the words, where it differs; links and pictures of the body too. */
function compareAround(
  { t, language }: DeskRequest,
  older: ReadVersion,
  newer: ReadVersion,
): [string, ComparedBlock][] {
  const links = (html: string) => [...html.matchAll(/ href="([^"]*)"/g)].map(([, url]) => url).join('\n');
  const pictures = (html: string) => [...html.matchAll(/ src="([^"]*)"/g)].map(([, url]) => url).join('\n');
  const sides: [string, string, string][] = [
    [t.historyLinks, links(older.html), links(newer.html)],
    [t.historyPictures, pictures(older.html), pictures(newer.html)],
  ];
  const [a, b] = [older.fields, newer.fields];
  if (a && b)
    sides.push(
      [t.writeKind, kindName(t, a.kind), kindName(t, b.kind)],
      [t.writeLanguage, languageName(a.language, language), languageName(b.language, language)],
      [t.writeSection, a.sections.join(', '), b.sections.join(', ')],
      [t.writeTopics, a.topics.join(', '), b.topics.join(', ')],
      [t.writeCountries, a.countries.join(', '), b.countries.join(', ')],
      [t.writeAuthors, a.authors.join(', '), b.authors.join(', ')],
      [t.writeLicence, a.licence ?? '', b.licence ?? ''],
      [t.writeSources, a.sources.map(sourceLine).join('\n'), b.sources.map(sourceLine).join('\n')],
      [t.historyCredits, a.media.map(mediaLine).join('\n'), b.media.map(mediaLine).join('\n')],
    );
  return sides
    .filter(([, one, other]) => one !== other)
    .map(([label, one, other]) => [label, compareLines(one, other)]);
}

type Fields = NonNullable<ReadVersion['fields']>;

function sourceLine({ title, publisher, url, date, place }: Fields['sources'][number]): string {
  return [title, publisher, url, date, place].filter(Boolean).join(', ');
}

function mediaLine({ alt, caption, credit, licence }: Fields['media'][number]): string {
  return [alt, caption, credit, licence].filter(Boolean).join(', ');
}
