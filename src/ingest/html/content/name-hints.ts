import { type Element, namesOf } from '../dom/tree.ts';

/**
 * What the class names and ids of web pages tell, in groups. Each is tried on `namesOf` an element; the order is the
 * order of the model's features, so a new group goes to the end and the model is trained again.
 */
export const NAME_HINTS: readonly [group: string, pattern: RegExp][] = [
  [
    'body',
    /(article|post|entry|story|page|blog|news|rich|main)[-_ ]?(text|body|content|copy)|body[-_]?(text|copy)|wysiwyg|prose|rich-?text|rte\b|markdown|texto|cuerpo|contenido|conteudo|materia/,
  ],
  ['content', /\b(content|main|article|post|entry|story|hentry)\b/],
  ['comment', /comment|disqus|respond|replies|comentario/],
  ['side', /side-?bar|\baside\b|\brail\b|widget|secondary|lateral|sticky/],
  ['footer', /footer|foot\b|bottom|colophon|\brodape\b|pie-pagina/],
  ['nav', /\bnav|menu|breadcrumb|pagination|pager|masthead|top-?bar|skip|migas/],
  ['header', /header|hero|banner|cabecera|cabecalho/],
  [
    'related',
    /related|recommend|relacionad|relate|\bmore\b|also|similar|popular|trending|latest|recent|read-?next|up-?next|most-|mas-?leid|mais-?lid|suggest/,
  ],
  ['share', /share|social|follow|sharing|addtoany|compart|redes/],
  ['meta', /byline|\bmeta\b|author|dateline|\bdate\b|timestamp|info|autor|firma|posted|published|credits/],
  ['bio', /author-?(box|bio|card|info|profile|about)|\bbio\b|about-?(the-)?author|contributor|profile/],
  [
    'promo',
    /promo|sponsor|\bads?\b|\bad-|advert|banner|\bcta\b|call-?to-?action|upsell|offer|outbrain|taboola|affiliate|publicidad|anuncio/,
  ],
  ['signup', /newsletter|subscri|sign-?up|opt-?in|\bform|mailing|lead-?magnet|suscri|boletin|assin/],
  ['overlay', /cookie|consent|gdpr|modal|pop-?up|overlay|lightbox|paywall|toast|dialog|notice/],
  ['toc', /\btoc\b|table-of-content|contents\b|jump|outline|indice/],
  ['tags', /\btags?\b|\btag-|categor|topics|keywords|etiquetas|label|badge|pill|eyebrow|kicker/],
  ['caption', /caption|credit|\bfigure|photo|image|media|gallery|slide|carousel|swiper|leyenda|legenda/],
  ['unseen', /sr-only|screen-?reader|visually-?hidden|hidden|hide\b|print|no-?print|assistive|collapsed/],
  ['card', /card|tile|teaser|grid|item|thumb|excerpt|listing|feed|archive|loop|promo-/],
  ['faq', /faq|accordion|question|answer|toggle|pregunta/],
  ['verdict', /rating|review|score|product|price|pros|cons|spec|buy|shop|table|compare/],
  ['disclosure', /disclos|disclaim|legal|copyright|editor.?s?-?note|correction|source|reference|footnote|citation/],
];

const cache = new WeakMap<Element, number>();

/** Which groups of `NAME_HINTS` an element's own names hit, as bits. */
export function nameBits(element: Element): number {
  const known = cache.get(element);
  if (known !== undefined) return known;
  const names = namesOf(element);
  let bits = 0;
  if (names.length > 1) {
    for (let i = 0; i < NAME_HINTS.length; i++) if (NAME_HINTS[i]![1].test(names)) bits |= 1 << i;
  }
  cache.set(element, bits);
  return bits;
}
