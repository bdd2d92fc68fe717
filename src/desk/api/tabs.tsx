import type { DeskRequest } from '../desk-types.ts';

/** The way between keys and webhooks. */
export function ApiTabs({ request: { t }, here }: { request: DeskRequest; here: string }) {
  const tabs = [
    ['/desk/api', t.apiKeys],
    ['/desk/api/webhooks', t.webhooks],
  ] as const;
  return (
    <nav aria-label={t.api}>
      <ul class="desk-tabs">
        {tabs.map(([path, label]) => (
          <li>
            <a href={path} aria-current={path === here ? 'page' : undefined}>
              {label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
