import { ASSIGNED_ROLES, type Assignment } from '../../newsroom/index.ts';
import { fill, formatDate } from '../../ui/index.ts';
import { DeskForm } from '../desk-page.tsx';
import { Area, Choice, Field } from '../fields.tsx';
import { wordFor } from '../review/words-of.ts';
import type { WorkProps } from './open-work.ts';

/** Who has what to do for the article, and until when. */
export function People(props: WorkProps) {
  const { request, work } = props;
  const { t, user } = request;
  const { assignments } = work;
  return (
    <section aria-labelledby="people">
      <h2 id="people">{t.workPeople}</h2>
      {assignments.length === 0 ? (
        <p class="soft">{t.workNobody}</p>
      ) : (
        <ul class="asked">
          {assignments.map((one) => (
            <li class={one.done ? 'signed' : 'open'}>
              <strong>
                {one.name}, {wordFor(t, 'workRole', one.role)}
              </strong>
              <span>{factsOf(props, one)}</span>
              {(one.personId === user.id || user.can('article.edit')) && <Finish request={request} assignment={one} />}
            </li>
          ))}
        </ul>
      )}
      {user.can('article.edit') && <Assign {...props} />}
    </section>
  );
}

function factsOf({ request: { t, language } }: WorkProps, { due, note, by, done }: Assignment): string {
  return [
    done && t.workDone,
    due && fill(t.agendaDue, { day: formatDate(due, language) }),
    fill(t.workAskedBy, { who: by }),
    note,
  ]
    .filter(Boolean)
    .join(' · ');
}

function Finish({
  request,
  assignment: { id, done, name },
}: {
  request: WorkProps['request'];
  assignment: Assignment;
}) {
  const { t } = request;
  return (
    <DeskForm request={request}>
      <input type="hidden" name="do" value="finish" />
      <input type="hidden" name="assignment" value={id} />
      <button type="submit" name="done" value={done ? 'no' : 'yes'} class="quiet">
        {done ? t.workReopen : t.workFinish} <span class="unseen">{name}</span>
      </button>
    </DeskForm>
  );
}

function Assign({ request, work, kept }: WorkProps) {
  const { t } = request;
  return (
    <details open={kept.get('do') === 'assign'}>
      <summary>{t.workAssign}</summary>
      <DeskForm request={request} class="desk-form">
        <input type="hidden" name="do" value="assign" />
        <Choice
          label={t.workAssignWhom}
          name="person"
          value={kept.get('person') ?? ''}
          options={work.people.map(({ id, name }) => [id, name])}
        />
        <Choice
          label={t.workAssignWhat}
          name="role"
          value={kept.get('role') ?? 'write'}
          options={ASSIGNED_ROLES.map((one) => [one, wordFor(t, 'workRole', one)])}
        />
        <Field label={t.workAssignDue} name="due" type="date" value={kept.get('due') ?? ''} />
        <Area label={t.workAssignNote} name="assignment_note" rows={2} value={kept.get('assignment_note') ?? ''} />
        <button type="submit">{t.workAssign}</button>
      </DeskForm>
    </details>
  );
}
