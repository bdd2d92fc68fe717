import { plainText } from './plain-text.ts';
import type { WxrItem } from './wxr-item.ts';

/** Post types of WordPress and wide-spread plug-ins that are no articles. */
const MACHINERY: Record<string, string> = {
  nav_menu_item: 'a menu entry',
  revision: 'an older state of a post',
  custom_css: 'style rules of the site',
  customize_changeset: 'settings of the site',
  oembed_cache: 'a cached embed',
  user_request: 'a request about personal data',
  wp_block: 'a reusable block; it is put into the articles that use it',
  wp_template: 'a template',
  wp_template_part: 'a template',
  wp_global_styles: 'style rules of the site',
  wp_navigation: 'a menu',
  wp_font_family: 'a font',
  wp_font_face: 'a font',
  'guest-author': 'the record of a guest author, whose name goes into the bylines',
};
const PLUGINS =
  /^(?:acf-|wpcf7_|wp-types-|elementor_|et_pb_|fl-|vc_|vcv_|jp_|mc4wp|ml-slider|wpforms|nf_sub|flamingo_|tablepress|_pods_|cptui_|shop_|product|popup|popmake|amp_|rank_math_|redirect|feedback|safecss|sidebar|scheduled-action|spucpt|wpdiscuz|polylang_|ef_|psmt_|wp_router|deprecated_log)/;

/** Why an item is no article, in the same words for each of its kind; null when it is one. */
export function skipReason(item: WxrItem): string | null {
  if (Object.hasOwn(MACHINERY, item.type)) return `Left out: ${MACHINERY[item.type]} (${item.type}).`;
  if (PLUGINS.test(item.type)) return `Left out: a plug-in's record (${plainText(item.type).slice(0, 60)}).`;
  if (item.status === 'inherit' && item.type !== 'attachment') return 'Left out: an older state of a post (inherit).';
  if (item.status === 'auto-draft') return 'Left out: a draft that was never written (auto-draft).';
  return null;
}
