import type { DeskRequest } from '../desk-types.ts';

/** Between actors, facts and documents. */
export function KnowledgeTabs({ request: { t, user }, here }: { request: DeskRequest; here: string }) {
  const tabs = [
    ['/desk/entities', t.entities],
    ['/desk/claims', t.claimsDesk],
    ...(user.can('proof.read') ? [['/desk/documents', t.documents] as const] : []),
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
