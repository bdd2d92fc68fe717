import type { DeskRequest } from '../desk-types.ts';

/** Between what readers send, and what is known of them together. */
export function ReaderTabs({ request: { t }, here }: { request: DeskRequest; here: string }) {
  const tabs = [
    ['/desk/inbox', t.inbox],
    ['/desk/votes', t.votes],
    ['/desk/uses', t.uses],
    ['/desk/followers', t.followers],
  ] as const;
  return (
    <ul class="desk-tabs">
      {tabs.map(([path, label]) => (
        <li>
          <a href={path} aria-current={path === here ? 'page' : undefined}>
            {label}
          </a>
        </li>
      ))}
    </ul>
  );
}
