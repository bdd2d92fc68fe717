interface Props {
  name: string;
  label: string;
  /** The word for no choice. */
  any: string;
  options: { value: string; label: string; n: number }[];
  chosen: string | null;
}

/** A labelled list to choose one value from, each with how many have it; nothing when there is nothing to choose. */
export function Choice({ name, label, any, options, chosen }: Props) {
  if (options.length === 0) return null;
  return (
    <label>
      <span>{label}</span>
      <select name={name}>
        <option value="">{any}</option>
        {options.map((one) => (
          <option value={one.value} selected={one.value === chosen}>
            {one.label} ({one.n})
          </option>
        ))}
      </select>
    </label>
  );
}
