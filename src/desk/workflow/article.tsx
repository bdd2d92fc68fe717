import type { Page } from '../../kit/index.ts';
import type { Draft } from '../../newsroom/index.ts';
import { fill, formatNumber, kindName, languageName } from '../../ui/index.ts';
import { ArticleTabs } from '../article-tabs.tsx';
import { deskPage } from '../desk-page.tsx';
import type { Desk, DeskRequest } from '../desk-types.ts';
import { Done, Fault } from '../fields.tsx';
import { openToRead } from '../open-to-read.ts';
import { wordFor } from '../review/words-of.ts';
import { When } from '../when.tsx';
import { GateSections } from './gate.tsx';
import { readWork, type WorkProps } from './open-work.ts';
import { People } from './people.tsx';
import { problemWords } from './problem-words.ts';
import { PublishForms } from './publish-forms.tsx';
import { Replies } from './replies.tsx';
import { Stages } from './stages.tsx';
import { Steps } from './steps.tsx';
import { Zoned } from './zoned.tsx';

/** `/desk/articles/:id`: where an article stands, what may come next, and what stands in the way. */
export async function showArticle(desk: Desk, request: DeskRequest): Promise<Page> {
  const opened = await openToRead(desk, request);
  return 'no' in opened ? opened.no : articlePage(desk, request, opened.draft);
}

/** The screen, with what was wrong with what was sent. */
export async function articlePage(
  desk: Desk,
  request: DeskRequest,
  draft: Draft,
  wrong: { fault: string; kept: URLSearchParams; status?: number } | null = null,
): Promise<Page> {
  const { t, query } = request;
  const work = await readWork(desk, request, draft);
  const props = { request, work, kept: wrong?.kept ?? new URLSearchParams() };
  const said = wrong ? null : query.get('done');
  return deskPage(request, {
    title: draft.title || t.articlesDesk,
    status: wrong ? (wrong.status ?? 422) : 200,
    main: (
      <div class="work">
        <Head {...props} />
        <Fault text={wrong?.fault ?? null} />
        <Done text={said ? wordFor(t, 'workDid', said) : null} />
        <Stages {...props} />
        <Steps {...props} />
        <GateSections {...props} />
        <PublishForms {...props} />
        <People {...props} />
        <Replies {...props} />
      </div>
    ),
  });
}

function Head({ request, work: { draft, zone } }: WorkProps) {
  const { t, language } = request;
  const { fields, problem, publishAt, overtaken } = draft;
  const words = draft.text.split(/\s+/).filter(Boolean).length;
  const facts = [
    kindName(t, fields.kind),
    ...fields.sections,
    languageName(fields.language, language),
    fill(t.workWords, { n: formatNumber(words, language) }),
    fill(t.workBegunBy, { who: draft.createdBy }),
  ];
  return (
    <>
      <p class="crumb">
        <a href="/desk/articles">{t.articlesDesk}</a>
      </p>
      <h1 lang={fields.language}>{draft.title || '…'}</h1>
      <p class="soft">
        {facts.join(' · ')} · {t.writeSaved} <When at={draft.savedAt} request={request} /> {draft.savedBy}
      </p>
      <ArticleTabs request={request} draft={draft} />
      {problem && <p class="warn">{problemWords(t, problem)}</p>}
      {publishAt && (
        <p class="done">
          {draft.state === 'embargoed' ? t.workEmbargoedUntil : t.workGoesOut}{' '}
          <strong>
            <Zoned at={publishAt} zone={zone} language={language} />
          </strong>
          {zone !== 'UTC' && (
            <span class="soft">
              {' '}
              (<Zoned at={publishAt} zone="UTC" language={language} />)
            </span>
          )}
        </p>
      )}
      {overtaken && <p class="warn">{t.workOvertaken}</p>}
    </>
  );
}
