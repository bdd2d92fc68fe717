import type { TSchema } from '@sinclair/typebox';
import type { ViewContext } from '../../ui/index.ts';

/** A schema as it is written in the description. */
export interface Written {
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

/** Rows of a table of fields. */
export type Fields = [name: string, schema: Written, says: string | undefined][];

/** The fields of an object's schema. */
export const fieldsOf = ({ properties = {} }: Written): Fields =>
  Object.entries(properties).map(([name, one]) => [name, one, one.description]);

/** Names, types and meaning of fields or parameters. */
export function FieldTable({
  title,
  titled = false,
  fields,
  context: { t },
}: {
  title: string;
  /** Whether the title is shown; else it is for those who hear the page. */
  titled?: boolean;
  fields: Fields;
  context: Pick<ViewContext, 't'>;
}) {
  return (
    <table class="api-fields">
      <caption class={titled ? undefined : 'unseen'}>{title}</caption>
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
            <td lang="en">
              <Says text={says ?? ''} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Words with `code` in them. */
export function Says({ text }: { text: string }) {
  return <>{text.split('`').map((part, i) => (i % 2 === 1 ? <code>{part}</code> : part))}</>;
}

const MOST_CHOICES = 12;

/** A type in a few words, named schemas as links. `deep`: the fields of an object too. */
export function TypeWords({ schema, deep = false }: { schema: Written | TSchema | object; deep?: boolean }) {
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
