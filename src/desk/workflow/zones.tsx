import { Choice } from '../fields.tsx';

/** A choice among all time zones that the server knows, UTC first. */
export function Zones({ label, value }: { label: string; value: string }) {
  const zones = ['UTC', ...Intl.supportedValuesOf('timeZone').filter((one) => one !== 'UTC')];
  const all = zones.includes(value) ? zones : [value, ...zones];
  const options = all.map((one) => [one, one.replaceAll('_', ' ')] as const);
  return <Choice label={label} name="zone" value={value} options={options} />;
}
