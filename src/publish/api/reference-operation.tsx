import type { ViewContext } from '../../ui/index.ts';
import type { Operation } from './describe-api.ts';
import { hoist, type Schemas } from './hoist-schemas.ts';
import { FieldTable, Says, TypeWords } from './reference-types.tsx';
import { statusWords, summaryOf } from './reference-words.ts';

interface Props {
  operation: Operation;
  schemas: Schemas;
  /** What this archive answers, cut down. */
  example: string | undefined;
  context: ViewContext;
}

/** One operation, folded: its line tells what it does. What has its id lies inside, so that links to it open it. */
export function OperationPart(props: Props) {
  const { operation, context } = props;
  const { id, method, path } = operation;
  return (
    <details class="api-operation">
      <summary>
        <h3>
          <code>
            <b>{method.toUpperCase()}</b> {path}
          </code>
        </h3>{' '}
        <span>{summaryOf(operation, context.language)}</span>
      </summary>
      <div id={id}>
        <Inside {...props} />
      </div>
    </details>
  );
}

function Inside({ operation, schemas, example, context }: Props) {
  const { t } = context;
  const { description, params, query, headers, body, answer, scope } = operation;
  const parameters = Object.entries({ ...params, ...query, ...headers });
  return (
    <>
      {description && (
        <p lang="en">
          <Says text={description} />
        </p>
      )}
      {scope && (
        <p>
          {t.apiScope} <code>{scope}</code>
        </p>
      )}
      {parameters.length > 0 && (
        <FieldTable
          title={t.apiParameters}
          titled
          fields={parameters.map(([name, one]) => [name, hoist(one, schemas), one.description])}
          context={context}
        />
      )}
      <dl>
        {body && (
          <div>
            <dt>{t.apiBody}</dt>
            <dd>
              <code>{body.type}</code>: <TypeWords schema={hoist(body.schema, schemas)} />
            </dd>
          </div>
        )}
        <div>
          <dt>
            {t.apiAnswer} {answer.status}
          </dt>
          <dd>{answer.schema ? <TypeWords schema={hoist(answer.schema, schemas)} deep /> : '–'}</dd>
        </div>
        <Problems operation={operation} context={context} />
      </dl>
      {example && <Example text={example} context={context} />}
    </>
  );
}

function Problems({ operation: { problems }, context: { t, language } }: Pick<Props, 'operation' | 'context'>) {
  return (
    <div>
      <dt>{t.apiProblems}</dt>
      <dd>
        <ul>
          {problems
            .filter((status) => status >= 400)
            .map((status) => (
              <li>
                <code>{status}</code> {statusWords(status, language)}
              </li>
            ))}
        </ul>
      </dd>
    </div>
  );
}

function Example({ text, context: { t } }: { text: string; context: ViewContext }) {
  return (
    <details>
      <summary>{t.apiExample}</summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a stretch that scrolls must be reachable by keyboard */}
      <pre tabIndex={0}>
        <code>{text}</code>
      </pre>
    </details>
  );
}
