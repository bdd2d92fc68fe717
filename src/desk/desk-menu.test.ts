import { describe, expect, it } from 'vitest';
import { may, type Role, type SignedIn } from '../accounts/index.ts';
import { viewContext } from '../ui/index.ts';
import { menuFor, placeOf } from './desk-menu.ts';
import { DESK_PAGES } from './desk-routes.ts';

const site = { language: 'en', menu: [] } as unknown as Parameters<typeof viewContext>[0];
const { t } = viewContext(site, 'en');
const ALL = menuFor(somebody('administrator'));

function somebody(role: Role): SignedIn {
  return { can: (permission) => may([role], permission) } as SignedIn;
}

function labels(role: Role): Record<string, string[]> {
  return Object.fromEntries(
    menuFor(somebody(role)).map(({ label, pages }) => [label(t), pages.map((p) => p.label(t))]),
  );
}

describe('the menu of the desk', () => {
  it('shows each role what it may open, in few groups', () => {
    expect(labels('contributor')).toEqual({ Desk: ['Desk'], Newsroom: ['Articles', 'Writing', 'Calendar'] });
    expect(labels('legal')).toEqual({
      Desk: ['Desk'],
      Newsroom: ['Articles', 'Calendar', 'Corrections'],
      Database: ['Documents'],
    });
    expect(Object.keys(labels('administrator'))).toHaveLength(6);
  });

  it('leads to pages that there are, and asks of each what the page itself asks', () => {
    const pages = new Map(DESK_PAGES.map(({ path, permission }) => [path, permission]));
    for (const { path, permission } of ALL.flatMap(({ pages }) => pages))
      expect([path, permission]).toEqual([path, pages.get(path)]);
  });

  it.each([
    ['/desk', 'Desk'],
    ['/desk/articles/1/corrections', 'Articles'],
    ['/desk/settings/look', 'Logo, sections, menu'],
    ['/desk/api/webhooks/1', 'Webhooks'],
    ['/desk/profile', undefined],
  ])('knows where one is at %s', (path, label) => {
    expect(placeOf(path, ALL)?.label(t)).toBe(label);
  });
});
