import type { ComponentChildren } from 'preact';

/** A labelled field, with a hint and what is wrong with it. */
export function Field({
  label,
  name,
  type = 'text',
  value,
  hint,
  fault,
  ...rest
}: {
  label: string;
  name: string;
  type?: 'text' | 'email' | 'password' | 'url' | 'number' | 'date' | 'color' | 'search' | 'datetime-local';
  value?: string | number;
  hint?: string;
  fault?: string | null;
  autocomplete?: string;
  required?: boolean;
  inputMode?: 'numeric' | 'text' | 'email';
  maxLength?: number;
  min?: string;
  max?: string;
  step?: string;
  pattern?: string;
  /** Id of a datalist. */
  list?: string;
  readOnly?: boolean;
  /** What it says counts when the field is left, not while it is typed. */
  'data-whole'?: true;
}) {
  const described = [hint ? `${name}-hint` : '', fault ? `${name}-fault` : ''].filter(Boolean).join(' ');
  return (
    <div class="desk-field">
      <label for={name}>{label}</label>
      {hint && (
        <p class="hint" id={`${name}-hint`}>
          {hint}
        </p>
      )}
      <input
        id={name}
        name={name}
        // Preact ties each type to its own attributes; which go together is said by the caller.
        type={type as 'text'}
        value={value}
        aria-describedby={described || undefined}
        aria-invalid={fault ? 'true' : undefined}
        {...rest}
      />
      {fault && (
        <p class="fault" id={`${name}-fault`}>
          {fault}
        </p>
      )}
    </div>
  );
}

/** A labelled field of several lines. */
export function Area({
  label,
  name,
  value,
  hint,
  fault,
  rows = 5,
}: {
  label: string;
  name: string;
  value?: string;
  hint?: string;
  fault?: string | null;
  rows?: number;
}) {
  const described = [hint ? `${name}-hint` : '', fault ? `${name}-fault` : ''].filter(Boolean).join(' ');
  return (
    <div class="desk-field">
      <label for={name}>{label}</label>
      {hint && (
        <p class="hint" id={`${name}-hint`}>
          {hint}
        </p>
      )}
      <textarea id={name} name={name} rows={rows} aria-describedby={described || undefined}>
        {value}
      </textarea>
      {fault && (
        <p class="fault" id={`${name}-fault`}>
          {fault}
        </p>
      )}
    </div>
  );
}

/** A labelled choice of one. */
export function Choice({
  label,
  name,
  options,
  value,
}: {
  label: string;
  name: string;
  options: readonly (readonly [value: string, label: string])[];
  value: string;
}) {
  return (
    <div class="desk-field">
      <label for={name}>{label}</label>
      <select id={name} name={name}>
        {options.map(([one, words]) => (
          <option value={one} selected={one === value}>
            {words}
          </option>
        ))}
      </select>
    </div>
  );
}

/** A labelled choice of several. */
export function Checks({
  label,
  name,
  options,
  values,
}: {
  label: string;
  name: string;
  options: readonly (readonly [value: string, label: string, hint?: string])[];
  values: readonly string[];
}) {
  return (
    <fieldset class="desk-field">
      <legend>{label}</legend>
      {options.map(([one, words, hint]) => (
        <label class="check">
          <input type="checkbox" name={name} value={one} checked={values.includes(one)} />
          <span>
            {words}
            {hint && <small> {hint}</small>}
          </span>
        </label>
      ))}
    </fieldset>
  );
}

/** What was wrong with a form as a whole, said at once. */
export function Fault({ text, children }: { text: string | null; children?: ComponentChildren }) {
  return text ? (
    <p class="fault" role="alert">
      {text}
      {children}
    </p>
  ) : null;
}

/** What was done, said at once. */
export function Done({ text }: { text: string | null }) {
  return text ? (
    <p class="done" role="status">
      {text}
    </p>
  ) : null;
}
