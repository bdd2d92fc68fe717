import type { Route } from '../kit/index.ts';

/** The newsroom's colours for links and marks: on light pages and on dark ones; null: our own. */
export interface Colours {
  light: string | null;
  dark: string | null;
}

/** Address of the style sheet with these colours; it changes with them. Empty: there are none. */
export function coloursAddress({ light, dark }: Colours): string {
  return light || dark ? `/colours.css?${[light, dark].map((one) => one?.slice(1) ?? '').join('-')}` : '';
}

/** The style sheet of the colours that its address names; nothing else can be put into it. */
export function coloursRoute(): Route {
  return {
    path: '/colours.css',
    handler: async ({ query }) => {
      const [light = '', dark = ''] = String([...query.keys()][0] ?? '').split('-');
      const rule = (colour: string) => (/^[0-9a-f]{6}$/.test(colour) ? `:root{--thread:#${colour}}` : '');
      const body = `${rule(light)}\n@media (prefers-color-scheme:dark){${rule(dark) || (rule(light) ? ':root{--thread:#f28c8c}' : '')}}\n`;
      return { status: 200, type: 'text/css; charset=utf-8', body, keys: [], cacheable: true, freshFor: 'immutable' };
    },
  };
}
