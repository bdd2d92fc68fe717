import type { Page, ViewContext } from '../../ui/index.ts';
import { localHead } from '../pages/lists.tsx';
import type { Operation } from './describe-api.ts';
import { hoist, type Schemas } from './hoist-schemas.ts';
import { API_TAGS, type ApiTag } from './page-api.ts';
import { PROBLEM } from './problems.ts';
import { OperationPart } from './reference-operation.tsx';
import { FieldTable, fieldsOf, TypeWords, type Written } from './reference-types.tsx';
import { summaryOf } from './reference-words.ts';

/** `/api`: every operation with its parameters, what it answers, and an answer of this archive; all folded under an index. */
export function referencePage(
  operations: readonly Operation[],
  answers: ReadonlyMap<string, string>,
  context: ViewContext,
): Page {
  const { t } = context;
  const schemas: Schemas = { Problem: hoist(PROBLEM, {}) };
  const tags = API_TAGS.filter((tag) => operations.some((one) => one.tag === tag));
  const parts = tags.map((tag) => (
    <section aria-labelledby={tag}>
      <h2 id={tag}>{t[`apiTag_${tag}`]}</h2>
      {operations
        .filter((one) => one.tag === tag)
        .map((one) => (
          <OperationPart operation={one} schemas={schemas} example={answers.get(one.id)} context={context} />
        ))}
    </section>
  ));
  return {
    plainPath: '/api',
    head: {
      ...localHead('/api', t.apiTitle, context, { description: t.apiIntro }),
      json: '/api/openapi.json',
      reference: true,
    },
    main: (
      <div class="api">
        <header class="page-head">
          <h1>{t.apiTitle}</h1>
          <p>{t.apiIntro}</p>
        </header>
        <div class="api-columns">
          <Contents tags={tags} operations={operations} context={context} />
          <div>
            <Start context={context} />
            {parts}
            <SchemaList schemas={schemas} context={context} />
          </div>
        </div>
      </div>
    ),
  };
}

/** The way to every operation, by what it is about. */
function Contents({
  tags,
  operations,
  context: { t, language },
}: {
  tags: readonly ApiTag[];
  operations: readonly Operation[];
  context: ViewContext;
}) {
  return (
    <nav class="api-contents" aria-label={t.apiContents}>
      <ul>
        <li>
          <a href="#start">{t.apiStart}</a>
        </li>
        {tags.map((tag) => (
          <li>
            <a href={`#${tag}`}>{t[`apiTag_${tag}`]}</a>
            <ul>
              {operations
                .filter((one) => one.tag === tag)
                .map((one) => (
                  <li>
                    <a href={`#${one.id}`} title={summaryOf(one, language)}>
                      <code>{one.path.replace(/^\/api\/v1/, '')}</code>
                      {one.method !== 'get' && <small> {one.method.toUpperCase()}</small>}
                    </a>
                  </li>
                ))}
            </ul>
          </li>
        ))}
        <li>
          <a href="#schemas">{t.apiSchemas}</a>
        </li>
      </ul>
    </nav>
  );
}

/** What somebody needs before the first question: an example, the description as a file, limits, keys, cursors. */
function Start({ context: { t, site } }: { context: ViewContext }) {
  return (
    <section aria-labelledby="start">
      <h2 id="start">{t.apiStart}</h2>
      <p>
        <code class="api-line">curl {site.origin}/actor.json</code>
      </p>
      <ul class="api-notes">
        <li>
          <a href="/api/openapi.json">{t.apiFile}</a>
        </li>
        <li>{t.apiLimits}</li>
        <li>{t.apiWriteKey}</li>
        <li id="cursor">{t.apiCursorText}</li>
      </ul>
      <p class="api-soft">{t.apiEnglish}</p>
    </section>
  );
}

/** The named schemas that operations refer to, and those that these refer to. */
function SchemaList({ schemas, context }: { schemas: Schemas; context: ViewContext }) {
  return (
    <section aria-labelledby="schemas">
      <h2 id="schemas">{context.t.apiSchemas}</h2>
      {Object.entries(schemas)
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([name, schema]) => (
          <details class="api-operation">
            <summary>
              <h3>
                <code>{name}</code>
              </h3>
            </summary>
            <div id={`schema-${name}`}>
              {(schema as Written).properties ? (
                <FieldTable title={name} fields={fieldsOf(schema)} context={context} />
              ) : (
                <p>
                  <TypeWords schema={schema} />
                </p>
              )}
            </div>
          </details>
        ))}
    </section>
  );
}
