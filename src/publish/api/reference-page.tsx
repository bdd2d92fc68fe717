import type { TSchema } from '@sinclair/typebox';
import type { Page, ViewContext } from '../../ui/index.ts';
import { localHead } from '../pages/lists.tsx';
import type { Operation } from './describe-api.ts';
import { hoist, type Schemas } from './hoist-schemas.ts';
import { API_TAGS } from './page-api.ts';
import { PROBLEM, RESPONSES } from './problems.ts';

/** A schema as it is written in the description. */
interface Written {
  $ref?: string;
  type?: string | string[];
  enum?: unknown[];
  items?: Written;
  anyOf?: Written[];
  const?: unknown;
  format?: string;
  description?: string;
  properties?: Record<string, Written>;
  required?: string[];
}

/** `/api`: every operation with its parameters, what it answers, and an answer of this archive. */
export function referencePage(
  operations: readonly Operation[],
  answers: ReadonlyMap<string, string>,
  context: ViewContext,
): Page {
  const { t } = context;
  const schemas: Schemas = { Problem: hoist(PROBLEM, {}) };
  const parts = API_TAGS.filter((tag) => operations.some((one) => one.tag === tag)).map((tag) => (
    <section id={tag} lang="en">
      <h2>{tag}</h2>
      {operations
        .filter((one) => one.tag === tag)
        .map((one) => (
          <OperationPart operation={one} schemas={schemas} example={answers.get(one.id)} context={context} />
        ))}
    </section>
  ));
  return {
    plainPath: '/api',
    head: { ...localHead('/api', t.apiTitle, context, { description: t.apiIntro }), json: '/api/openapi.json' },
    main: (
      <div class="api">
        <header class="page-head">
          <h1>{t.apiTitle}</h1>
          <p>{t.apiIntro}</p>
          <p>
            <a href="/api/openapi.json">{t.apiFile}</a>
          </p>
        </header>
        <Contents operations={operations} />
        <h2 id="cursor">{t.apiCursorTitle}</h2>
        <p>{t.apiCursorText}</p>
        {parts}
        <SchemaList schemas={schemas} context={context} />
      </div>
    ),
  };
}

function Contents({ operations }: { operations: readonly Operation[] }) {
  return (
    <ul class="api-contents" lang="en">
      {operations.map(({ id, method, path, summary }) => (
        <li>
          <a href={`#${id}`}>
            <code>{`${method.toUpperCase()} ${path}`}</code>
          </a>{' '}
          {summary}
        </li>
      ))}
    </ul>
  );
}

function OperationPart({
  operation,
  schemas,
  example,
  context: { t },
}: {
  operation: Operation;
  schemas: Schemas;
  example: string | undefined;
  context: ViewContext;
}) {
  const { id, method, path, summary, description, params, query, headers, body, answer, problems, scope } = operation;
  const parameters = Object.entries({ ...params, ...query, ...headers });
  const schema = answer.schema ? hoist(answer.schema, schemas) : null;
  return (
    <article class="api-operation" id={id}>
      <h3>
        <code>{`${method.toUpperCase()} ${path}`}</code>
      </h3>
      <p>
        {summary}. <Says text={description ?? ''} />
      </p>
      {scope && (
        <p>
          {t.apiScope} <code>{scope}</code>
        </p>
      )}
      {parameters.length > 0 && (
        <FieldTable
          title={t.apiParameters}
          fields={parameters.map(([name, one]) => [name, hoist(one, schemas), one.description])}
          context={{ t }}
        />
      )}
      {body && (
        <p>
          {t.apiBody} (<code>{body.type}</code>): <TypeWords schema={hoist(body.schema, schemas)} />
        </p>
      )}
      <p>
        {t.apiAnswer} {answer.status}: {schema ? <TypeWords schema={schema} deep /> : '–'}
      </p>
      <p>
        {t.apiProblems}:{' '}
        {problems
          .filter((status) => status >= 400)
          .map((status) => (
            <>
              <abbr title={RESPONSES[status]}>{status}</abbr>{' '}
            </>
          ))}
      </p>
      {example && (
        <details>
          <summary>{t.apiExample}</summary>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a stretch that scrolls must be reachable by keyboard */}
          <pre tabIndex={0}>
            <code>{example}</code>
          </pre>
        </details>
      )}
    </article>
  );
}

/** The named schemas that operations refer to, and those that these refer to. */
function SchemaList({ schemas, context }: { schemas: Schemas; context: Pick<ViewContext, 't'> }) {
  return (
    <section lang="en">
      <h2>{context.t.apiSchemas}</h2>
      {Object.entries(schemas)
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([name, schema]) => (
          <div class="api-operation" id={`schema-${name}`}>
            <h3>{name}</h3>
            {(schema as Written).properties ? (
              <FieldTable title={name} fields={fieldsOf(schema)} context={context} />
            ) : (
              <p>
                <TypeWords schema={schema} />
              </p>
            )}
          </div>
        ))}
    </section>
  );
}

type Fields = [name: string, schema: Written, says: string | undefined][];

const fieldsOf = ({ properties = {} }: Written): Fields =>
  Object.entries(properties).map(([name, one]) => [name, one, one.description]);

function FieldTable({
  title,
  fields,
  context: { t },
}: {
  title: string;
  fields: Fields;
  context: Pick<ViewContext, 't'>;
}) {
  return (
    <table class="api-fields">
      <caption>{title}</caption>
      <thead>
        <tr>
          <th scope="col">{t.apiName}</th>
          <th scope="col">{t.apiType}</th>
          <th scope="col">{t.apiSays}</th>
        </tr>
      </thead>
      <tbody>
        {fields.map(([name, schema, says]) => (
          <tr>
            <th scope="row">
              <code>{name}</code>
            </th>
            <td>
              <TypeWords schema={schema} />
            </td>
            <td>
              <Says text={says ?? ''} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Words with `code` in them. */
function Says({ text }: { text: string }) {
  return <>{text.split('`').map((part, i) => (i % 2 === 1 ? <code>{part}</code> : part))}</>;
}

const MOST_CHOICES = 12;

/** A type in a few words, named schemas as links. `deep`: the fields of an object too. */
function TypeWords({ schema, deep = false }: { schema: Written | TSchema | object; deep?: boolean }) {
  const { $ref, type, enum: choice, items, anyOf, properties, format } = schema as Written;
  if ($ref) {
    const name = $ref.split('/').at(-1) ?? '';
    return <a href={`#schema-${name}`}>{name}</a>;
  }
  if (anyOf)
    return (
      <>
        {between(
          anyOf.map((one) => <TypeWords schema={one} />),
          ' | ',
        )}
      </>
    );
  if (items)
    return (
      <>
        <TypeWords schema={items} deep={deep} />
        []
      </>
    );
  if (properties)
    return (
      <>
        {'{ '}
        {between(
          Object.entries(properties).map(([name, one]) => (
            <>
              <code>{name}</code>
              {(deep || one.$ref) && <>: {<TypeWords schema={one} />}</>}
            </>
          )),
          ', ',
        )}
        {' }'}
      </>
    );
  if (choice && choice.length <= MOST_CHOICES) return <>{choice.map((one) => String(one)).join(' | ')}</>;
  return <>{[type].flat().join(' | ') + (format ? ` (${format})` : '')}</>;
}

function between(parts: preact.JSX.Element[], mark: string) {
  return parts.flatMap((part, i) => (i === 0 ? [part] : [mark, part]));
}
