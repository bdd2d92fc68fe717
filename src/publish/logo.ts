import { createHash } from 'node:crypto';
import type { PageHandler, Route } from '../kit/index.ts';
import type { SiteDeps } from './public-page.ts';

/** A logo as settings keep it: WebP in base64. */
interface KeptLogo {
  width: number;
  height: number;
  data: string;
}

/** What pages need of a logo; its address changes with it. */
export function logoOf(kept: KeptLogo | null): { path: string; width: number; height: number; data: string } | null {
  if (!kept) return null;
  const name = createHash('sha256').update(kept.data).digest('hex').slice(0, 16);
  return { path: `/logo/${name}.webp`, ...kept };
}

/** The logo that the newsroom has now; an old one's address is nobody's. */
export function logoRoute({ site }: Pick<SiteDeps, 'site'>, notFound: PageHandler): Route {
  return {
    path: '/logo/:file',
    handler: async (request) => {
      const { logo } = site;
      if (!logo || request.path !== logo.path) return notFound(request);
      const body = Buffer.from(logo.data, 'base64');
      return { status: 200, type: 'image/webp', body, keys: [], cacheable: true, freshFor: 'immutable' };
    },
  };
}
