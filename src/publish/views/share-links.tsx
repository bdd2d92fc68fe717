import { fill, type ViewContext } from '../../ui/index.ts';
import type { ArticleData } from '../data.ts';

/** Where a reader may pass an article on: addresses that these services document; no script of theirs is loaded. */
function shareTargets(address: string, title: string): { name: string; href: string }[] {
  const url = encodeURIComponent(address);
  const text = encodeURIComponent(title);
  const both = encodeURIComponent(`${title} ${address}`);
  return [
    { name: 'WhatsApp', href: `https://wa.me/?text=${both}` },
    { name: 'Telegram', href: `https://t.me/share/url?url=${url}&text=${text}` },
    { name: 'X', href: `https://twitter.com/intent/tweet?url=${url}&text=${text}` },
    { name: 'Facebook', href: `https://www.facebook.com/sharer/sharer.php?u=${url}` },
    { name: 'Bluesky', href: `https://bsky.app/intent/compose?text=${both}` },
    { name: 'LinkedIn', href: `https://www.linkedin.com/sharing/share-offsite/?url=${url}` },
  ];
}

/** Plain links to pass an article on, and to print it. */
export function ShareLinks({ article, context }: { article: ArticleData; context: ViewContext }) {
  const { t, site } = context;
  const address = site.origin + article.path;
  const mail = `mailto:?subject=${encodeURIComponent(article.title)}&body=${encodeURIComponent(address)}`;
  return (
    <section class="share">
      <h2 class="side-title">{t.share}</h2>
      <ul>
        <li>
          <a href={mail}>{t.email}</a>
        </li>
        {shareTargets(address, article.title).map(({ name, href }) => (
          <li>
            <a href={href} rel="noopener nofollow" aria-label={fill(t.shareBy, { name })}>
              {name}
            </a>
          </li>
        ))}
        <li>
          <a href={`${article.path}?print`} rel="nofollow">
            {t.print}
          </a>
        </li>
      </ul>
    </section>
  );
}
