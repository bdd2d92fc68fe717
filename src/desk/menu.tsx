import type { SignedIn } from '../accounts/index.ts';
import type { Messages } from '../ui/index.ts';
import { menuFor, placeOf } from './desk-menu.ts';
import type { DeskMenuGroup, DeskMenuItem, DeskRequest } from './desk-types.ts';

/**
 * The desk's menu: its groups, and the pages of the one that is open. On narrow screens a button says where one is and
 * opens all of it; the browser does that by itself.
 */
export function Menu({ request: { t, path }, user }: { request: Pick<DeskRequest, 't' | 'path'>; user: SignedIn }) {
  const groups = menuFor(user);
  const here = placeOf(path, groups);
  return (
    <>
      <button type="button" class="desk-here" popovertarget="desk-menu">
        <strong>{t.deskMenu}</strong> <span>{whereabouts(groups, here, t)}</span>
      </button>
      <nav class="desk-menu" id="desk-menu" popover="auto" aria-label={t.deskMenu}>
        <ul>
          {groups.map((group) => (
            <Group group={group} here={here} t={t} />
          ))}
        </ul>
        <button type="button" class="quiet" popovertarget="desk-menu" popovertargetaction="hide">
          {t.deskMenuClose}
        </button>
      </nav>
    </>
  );
}

function whereabouts(groups: readonly DeskMenuGroup[], here: DeskMenuItem | undefined, t: Messages): string {
  const group = groups.find(({ pages }) => here && pages.includes(here));
  if (!group || !here) return '';
  return group.pages.length > 1 ? `${group.label(t)} › ${here.label(t)}` : here.label(t);
}

function Group({ group, here, t }: { group: DeskMenuGroup; here: DeskMenuItem | undefined; t: Messages }) {
  const open = here !== undefined && group.pages.includes(here);
  const alone = group.pages.length === 1;
  return (
    <li class={open ? 'open' : undefined}>
      <a href={group.pages[0]?.path} aria-current={open ? (alone ? 'page' : 'true') : undefined}>
        {group.label(t)}
      </a>
      {!alone && (
        <ul>
          {group.pages.map((page) => (
            <li>
              <a href={page.path} aria-current={page === here ? 'page' : undefined}>
                {page.label(t)}
              </a>
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}
