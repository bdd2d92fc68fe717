import type { ComponentChildren } from 'preact';
import { clockIn } from '../../newsroom/index.ts';
import { fill } from '../../ui/index.ts';
import { DeskForm } from '../desk-page.tsx';
import { Area } from '../fields.tsx';
import type { WorkProps } from './open-work.ts';
import { Zones } from './zones.tsx';

/** Whatever changes what readers see: publish, schedule, take away; corrections have a screen of their own. */
export function PublishForms(props: WorkProps) {
  const { request, work } = props;
  const { t } = request;
  const { draft, steps, gate } = work;
  const publishes = steps.includes('published') || steps.includes('updated');
  const unpublishes = draft.isPublic && steps.includes('unpublished');
  if (!publishes && !unpublishes) return null;
  const missing = gate.signatures.filter(({ state }) => state !== 'signed').map(({ rule }) => rule.label);
  const waits = publishes && (draft.changed || !draft.isPublic);
  return (
    <section aria-labelledby="publish">
      <h2 id="publish">{t.workReaders}</h2>
      {draft.overtaken && <Accept {...props} />}
      {waits && missing.length > 0 && <p class="warn">{fill(t.workCantGoOut, { what: missing.join(', ') })}</p>}
      {waits && missing.length === 0 && (
        <div class="publish-forms">
          <Publish {...props} />
          <Schedule {...props} />
        </div>
      )}
      {draft.isPublic && (
        <p>
          <a class="button quiet" href={`/desk/articles/${draft.articleId}/corrections`}>
            {t.workCorrect}
          </a>
        </p>
      )}
      {unpublishes && <Unpublish {...props} />}
    </section>
  );
}

/** A form that is closed until it is wanted, or was sent and could not be taken. */
function Closed({ title, open, children }: { title: string; open: boolean; children: ComponentChildren }) {
  return (
    <details open={open}>
      <summary>{title}</summary>
      {children}
    </details>
  );
}

function Accept({ request, work: { draft } }: WorkProps) {
  const { t, user } = request;
  if (!user.can('article.edit')) return null;
  return (
    <DeskForm request={request} class="desk-form">
      <p>
        {t.workAcceptText} <a href={`/desk/articles/${draft.articleId}/history`}>{t.workHistory}</a>
      </p>
      <button type="submit" name="do" value="accept" class="quiet">
        {t.workAccept}
      </button>
    </DeskForm>
  );
}

/** Why it goes out in spite of what is open; each form asks for itself. */
function Override({ work: { gate }, request: { t }, kept, name }: WorkProps & { name: string }) {
  const open = gate.warnings.filter(({ overridden }) => overridden === null).length;
  if (open === 0) return null;
  return (
    <Area
      label={fill(t.workOverride, { n: open })}
      hint={t.workOverrideHint}
      name={name}
      rows={2}
      value={kept.get(name) ?? ''}
    />
  );
}

function Publish(props: WorkProps) {
  const { request, work, kept } = props;
  const { t } = request;
  const { draft } = work;
  return (
    <Closed title={draft.isPublic ? t.workUpdateNow : t.workPublishNow} open={kept.get('do') === 'publish'}>
      <DeskForm request={request} class="desk-form">
        <input type="hidden" name="version" value={draft.version} />
        <Override {...props} name="override_now" />
        {draft.isPublic && (
          <label class="check">
            <input type="checkbox" name="tell" value="yes" checked={!kept.has('version') || kept.has('tell')} />
            <span>{t.workTell}</span>
          </label>
        )}
        <div class="desk-field">
          <label for="publish-note">{t.workPublishNote}</label>
          <input id="publish-note" name="note" maxLength={2000} value={kept.get('note') ?? ''} />
        </div>
        <button type="submit" name="do" value="publish">
          {draft.isPublic ? t.workUpdateNow : t.workPublishNow}
        </button>
      </DeskForm>
    </Closed>
  );
}

function Schedule(props: WorkProps) {
  const { request, work, kept } = props;
  const { t, desk } = request;
  const { draft, zone, steps } = work;
  if (!steps.includes('scheduled')) return null;
  const at = kept.get('at') ?? (draft.publishAt ? clockIn(zone, draft.publishAt) : '');
  return (
    <Closed title={draft.publishAt ? t.workReschedule : t.workSchedule} open={kept.get('do') === 'schedule'}>
      <DeskForm request={request} class="desk-form">
        <input type="hidden" name="version" value={draft.version} />
        <div class="columns">
          <div class="desk-field">
            <label for="at">{t.workWhen}</label>
            <input id="at" name="at" type="datetime-local" required value={at} min={clockIn(zone, desk.now())} />
          </div>
          <Zones label={t.workZone} value={kept.get('zone') ?? zone} />
        </div>
        <label class="check">
          <input
            type="checkbox"
            name="embargo"
            value="yes"
            checked={kept.has('embargo') || draft.state === 'embargoed'}
          />
          <span>
            {t.workEmbargo} <small>{t.workEmbargoHint}</small>
          </span>
        </label>
        <Override {...props} name="override_at" />
        <button type="submit" name="do" value="schedule">
          {t.workSchedule}
        </button>
      </DeskForm>
    </Closed>
  );
}

function Unpublish({ request, kept }: WorkProps) {
  const { t } = request;
  return (
    <Closed title={t.workUnpublish} open={kept.get('do') === 'unpublish'}>
      <DeskForm request={request} class="desk-form">
        <Area
          label={t.workUnpublishReason}
          hint={t.workUnpublishHint}
          name="reason"
          rows={2}
          value={kept.get('reason') ?? ''}
        />
        <button type="submit" name="do" value="unpublish" class="danger">
          {t.workUnpublish}
        </button>
      </DeskForm>
    </Closed>
  );
}
