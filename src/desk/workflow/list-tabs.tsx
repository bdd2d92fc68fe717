import type { DeskRequest } from '../desk-types.ts';

/** Between the lists that are about articles. */
export function ListTabs({ request: { t, user }, here }: { request: DeskRequest; here: string }) {
  const tabs = [
    ['/desk/articles', t.articlesDesk, true],
    ['/desk/rules', t.rulesDesk, user.can('settings.edit')],
  ] as const;
  const shown = tabs.filter(([, , may]) => may);
  if (shown.length < 2) return null;
  return (
    <ul class="desk-tabs">
      {shown.map(([path, label]) => (
        <li>
          <a href={path} aria-current={path === here ? 'page' : undefined}>
            {label}
          </a>
        </li>
      ))}
    </ul>
  );
}
