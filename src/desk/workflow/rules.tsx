import { type Page, UserError } from '../../kit/index.ts';
import {
  type ChecklistRule,
  type NewsroomRules,
  readRules,
  type SignOffRule,
  saveRules,
} from '../../newsroom/index.ts';
import { fill } from '../../ui/index.ts';
import { DeskForm, deskPage, seeOther } from '../desk-page.tsx';
import type { Desk, DeskFormRequest, DeskRequest } from '../desk-types.ts';
import { Checks, Choice, Done, Field } from '../fields.tsx';
import { wordFor } from '../review/words-of.ts';
import { kindChoices } from '../writing/choices.ts';
import { readRulesForm, SIGNERS } from './read-rules-form.ts';
import { Zones } from './zones.tsx';

/** `/desk/rules`: what the newsroom asks of an article before it goes out. */
export async function showRules(desk: Desk, request: DeskRequest): Promise<Page> {
  const { t, query } = request;
  const rules = await readRules(desk.db);
  return deskPage(request, {
    title: t.rulesDesk,
    main: (
      <>
        <h1>{t.rulesDesk}</h1>
        <p>{t.rulesHint}</p>
        <Done text={query.has('done') ? t.saved : null} />
        <DeskForm request={request} class="desk-form rules">
          <General request={request} rules={rules} />
          <h2>{t.workSignatures}</h2>
          <p class="soft">{t.rulesSignaturesHint}</p>
          {[...rules.signOffs, null].map((rule, n) => (
            <Signature request={request} rule={rule} n={n} />
          ))}
          <h2>{t.workChecklist}</h2>
          <p class="soft">{t.rulesChecklistHint}</p>
          {[...rules.checklist, null].map((rule, n) => (
            <Point request={request} rule={rule} n={n} />
          ))}
          <button type="submit">{t.save}</button>
        </DeskForm>
      </>
    ),
  });
}

function General({ request, rules }: { request: DeskRequest; rules: NewsroomRules }) {
  const { t } = request;
  const options = (['all', 'marked', 'none'] as const).map((one) => [one, t[`rulesSentences_${one}`]] as const);
  return (
    <>
      <Choice label={t.rulesSentences} name="sentences" value={rules.sentences} options={options} />
      <Zones label={t.rulesZone} value={rules.zone} />
    </>
  );
}

function Signature({ request, rule, n }: { request: DeskRequest; rule: SignOffRule | null; n: number }) {
  const { t } = request;
  const name = (field: string) => `sign${n}_${field}`;
  return (
    <fieldset class="rule">
      <legend>{rule ? rule.label : t.rulesNewSignature}</legend>
      <input type="hidden" name={name('id')} value={rule?.id ?? ''} />
      <Field
        label={t.rulesLabel}
        name={name('label')}
        value={rule?.label ?? ''}
        maxLength={200}
        hint={rule ? t.rulesLabelHint : undefined}
      />
      <Choice
        label={t.rulesBy}
        name={name('by')}
        value={rule?.by ?? 'article.check'}
        options={SIGNERS.map((one) => [one, wordFor(t, 'workSigner', one)])}
      />
      <Choice
        label={t.rulesWhen}
        name={name('when')}
        value={rule?.when ?? 'accusation'}
        options={(['always', 'accusation'] as const).map((one) => [one, t[`rulesWhen_${one}`]])}
      />
      <Checks
        label={t.rulesAlso}
        name={name('also')}
        values={[...((rule?.others ?? true) ? ['others'] : []), ...(rule?.proofs ? ['proofs'] : [])]}
        options={[
          ['others', t.rulesOthers],
          ['proofs', t.rulesProofs],
        ]}
      />
      <Kinds request={request} rule={rule} name={name('kinds')} />
    </fieldset>
  );
}

function Point({ request, rule, n }: { request: DeskRequest; rule: ChecklistRule | null; n: number }) {
  const { t } = request;
  const name = (field: string) => `point${n}_${field}`;
  return (
    <fieldset class="rule">
      <legend>{rule ? rule.label : t.rulesNewPoint}</legend>
      <input type="hidden" name={name('id')} value={rule?.id ?? ''} />
      <Field
        label={t.rulesPoint}
        name={name('label')}
        value={rule?.label ?? ''}
        maxLength={200}
        hint={rule ? t.rulesLabelHint : undefined}
      />
      <Kinds request={request} rule={rule} name={name('kinds')} />
    </fieldset>
  );
}

function Kinds({ request: { t }, rule, name }: { request: DeskRequest; rule: ChecklistRule | null; name: string }) {
  const kinds = rule?.kinds ?? [];
  const chosen = kindChoices(t).filter(([kind]) => kinds.some((one) => one === kind));
  return (
    <details>
      <summary>
        {chosen.length === 0
          ? t.rulesAllKinds
          : fill(t.rulesSomeKinds, { kinds: chosen.map(([, label]) => label).join(', ') })}
      </summary>
      <Checks label={t.rulesKinds} name={name} options={kindChoices(t)} values={kinds} />
    </details>
  );
}

/** Takes the rules. */
export async function takeRules(desk: Desk, { form, user, t }: DeskFormRequest): Promise<Page> {
  if (!(await saveRules(desk.db, user, readRulesForm(form)))) throw new UserError(t.deskForbiddenText);
  return seeOther('/desk/rules?done');
}
