import { sql } from 'kysely';
import { MESSAGE_LIMITS, readReceipt, sendMessage, WORK_BITS, workChallenge } from '../../audience/index.ts';
import type { FormRequest, Page, PageRequest } from '../../kit/index.ts';
import { fill, formatDate, type ViewContext } from '../../ui/index.ts';
import type { SiteDeps } from '../public-page.ts';
import { messagePage, readerPage, refuse, seeOther, Trap, Wrong } from './reader-page.tsx';

/** What a message is about, as the address says. */
interface Subject {
  article: { id: string; path: string; title: string } | null;
  claim: string | null;
  /** Another page of this site. */
  page: string | null;
  quote: string;
  correction: boolean;
}

interface Draft {
  body: string;
  quote: string;
  contact: string;
  wrong: { field: string; why: string } | null;
}

/** The only script that readers' forms have: it does the proof of work. */
const WITH_SCRIPT =
  "default-src 'none';style-src 'self';script-src 'self';img-src 'self' data:;font-src 'self';form-action 'self';base-uri 'none';frame-ancestors 'none'";

/** The form for comments and corrections. */
export async function showWrite(deps: SiteDeps, context: ViewContext, { query }: PageRequest): Promise<Page> {
  const subject = await subjectOf(deps, query);
  return formPage(deps, context, subject, { body: '', quote: subject.quote, contact: '', wrong: null });
}

/** Takes what the form sends: into the inbox, and on to the receipt. */
export async function takeWrite(
  deps: SiteDeps,
  context: ViewContext,
  { query, form, address }: FormRequest,
): Promise<Page> {
  const subject = await subjectOf(deps, query);
  const field = (name: string) => (form.get(name) ?? '').replace(/\r\n?/g, '\n').replace(/\0/g, '');
  const draft = { body: field('body'), quote: field('quote').trim(), contact: field('contact') };
  const quote = [subject.page, draft.quote].filter(Boolean).join('\n');
  const outcome = await sendMessage(
    deps.db,
    {
      kind: subject.correction ? 'correction' : 'comment',
      article: subject.article?.id ?? null,
      claim: subject.claim,
      quote: quote || null,
      body: draft.body,
      contact: draft.contact,
      language: context.language,
      challenge: field('challenge'),
      solution: field('solution'),
      trap: field('website'),
      address,
    },
    deps.now(),
  );
  if (outcome.type === 'sent') return seeOther(context.to(`/receipt/${outcome.receipt}`));
  if (outcome.type === 'wrong') return formPage(deps, context, subject, { ...draft, wrong: outcome });
  return refuse(context, outcome.type, '/write');
}

/** What became of a message. */
export async function showReceipt(deps: SiteDeps, context: ViewContext, { params }: PageRequest): Promise<Page> {
  const { t, language } = context;
  const receipt = await readReceipt(deps.db, params.receipt ?? '');
  if (!receipt)
    return messagePage(context, { title: t.receiptGone, text: t.receiptGoneText, path: '/write', status: 404 });
  const state = receipt.state === 'spam' ? t.state_new : t[`state_${receipt.state}`];
  return readerPage(context, {
    title: t.receiptTitle,
    path: '/write',
    main: (
      <div class="message receipt">
        <h1>{t.receiptTitle}</h1>
        <p>{t.receiptText}</p>
        <p>
          <strong>
            {t.stateWord}: {state}
          </strong>{' '}
          ({formatDate(receipt.changedAt, language)})
        </p>
        {receipt.outcome && (
          <>
            <h2>{t.theOutcome}</h2>
            <p>{receipt.outcome}</p>
          </>
        )}
        {receipt.answers.map((answer) => (
          <>
            <h2>{t.theAnswer}</h2>
            <blockquote>{answer}</blockquote>
          </>
        ))}
        <h2>{t.yourWords}</h2>
        {receipt.quote && <blockquote>{receipt.quote}</blockquote>}
        <blockquote>{receipt.body}</blockquote>
      </div>
    ),
  });
}

async function subjectOf(deps: SiteDeps, query: URLSearchParams): Promise<Subject> {
  const claim = query.get('claim');
  if (claim) {
    const { rows } = await sql<{ quote: string; path: string | null }>`
      select e.quote, a.path from public_evidence e left join article a on a.id = e.article_id
      where e.claim_id::text = ${claim} order by e.id limit 1`.execute(deps.db);
    const article = rows[0]?.path ? await deps.findArticle(rows[0].path) : null;
    return { article, claim: rows[0] ? claim : null, page: null, quote: rows[0]?.quote ?? '', correction: true };
  }
  const page = query.get('page');
  const path = query.get('article');
  return {
    article: path ? await deps.findArticle(path) : null,
    claim: null,
    page: page && /^\/[\w/-]{1,200}$/.test(page) ? page : null,
    quote: (query.get('quote') ?? '').slice(0, MESSAGE_LIMITS.quote),
    correction: query.has('correction') || page !== null,
  };
}

async function formPage(deps: SiteDeps, context: ViewContext, subject: Subject, draft: Draft): Promise<Page> {
  const { t, site } = context;
  const challenge = await workChallenge(deps.db, deps.now());
  const title = subject.correction ? t.suggestCorrection : t.writeToUs;
  return readerPage(context, {
    title,
    path: '/write',
    status: draft.wrong ? 422 : 200,
    headers: site.workScript ? { 'content-security-policy': WITH_SCRIPT } : {},
    main: (
      <>
        <header class="page-head">
          <h1>{title}</h1>
          <p>{subject.correction ? t.correctionIntro : t.writeIntro}</p>
        </header>
        <WriteForm context={context} subject={subject} draft={draft} challenge={challenge} />
        <section class="aside-note">
          <h2>{t.safeTitle}</h2>
          <p>{t.safeText}</p>
          {site.onion && (
            <p>
              {t.safeOnion} <span class="onion">{site.onion}</span>
            </p>
          )}
          {site.email && (
            <p>
              {t.aboutWrite}: <a href={`mailto:${site.email}`}>{site.email}</a>
            </p>
          )}
        </section>
        {site.workScript && <script type="module" src={site.workScript} />}
      </>
    ),
  });
}

function WriteForm({
  context,
  subject,
  draft,
  challenge,
}: {
  context: ViewContext;
  subject: Subject;
  draft: Draft;
  challenge: string;
}) {
  const { t } = context;
  const wrong = (field: string) => (draft.wrong?.field === field ? wrongWords(draft.wrong, context) : null);
  const marks = (field: string) => (wrong(field) ? { 'aria-invalid': true, 'aria-describedby': `wrong-${field}` } : {});
  return (
    <form class="form" method="post" data-work={WORK_BITS}>
      {(subject.article ?? subject.page) && (
        <p>
          {t.aboutWhat}:{' '}
          <a href={subject.article?.path ?? context.to(subject.page ?? '/')}>
            {subject.article?.title ?? subject.page}
          </a>
        </p>
      )}
      {subject.correction && (
        <div>
          <label for="quote">{t.theSentence}</label>
          <textarea id="quote" name="quote" rows={3} {...marks('quote')}>
            {draft.quote}
          </textarea>
          <Wrong id="wrong-quote" text={wrong('quote')} />
        </div>
      )}
      <div>
        <label for="body">{subject.correction ? t.whatIsWrong : t.yourWords}</label>
        <textarea id="body" name="body" required {...marks('body')}>
          {draft.body}
        </textarea>
        <Wrong id="wrong-body" text={wrong('body')} />
      </div>
      <div>
        <label for="contact">{t.yourAddress}</label>
        <input
          id="contact"
          type="email"
          name="contact"
          autocomplete="email"
          value={draft.contact}
          {...marks('contact')}
        />
        <Wrong id="wrong-contact" text={wrong('contact')} />
        <p class="hint">{t.yourAddressHint}</p>
      </div>
      <Trap context={context} />
      <input type="hidden" name="challenge" value={challenge} />
      <input type="hidden" name="solution" value="" />
      <p class="hint">{t.noFiles}</p>
      <button type="submit">{t.send}</button>
    </form>
  );
}

function wrongWords({ field, why }: { field: string; why: string }, { t }: ViewContext): string {
  if (why === 'empty') return t.wrongEmpty;
  if (why === 'address') return t.wrongMail;
  return fill(t.wrongLong, { n: field === 'quote' ? MESSAGE_LIMITS.quote : MESSAGE_LIMITS.body });
}
