import { UserError } from '../../kit/index.ts';
import { cleanLine } from '../../text/index.ts';

/** What a column of a table of actors may hold. */
export const TABLE_FIELDS = [
  'id',
  'name',
  'kind',
  'alias',
  'weakAlias',
  'previousName',
  'abbreviation',
  'country',
  'topics',
  'wikidata',
  'lei',
  'imo',
  'registration',
  'note',
] as const;
export type TableField = (typeof TABLE_FIELDS)[number];

/** By field, the numbers of its columns, from 0. */
export type ColumnMapping = Partial<Record<TableField, number[]>>;

/** Headings that tables use in English, Spanish and Portuguese, folded. */
const HEADINGS: Readonly<Record<TableField, readonly string[]>> = {
  id: ['id', 'identifier', 'identificador', 'codigo', 'key', 'clave', 'chave', 'ref', 'referencia'],
  name: [
    'name',
    'nombre',
    'nome',
    'full name',
    'nombre completo',
    'nome completo',
    'caption',
    'actor',
    'entity',
    'entidad',
    'entidade',
    'razon social',
    'razao social',
    'denominacion',
  ],
  kind: ['kind', 'type', 'schema', 'tipo', 'clase', 'categoria', 'entity type', 'tipo de entidad'],
  alias: [
    'alias',
    'aliases',
    'aka',
    'a k a',
    'also known as',
    'other names',
    'otros nombres',
    'outros nomes',
    'apodo',
    'apodos',
    'apelido',
    'alcunha',
  ],
  weakAlias: ['weak alias', 'weakalias', 'weak aliases', 'low quality aka'],
  previousName: ['previous name', 'former name', 'previousname', 'nombre anterior', 'nome anterior', 'fka'],
  abbreviation: ['abbreviation', 'acronym', 'sigla', 'siglas', 'acronimo', 'short name'],
  country: [
    'country',
    'countries',
    'pais',
    'paises',
    'nationality',
    'nacionalidad',
    'nacionalidade',
    'jurisdiction',
    'country code',
    'iso',
    'iso2',
    'iso3',
  ],
  topics: ['topics', 'topic', 'temas', 'tema', 'tags', 'etiquetas'],
  wikidata: ['wikidata', 'wikidata id', 'wikidataid', 'qid'],
  lei: ['lei', 'lei code', 'leicode'],
  imo: ['imo', 'imo number', 'imonumber', 'numero imo'],
  registration: [
    'registration',
    'registration number',
    'registrationnumber',
    'nit',
    'ruc',
    'rif',
    'cnpj',
    'cuit',
    'company number',
  ],
  note: [
    'note',
    'notes',
    'notas',
    'nota',
    'description',
    'descripcion',
    'descricao',
    'comment',
    'comments',
    'observaciones',
    'observacoes',
    'summary',
    'resumen',
  ],
};

function fold(heading: string): string {
  const bare = cleanLine(heading).normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return bare.replace(/[^a-z0-9]+/g, ' ').trim();
}

/** What the columns seem to be by their headings; a column that says nothing is not read. */
export function guessColumns(header: readonly string[]): ColumnMapping {
  const mapping: ColumnMapping = {};
  for (const [i, heading] of header.entries()) {
    const field = TABLE_FIELDS.find((one) => HEADINGS[one].includes(fold(heading).replace(/ \d+$/, '')));
    if (field === undefined || (isSingle(field) && mapping[field])) continue;
    mapping[field] = [...(mapping[field] ?? []), i];
  }
  return mapping;
}

const isSingle = (field: TableField): boolean => field === 'id' || field === 'name' || field === 'kind';

/**
 * Reads `name=Nombre,country=País,alias=Apodo,alias=#7`: fields of ours, and headings (any case) or numbers of columns.
 * Throws `UserError` that lists what may be said.
 */
export function readColumns(text: string, header: readonly string[]): ColumnMapping {
  const mapping: ColumnMapping = {};
  for (const pair of text.split(',')) {
    const [left = '', ...right] = pair.split('=');
    const field = TABLE_FIELDS.find((one) => one.toLowerCase() === left.trim().toLowerCase());
    if (!field) throw new UserError(`--columns: '${left.trim()}' is none of ${TABLE_FIELDS.join(', ')}`, 2);
    const wanted = right.join('=').trim();
    const number = Number(/^#(\d{1,4})$/.exec(wanted)?.[1] ?? 0);
    const column = number > 0 ? number - 1 : header.findIndex((heading) => fold(heading) === fold(wanted));
    if (column < 0 || column >= header.length)
      throw new UserError(`--columns: the table has no column '${wanted}'; it has ${header.map(quoted).join(', ')}`, 2);
    mapping[field] = [...(mapping[field] ?? []), column];
  }
  return mapping;
}

const quoted = (heading: string): string => `'${cleanLine(heading).slice(0, 60)}'`;

/** A mapping as `--columns` takes it. */
export function writeColumns(mapping: ColumnMapping, header: readonly string[]): string {
  const plain = (column: number) => {
    const heading = cleanLine(header[column] ?? '');
    const findable = header.findIndex((one) => fold(one) === fold(heading)) === column && fold(heading) !== '';
    return findable && !heading.includes(',') ? heading : `#${column + 1}`;
  };
  return TABLE_FIELDS.flatMap((field) => (mapping[field] ?? []).map((column) => `${field}=${plain(column)}`)).join(',');
}
