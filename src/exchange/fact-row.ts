import { actorAddress } from './actor-address.ts';
import type { ExportAbout } from './exporter.ts';
import type { FactEnd, FactRecord, PassageRecord } from './read-records.ts';

/** Fields of a fact in formats that have one flat record for it; every value a text, empty where nothing is known. */
export const FACT_FIELDS = [
  'claim',
  'predicate',
  'value',
  'allegation',
  'authority',
  'date_from',
  'date_to',
  'place',
  'status',
  'stance',
  'part',
  'said_by',
  'quote',
  'source_title',
  'source_date',
  'source_address',
  'passages',
] as const;

/** A fact as one flat record: its first passage, and how many carry it. */
export function factRow(fact: FactRecord, { origin }: ExportAbout): Record<(typeof FACT_FIELDS)[number], string> {
  const said = fact.passages[0] as PassageRecord;
  return {
    claim: `${origin}/claim/${fact.id}`,
    predicate: fact.predicate,
    value: fact.value ?? '',
    allegation: fact.allegation ?? '',
    authority: fact.authority ?? '',
    date_from: fact.dateFrom ?? '',
    date_to: fact.dateTo ?? '',
    place: fact.place?.name ?? '',
    status: fact.status,
    stance: said.stance,
    part: said.part,
    said_by: said.attribution ?? '',
    quote: said.quote,
    source_title: said.sourceTitle,
    source_date: said.sourceDate ?? '',
    source_address: origin + said.sourcePath,
    passages: String(fact.passages.length),
  };
}

/** Name, kind and page of an end of a fact. */
export function endRow(one: FactEnd, { origin }: ExportAbout): { name: string; kind: string; address: string } {
  return { name: one.name, kind: one.schema, address: actorAddress(origin, one) };
}
