import type { WaitingClaim } from '../../knowledge/index.ts';
import type { Draft, TranslationState } from '../../newsroom/index.ts';
import { DeskForm } from '../desk-page.tsx';
import type { DeskRequest } from '../desk-types.ts';
import { predicateWords } from './choices.ts';
import { scriptWords } from './script-words.ts';
import { ClaimDialog, ConflictDialog, HelpDialog, LinkDialog, PictureDialog } from './write-dialogs.tsx';
import { ArticleFields } from './write-fields.tsx';
import { message } from './write-list.tsx';
import { NamesPanel } from './write-panel.tsx';
import { Tools } from './write-tools.tsx';

/** What the writing screen shows. */
export interface WritingProps {
  request: DeskRequest;
  draft: Draft;
  /** Where kept pictures are shown from, by their addresses in the text. */
  pictures: Record<string, string>;
  claims: WaitingClaim[];
  /** What it is a translation of. */
  original: TranslationState | null;
}

/** The writing screen: a form that saves as it is, and becomes an editor where scripts run. */
export function WritingScreen({ request, draft, pictures, claims, original }: WritingProps) {
  const { t, csrf, user, query } = request;
  return (
    <div class="writing">
      <form
        id="writing"
        method="post"
        action={`/desk/write/${draft.articleId}`}
        enctype="multipart/form-data"
        data-version={draft.version}
        data-person={user.id}
        data-words={JSON.stringify(scriptWords(t))}
        data-pictures={JSON.stringify(pictures)}
      >
        <input type="hidden" name="csrf" value={csrf} />
        <input type="hidden" name="base" value={draft.version} />
        <div class="writing-state">
          <p id="save-state" role="status">
            {query.has('saved') ? t.save_saved : ''}
          </p>
          <p id="counts" />
          <p id="others" role="status" />
          <button type="button" id="conflict-again" hidden>
            {t.conflictAgain}
          </button>
          <a href={`/desk/articles/${draft.articleId}`}>{t.workflow}</a>
          <button type="submit" name="do" value="save">
            {t.writeSave}
          </button>
        </div>
        <p id="writing-said" role="status" />
        <h1 class="unseen">{t.write}</h1>
        <label for="title">{t.writeTitle}</label>
        <textarea id="title" name="title" class="writing-title" rows={1} lang={draft.fields.language} maxLength={1000}>
          {draft.title}
        </textarea>
        <label for="dek">{t.writeDek}</label>
        <textarea id="dek" name="dek" class="writing-dek" rows={2} lang={draft.fields.language} maxLength={4000}>
          {draft.dek ?? ''}
        </textarea>
        <Tools t={t} />
        <div id="editor-place" class="article-words" lang={draft.fields.language} hidden />
        <div id="html-field">
          <label for="html">{t.writeBody}</label>
          <p class="hint" id="html-hint">
            {t.writeBodyHint}
          </p>
          <textarea id="html" name="html" rows={24} aria-describedby="html-hint" lang={draft.fields.language}>
            {draft.html}
          </textarea>
        </div>
        <ArticleFields request={request} draft={draft} pictures={pictures} original={original} />
      </form>
      <NamesPanel t={t}>
        <DraftClaims request={request} draft={draft} claims={claims} />
      </NamesPanel>
      <LinkDialog t={t} />
      <PictureDialog t={t} />
      <ClaimDialog request={request} />
      <ConflictDialog t={t} />
      <HelpDialog t={t} />
    </div>
  );
}

function DraftClaims({ request, draft, claims }: Pick<WritingProps, 'request' | 'draft' | 'claims'>) {
  const { t, language } = request;
  return (
    <section aria-labelledby="claims-here">
      <h2 id="claims-here">{t.claimsHere}</h2>
      <p class="soft">{t.claimsHereHint}</p>
      <ul id="draft-claims" class="says">
        {claims.map(({ id, subject, predicate, object, quote, state, problem }) => (
          <li>
            <strong>{[subject, predicateWords(predicate, language), object].filter(Boolean).join(' ')}</strong>{' '}
            <span class="soft">{message(t, `claim_${problem ?? state}`)}</span>
            <blockquote>{quote}</blockquote>
            {state === 'waiting' && (
              <DeskForm request={request} action={`/desk/write/${draft.articleId}/withdraw`}>
                <input type="hidden" name="claim" value={id} />
                <button type="submit" class="quiet" aria-label={`${t.claimWithdraw}: ${subject}`}>
                  {t.claimWithdraw}
                </button>
              </DeskForm>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
