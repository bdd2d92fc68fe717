import fs from 'node:fs';
import path from 'node:path';
import { sql } from 'kysely';
import { SaxesParser } from 'saxes';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { EXPORTERS, type Exporter, writeExport } from '../src/exchange/index.ts';
import { describeOnDatabases, type TestDatabase } from './database.ts';

const ABOUT = {
  origin: 'https://ledger.example',
  publisher: 'The Estuary Ledger',
  dataset: 'ledger',
  licence: null,
  selection: null,
};
const TEXT = 'Otto Vale leads the Grey Herons. A child was seen.';
const SECRET = 'Otto Vale paid the harbour.';

describeOnDatabases('exports', (create) => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await create();
    await database.db.transaction().execute(fill);
  });
  afterAll(() => database.drop());

  const exporterNamed = (format: string) => {
    const exporter = EXPORTERS.find((one) => one.name === format);
    if (!exporter) throw new Error(format);
    return exporter;
  };
  const run = async (format: string, name = format, selection: string | null = null) => {
    const folder = path.join(database.dataDir, name);
    const about = { ...ABOUT, selection };
    const summary = await writeExport(database.db, exporterNamed(format), folder, about);
    const read = (file: string) => fs.readFileSync(path.join(folder, file), 'utf8');
    const all = fs.readdirSync(folder).map(read).join('\n');
    return { folder, summary, read, all };
  };

  it.each(EXPORTERS.map(({ name }) => name))(
    '%s: every fact with its source, the same bytes again, nothing that readers may not see',
    async (format) => {
      const { reads } = exporterNamed(format);
      const first = await run(format);
      if (reads.includes('fact'))
        expect(first.summary.counts).toMatchObject({ facts: 2, factsWithSources: 2, passages: 3 });
      if (reads.includes('article')) expect(first.summary.counts.articles).toBe(2);
      const again = await run(format);
      expect(again.all).toBe(first.all);
      expect(fs.existsSync(`${first.folder}.part`)).toBe(false);
      const { bodies = false } = exporterNamed(format);
      if (bodies || reads.includes('fact')) expect(first.all).toContain('Otto Vale leads the Grey Herons');
      for (const hidden of ['Small Child', 'paid the harbour', 'Secret ruling', 'Draft words'])
        expect(first.all).not.toContain(hidden);
    },
  );

  it('wxr: a whole export has drafts, marked so, and nobody who is protected', async () => {
    const folder = path.join(database.dataDir, 'whole');
    const about = { ...ABOUT, whole: true as const };
    await writeExport(database.db, exporterNamed('wxr'), folder, about);
    const text = fs.readFileSync(path.join(folder, 'wordpress.xml'), 'utf8');
    const drafts = text.split('<item>').filter((item) => item.includes('Draft words'));
    expect(drafts.map((item) => item.includes('<wp:status>draft</wp:status>'))).toEqual([true]);
    await writeExport(database.db, exporterNamed('ftm'), `${folder}-ftm`, about);
    expect(fs.readFileSync(path.join(`${folder}-ftm`, 'entities.ftm.json'), 'utf8')).not.toContain('Small Child');
  });

  it('ftm: two articles that say the same are two sources of one entity', async () => {
    const { read } = await run('ftm');
    const entities = read('entities.ftm.json')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    const told = entities.filter(({ schema }) => schema === 'Directorship');
    expect(told).toHaveLength(1);
    expect(told[0].properties.sourceUrl.sort()).toEqual(['https://ledger.example/one/', 'https://ledger.example/two/']);
    const rows = read('statements.csv')
      .split('\n')
      .filter((line) => line.includes('"director"'));
    expect(new Set(rows.map((line) => line.split(',')[0])).size).toBe(1);
    expect(new Set(rows.map((line) => line.split(',')[1])).size).toBe(2);
    expect(new Set(rows.map((line) => line.split(',').at(-1))).size).toBe(2);
  });

  it('ftm: what is only denied is a note, never a link', async () => {
    const { read } = await run('ftm');
    expect(read('entities.ftm.json')).toContain('"denied: allied with: Grey Herons"');
    expect(read('entities.ftm.json')).not.toContain('UnknownLink');
  });

  it('csv: a value that a spreadsheet would run is only text', async () => {
    const { read } = await run('csv');
    expect(read('actors.csv')).toContain(`"'=HYPERLINK(1)"`);
  });

  it('annotations: the words that a selector selects are the words that it quotes', async () => {
    const { read } = await run('annotations');
    const { items } = JSON.parse(read('annotations.json'));
    expect(items).toHaveLength(3);
    for (const { target } of items) {
      const [words, position] = target.selector;
      expect(TEXT.slice(position.start, position.end)).toBe(words.exact);
    }
  });

  it('geojson: facts without a known place are there, without geometry', async () => {
    const { read } = await run('geojson');
    const facts = JSON.parse(read('facts.geojson'));
    expect(facts).toMatchObject({ type: 'FeatureCollection', features: [{ geometry: null }, { geometry: null }] });
    expect(JSON.parse(read('places.geojson')).features).toEqual([]);
  });

  it('graphml: every edge has its sentence, and both its ends', async () => {
    const { read } = await run('graphml');
    const graph = read('network.graphml');
    const parser = new SaxesParser();
    const nodes = new Set<string>();
    const ends: string[] = [];
    parser.on('opentag', ({ name, attributes }) => {
      if (name === 'node') nodes.add(String(attributes.id));
      if (name === 'edge') ends.push(String(attributes.source), String(attributes.target));
    });
    parser.write(graph).close();
    expect(ends).toHaveLength(4);
    expect(ends.filter((end) => !nodes.has(end))).toEqual([]);
    expect(graph.match(/<data key="e_quote">/g)).toHaveLength(2);
  });

  it('jsonld: a fact is a claim that appears in quotations of two articles', async () => {
    const { read } = await run('jsonld');
    const claims = JSON.parse(read('graph.jsonld'))['@graph'].filter(
      (one: { '@type': string }) => one['@type'] === 'Claim',
    );
    expect(claims.map(({ appearance }: { appearance: unknown[] }) => appearance.length).sort()).toEqual([1, 2]);
  });

  it('holds what a selection asks for, and refuses one that it does not know', async () => {
    const counts = async (selection: string) => (await run('csv', 'selection', selection)).summary.counts;
    expect(await counts('kind=Person')).toMatchObject({ facts: 2, actors: 2, articles: 2 });
    expect(await counts('actor=formula')).toMatchObject({ facts: 0, actors: 0, articles: 0 });
    expect(await counts('from=2024&to=2024')).toMatchObject({ facts: 2 });
    expect(await counts('to=2023')).toMatchObject({ facts: 0, articles: 0 });
    expect(await counts('country=colombia')).toMatchObject({ facts: 0, articles: 0 });
    await expect(counts('colour=red')).rejects.toThrow(/no “colour”/);
  });

  it('goes on where a kill stopped it, and gives the same bytes', async () => {
    await sql`insert into entity (id, slug, schema, caption, summary)
      select md5('many' || n)::uuid, 'many-' || n, 'Company', 'Company ' || n, 'Known.' from generate_series(1, 2500) n`.execute(
      database.db,
    );
    const exporter = exporterNamed('csv');
    const folder = path.join(database.dataDir, 'resumed');
    let written = 0;
    const watched = (last: number): Exporter => ({
      ...exporter,
      actor: (one, about) => {
        if (++written > last) throw new Error('the plug was pulled');
        return exporter.actor?.(one, about) ?? [];
      },
    });
    const start = (last: number) => writeExport(database.db, watched(last), folder, ABOUT, { checkpointMs: 0 });
    await expect(start(2000)).rejects.toThrow('the plug was pulled');
    expect(fs.existsSync(folder)).toBe(false);
    written = 0;
    await start(10_000);
    expect(written).toBeLessThan(700);
    const whole = await run('csv', 'whole');
    for (const file of fs.readdirSync(folder))
      expect(fs.readFileSync(path.join(folder, file), 'utf8')).toBe(whole.read(file));
    await sql`delete from entity where slug like 'many-%'`.execute(database.db);
  });

  it('begins afresh when something has changed since a kill', async () => {
    const folder = path.join(database.dataDir, 'changed');
    const exporter = exporterNamed('csv');
    const broken: Exporter = {
      ...exporter,
      fact: () => {
        throw new Error('the plug was pulled');
      },
    };
    await expect(writeExport(database.db, broken, folder, ABOUT, { checkpointMs: 0 })).rejects.toThrow();
    await sql`update entity set caption = 'Otto Vale the Elder' where slug = 'vale'`.execute(database.db);
    const { counts } = await writeExport(database.db, exporter, folder, ABOUT);
    expect(counts.facts).toBe(2);
    expect(fs.readFileSync(path.join(folder, 'actors.csv'), 'utf8')).toContain('Otto Vale the Elder');
    await sql`update entity set caption = 'Otto Vale' where slug = 'vale'`.execute(database.db);
  });

  it('a draft that a kill left does no harm, and what is no export is not replaced', async () => {
    const folder = path.join(database.dataDir, 'killed');
    fs.mkdirSync(`${folder}.part`);
    fs.writeFileSync(path.join(`${folder}.part`, 'rubbish'), 'half');
    expect(fs.readdirSync((await run('csv', 'killed')).folder)).not.toContain('rubbish');
    const other = path.join(database.dataDir, 'other');
    fs.mkdirSync(other);
    fs.writeFileSync(path.join(other, 'letter.txt'), 'dear');
    await expect(run('csv', 'other')).rejects.toThrow(/no export/);
  });
});

/** Two public articles and a draft, an actor who is a minor, a confidential document, and claims on all of them. */
async function fill(tx: Parameters<Parameters<ReturnType<TestDatabase['db']['transaction']>['execute']>[0]>[0]) {
  const id = (name: string) => sql`md5(${name}::text)::uuid`;
  for (const [name, status] of [
    ['one', 'published'],
    ['two', 'published'],
    ['draft', 'draft'],
  ]) {
    await sql`insert into article (id, path, slug, kind, status, language, published_at, published_precision, revision_id)
      values (${id(`a-${name}`)}, ${`/${name}/`}, ${name}, 'brief', ${status}, 'en', '2024-03-01', 'day', ${id(`r-${name}`)})`.execute(
      tx,
    );
    await sql`insert into revision (id, article_id, number, title, html, text, text_version, parts, content_hash, created_by)
      values (${id(`r-${name}`)}, ${id(`a-${name}`)}, 1, ${name === 'draft' ? 'Draft words' : `Story ${name}`}, ${`<p>${TEXT}</p>`}, ${TEXT}, 1, '[]', '', 'test')`.execute(
      tx,
    );
  }
  await sql`insert into document (id, slug, hash, type, bytes, file_name, title, language, visibility, added_by)
    values (${id('doc')}, 'doc', 'x', 'text/plain', 1, 'x', 'Secret ruling', 'en', 'confidential', 'test')`.execute(tx);
  await sql`insert into document_page (document_id, number, text) values (${id('doc')}, 1, ${SECRET})`.execute(tx);
  for (const [name, schema, caption, protection] of [
    ['vale', 'Person', 'Otto Vale', null],
    ['herons', 'Organization', 'Grey Herons', null],
    ['formula', 'Organization', '=HYPERLINK(1)', null],
    ['child', 'Person', 'Small Child', 'minor'],
  ])
    await sql`insert into entity (id, slug, schema, caption, protection, summary)
      values (${id(name ?? '')}, ${name}, ${schema}, ${caption}, ${protection}, 'Known.')`.execute(tx);
  const claim = (name: string, subject: string, predicate: string, object: string) =>
    sql`insert into claim (id, subject_id, predicate, object_id, status) values (${id(name)}, ${id(subject)}, ${predicate}, ${id(object)}, 'accepted')`.execute(
      tx,
    );
  await claim('leads', 'vale', 'leads', 'herons');
  await claim('allied', 'vale', 'allied_with', 'herons');
  await claim('childs', 'child', 'member_of', 'herons');
  await claim('secret', 'vale', 'owns', 'herons');
  await claim('unpublished', 'formula', 'rival_of', 'herons');
  const quote = 'Otto Vale leads the Grey Herons';
  const told = (name: string, of: string, article: string, stance = 'asserted') =>
    sql`insert into evidence (id, claim_id, article_id, revision_id, field, start_pos, end_pos, quote, prefix, suffix, part, stance, state)
      values (${id(name)}, ${id(of)}, ${id(`a-${article}`)}, ${id(`r-${article}`)}, 'text', 0, ${quote.length}, ${quote}, '', '', 'reported', ${stance}, 'current')`.execute(
      tx,
    );
  await told('e1', 'leads', 'one');
  await told('e2', 'leads', 'two');
  await told('e3', 'allied', 'one', 'denied');
  await told('e4', 'childs', 'one');
  await told('e5', 'unpublished', 'draft');
  await sql`insert into evidence (id, claim_id, document_id, page, field, start_pos, end_pos, quote, prefix, suffix, part, stance, state)
    values (${id('e6')}, ${id('secret')}, ${id('doc')}, 1, 'text', 0, ${SECRET.length}, ${SECRET}, '', '', 'reported', 'asserted', 'current')`.execute(
    tx,
  );
}
