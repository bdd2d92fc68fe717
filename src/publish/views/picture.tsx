import type { ViewContext } from '../../ui/index.ts';
import type { ArticleData, Media } from '../data.ts';
import { pictureSources } from '../media/picture-address.ts';

/** The picture at the top of an article; one that is not kept here is a plain link, never loaded. */
export function LeadPicture({ article, context }: { article: ArticleData; context: ViewContext }) {
  const lead = article.media.find(({ role, kind }) => role === 'lead' && kind === 'image');
  if (!lead) return null;
  const sources = pictureSources(lead);
  return (
    <figure class="lead-picture">
      {sources && (
        <img
          src={sources.src}
          srcset={sources.srcset}
          sizes="(min-width: 44rem) 41rem, 100vw"
          width={sources.width}
          height={sources.height}
          alt={lead.alt ?? ''}
          fetchpriority="high"
        />
      )}
      <Caption media={lead} context={context} linked={sources === null} />
    </figure>
  );
}

function Caption({ media, context, linked }: { media: Media; context: ViewContext; linked: boolean }) {
  const { t } = context;
  if (!linked && !media.caption && !media.credit) return null;
  return (
    <figcaption>
      {linked && /^https?:/.test(media.url) && (
        <>
          <a href={media.url} rel="nofollow">
            {t.pictureElsewhere}
          </a>
          {': '}
        </>
      )}
      {media.caption ?? (linked ? media.alt : null)} {media.credit && `(${media.credit})`}
    </figcaption>
  );
}
