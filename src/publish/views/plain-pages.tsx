import type { ComponentChildren } from 'preact';
import type { Notice } from '../../audience/index.ts';
import { fill, SearchBox, StoryRiver, type ViewContext } from '../../ui/index.ts';
import { licenceName } from '../licence-name.ts';
import type { Help } from '../queries/find-address.ts';
import { NoticeCards } from './notices.tsx';

/** What the site is, and how its archive works. */
export function AboutView({ context, notices }: { context: ViewContext; notices: readonly Notice[] }) {
  const { t, site, to } = context;
  return (
    <>
      <header class="page-head">
        <h1>{t.about}</h1>
        <p>{site.tagline}</p>
      </header>
      <div class="text-page">
        <p>{site.description}</p>
        <h2>{t.aboutDatabase}</h2>
        <p>{t.aboutEvidence}</p>
        <p>{t.aboutData}</p>
        <p>{t.aboutPrivacy}</p>
        <p>
          <a href={to('/licence')}>{t.licence}</a>
        </p>
        {site.email && (
          <p>
            {t.aboutWrite}: <a href={`mailto:${site.email}`}>{site.email}</a>
          </p>
        )}
        <p>
          <a href={to('/write')}>{t.writeToUs}</a>
        </p>
      </div>
      <NoticeCards notices={notices} context={context} />
    </>
  );
}

/** What readers may do with the articles. */
export function LicenceView({ context }: { context: ViewContext }) {
  const { t, site } = context;
  const licence = site.licence ? licenceName(site.licence) : null;
  return (
    <>
      <header class="page-head">
        <h1>{t.licence}</h1>
        <p>{t.licenceIntro}</p>
      </header>
      <div class="text-page">
        <p>{t.licenceEach}</p>
        <p>{!licence ? t.licenceNone : licence.url ? <a href={licence.url}>{licence.name}</a> : licence.name}</p>
        <h2>{t.licenceHow}</h2>
        <p>{fill(t.licenceHowText, { site: site.name })}</p>
        {site.email && (
          <p>
            <a href={`mailto:${site.email}`}>{site.email}</a>
          </p>
        )}
      </div>
    </>
  );
}

/** No page at this address: ways on. */
export function NotFoundView({ help, words, context }: { help: Help; words: string; context: ViewContext }) {
  const { t } = context;
  return (
    <Message title={t.notFoundTitle} text={t.notFoundText}>
      <SearchBox context={context} query={words} />
      {help.near.length > 0 && <Ways title={t.nearAddresses} stories={help.near} context={context} />}
      <Ways title={t.latest} stories={help.newest} context={context} />
    </Message>
  );
}

/** An article that the newsroom took out of publication. */
export function GoneView({ reason, help, context }: { reason: string | null; help: Help; context: ViewContext }) {
  const { t } = context;
  return (
    <Message title={t.goneTitle} text={t.goneText}>
      {reason && (
        <p>
          {t.goneReason}: {reason}
        </p>
      )}
      <SearchBox context={context} />
      <Ways title={t.latest} stories={help.newest} context={context} />
    </Message>
  );
}

function Ways({ title, stories, context }: { title: string; stories: Help['newest']; context: ViewContext }) {
  if (stories.length === 0) return null;
  return (
    <section class="block">
      <div class="block-title">
        <h2>{title}</h2>
      </div>
      <StoryRiver stories={stories} context={context} />
    </section>
  );
}

/** A heading, a sentence, and what follows. */
export function Message({ title, text, children }: { title: string; text: string; children?: ComponentChildren }) {
  return (
    <div class="message">
      <h1>{title}</h1>
      <p>{text}</p>
      {children}
    </div>
  );
}
