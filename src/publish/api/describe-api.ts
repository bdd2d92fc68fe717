import type { TSchema } from '@sinclair/typebox';
import { localPath, offeredLanguages, type Site } from '../../ui/index.ts';
import { hoist, type Schemas } from './hoist-schemas.ts';
import type { ApiTag } from './page-api.ts';
import { PROBLEM, RESPONSES } from './problems.ts';

/** One thing that the API can be asked for. */
export interface Operation {
  id: string;
  tag: ApiTag;
  method: 'get' | 'post' | 'put' | 'patch' | 'delete';
  /** With its parameters in braces: `/actor/{slug}.json`. */
  path: string;
  summary: string;
  /** More than the summary says, in Markdown. */
  description?: string;
  params?: Record<string, TSchema>;
  query?: Record<string, TSchema>;
  /** Request headers by name. */
  headers?: Record<string, TSchema>;
  body?: { type: string; schema: TSchema };
  /** Status and schema of the answer when all is well; no schema: it has no body. */
  answer: { status: number; schema?: TSchema; type?: string; says?: string };
  /** Errors that it may answer with. */
  problems: readonly number[];
  /** Scope of the key that it needs; null: anybody may. */
  scope?: string | null;
}

/** What is said of the site around the operations. */
export interface ApiAbout {
  site: Pick<Site, 'name' | 'origin' | 'language' | 'licence' | 'email'>;
  /** Examples for parts of paths, by operation and name. */
  examples: Record<string, Record<string, string>>;
}

/** Of the API: its first number rises when something that was there changes its meaning. */
const VERSION = '1.0.0';

const TAGS: Record<ApiTag, string> = {
  articles: 'What was published',
  actors: 'Who and what is on record',
  claims: 'Facts with their sentences, and the sources that these stand in',
  incidents: 'What happened',
  search: 'Finding and selecting',
  site: 'The site itself',
  sync: 'Staying in step',
  writing: 'Writing, with a key',
};

/** The description of the API: OpenAPI 3.1, made of its operations. */
export function describeApi(operations: readonly Operation[], { site, examples }: ApiAbout): object {
  const schemas: Schemas = { Problem: hoist(PROBLEM, {}) };
  const paths: Record<string, Record<string, object>> = {};
  for (const operation of operations) {
    const path = paths[operation.path] ?? {};
    path[operation.method] = describeOperation(operation, schemas, examples[operation.id] ?? {});
    paths[operation.path] = path;
  }
  const tags = [...new Set(operations.map(({ tag }) => tag))];
  return {
    openapi: '3.1.0',
    info: {
      title: `${site.name}: API`,
      version: VERSION,
      summary: 'Every page of the site as data, each fact with the sentence it comes from.',
      ...(site.licence && /^https?:/.test(site.licence) ? { license: { name: 'Licence', url: site.licence } } : {}),
      ...(site.email ? { contact: { email: site.email } } : {}),
    },
    servers: offeredLanguages(site).map((language) => ({
      url: site.origin + localPath(site, language, '/').replace(/\/$/, ''),
      description: `What depends on a language, in ${language}.`,
    })),
    tags: tags.map((name) => ({ name, description: TAGS[name] })),
    paths,
    components: {
      schemas,
      securitySchemes: { key: { type: 'http', scheme: 'bearer', description: 'A key, made at the desk.' } },
    },
  };
}

function describeOperation(operation: Operation, schemas: Schemas, examples: Record<string, string>): object {
  const { id, tag, summary, description, body, answer, problems, scope } = operation;
  const { status, schema, type = 'application/json', says = 'As asked for.' } = answer;
  const content = schema ? { content: { [type]: { schema: hoist(schema, schemas) } } } : {};
  return {
    operationId: id,
    tags: [tag],
    summary,
    ...(description ? { description } : {}),
    parameters: parametersOf(operation, schemas, examples),
    ...(body
      ? { requestBody: { required: true, content: { [body.type]: { schema: hoist(body.schema, schemas) } } } }
      : {}),
    responses: {
      [status]: { description: says, ...content },
      ...Object.fromEntries(problems.map((one) => [one, describeProblem(one)])),
    },
    ...(scope ? { security: [{ key: [] }], 'x-scope': scope } : { security: [] }),
  };
}

function describeProblem(status: number): object {
  const schema = { $ref: '#/components/schemas/Problem' };
  const description = RESPONSES[status] ?? 'See `detail`.';
  // 431 is said before anything of ours has seen the request.
  if (status < 400 || status === 431) return { description };
  return { description, content: { 'application/problem+json': { schema } } };
}

function parametersOf(operation: Operation, schemas: Schemas, examples: Record<string, string>): object[] {
  const { params = {}, query = {}, headers = {} } = operation;
  const describe =
    (place: 'path' | 'query' | 'header') =>
    ([name, schema]: [string, TSchema]) => ({
      name,
      in: place,
      required: place === 'path' || !isOptional(schema),
      ...(schema.description ? { description: schema.description } : {}),
      ...(schema.type === 'array' ? { style: 'form', explode: true } : {}),
      schema: hoist(schema, schemas),
      ...(place === 'path' && examples[name] !== undefined ? { example: examples[name] } : {}),
    });
  return [
    ...Object.entries(params).map(describe('path')),
    ...Object.entries(query).map(describe('query')),
    ...Object.entries(headers).map(describe('header')),
  ];
}

const isOptional = (schema: TSchema) =>
  Object.getOwnPropertySymbols(schema).some((one) => one.description === 'TypeBox.Optional');
