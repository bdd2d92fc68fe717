import type { DeskRequest } from '../desk-types.ts';

/** The pages of the settings. */
export function SettingsTabs({ request: { t, path } }: { request: DeskRequest }) {
  const tabs = [
    ['/desk/settings', t.settingsGeneral],
    ['/desk/settings/look', t.settingsLook],
    ['/desk/settings/mail', t.settingsMail],
    ['/desk/settings/roles', t.settingsRoles],
  ] as const;
  return (
    <nav aria-label={t.settings}>
      <ul class="desk-tabs">
        {tabs.map(([to, label]) => (
          <li>
            <a href={to} aria-current={path === to ? 'page' : undefined}>
              {label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
