import type { ViewContext } from '../../ui/index.ts';
import { citePath } from '../cite-path.ts';
import type { ArticleData } from '../data.ts';
import { licenceName } from '../licence-name.ts';

/** What a reader may do with an article, and how to cite it. Nothing is promised where no licence is known. */
export function LicenceBox({ article, context }: { article: ArticleData; context: ViewContext }) {
  const { t, site } = context;
  const licence = article.licence ?? site.licence;
  const original =
    article.originalUrl && hostOf(article.originalUrl) !== hostOf(site.origin) ? article.originalUrl : null;
  return (
    <section class="licence-box">
      <h2 class="side-title">{licence || original ? t.licenceTitle : t.dataCite}</h2>
      {licence && <LicenceText licence={licence} context={context} />}
      {licence && (
        <p>
          <a href={`${context.to('/republish')}?article=${encodeURIComponent(article.path)}`} rel="nofollow">
            {t.republish}
          </a>
        </p>
      )}
      <p>
        {t.dataCite}:{' '}
        <a href={citePath(article, 'bib')} rel="nofollow" type="application/x-bibtex">
          BibTeX
        </a>
        ,{' '}
        <a href={citePath(article, 'json')} rel="nofollow">
          CSL-JSON
        </a>
      </p>
      {original && (
        <p>
          {t.firstPublished}{' '}
          <a href={original} rel="external">
            {hostOf(original)}
          </a>
        </p>
      )}
    </section>
  );
}

function LicenceText({ licence, context }: { licence: string; context: ViewContext }) {
  const { t } = context;
  const { name, url, commons } = licenceName(licence);
  const [before, after] = t.licenceCc.split('{licence}');
  const link = url ? (
    <a href={url} rel="license">
      {name}
    </a>
  ) : (
    name
  );
  return commons ? (
    <p>
      {before}
      {link}
      {after}
    </p>
  ) : (
    <p>
      {t.licenceWords}
      {link}
    </p>
  );
}

function hostOf(address: string): string {
  return URL.canParse(address) ? new URL(address).host : address;
}
