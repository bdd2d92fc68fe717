import type { ComponentChildren } from 'preact';
import type { Messages } from '../../ui/index.ts';
import type { DeskRequest } from '../desk-types.ts';
import { predicateChoices, stanceChoices } from './choices.ts';
import { KeyList } from './write-tools.tsx';

function Dialog({ id, title, children }: { id: string; title: string; children: ComponentChildren }) {
  return (
    <dialog id={id} aria-labelledby={`${id}-title`} class="desk-dialog">
      <form method="dialog" class="desk-form">
        <h2 id={`${id}-title`}>{title}</h2>
        {children}
      </form>
    </dialog>
  );
}

function Buttons({ t, done }: { t: Messages; done: string }) {
  return (
    <div class="actions">
      <button type="submit" value="ok">
        {done}
      </button>
      <button type="submit" value="" class="quiet" formNoValidate>
        {t.dialogCancel}
      </button>
    </div>
  );
}

function Input({
  id,
  label,
  hint,
  ...rest
}: {
  id: string;
  label: string;
  hint?: string;
  name: string;
  list?: string;
  required?: boolean;
  autofocus?: boolean;
  type?: string;
}) {
  return (
    <div class="desk-field">
      <label for={id}>{label}</label>
      {hint && (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <input id={id} aria-describedby={hint ? `${id}-hint` : undefined} {...rest} type="text" />
    </div>
  );
}

/** Asks for the address of a link. */
export function LinkDialog({ t }: { t: Messages }) {
  return (
    <Dialog id="link-dialog" title={t.tool_link}>
      <Input id="link-href" name="href" label={t.linkAddress} hint={t.linkHint} autofocus />
      <Buttons t={t} done={t.dialogDone} />
    </Dialog>
  );
}

/** Asks for a picture, its description, caption, credit and licence. */
export function PictureDialog({ t }: { t: Messages }) {
  return (
    <Dialog id="picture-dialog" title={t.tool_figure}>
      <div class="desk-field">
        <label for="picture-file">{t.pictureFile}</label>
        <p class="hint" id="picture-file-hint">
          {t.pictureFileHint}
        </p>
        <input
          id="picture-file"
          name="file"
          type="file"
          accept="image/jpeg,image/png,image/webp,image/gif,image/avif"
          aria-describedby="picture-file-hint picture-name"
        />
        <p id="picture-name" class="soft" />
      </div>
      <Input id="picture-alt" name="alt" label={t.pictureAlt} required />
      <Input id="picture-caption" name="caption" label={t.pictureCaption} />
      <Input id="picture-credit" name="credit" label={t.pictureCredit} required />
      <Input id="picture-licence" name="licence" label={t.pictureLicence} />
      <Buttons t={t} done={t.dialogDone} />
    </Dialog>
  );
}

/** A claim of a sentence, filled in with what the machine reads in it; Enter accepts. */
export function ClaimDialog({ request: { t, language } }: { request: DeskRequest }) {
  return (
    <Dialog id="claim-dialog" title={t.claimNew}>
      <blockquote id="claim-sentence" />
      <Input id="claim-subject" name="subject" label={t.claimSubject} list="claim-names" required autofocus />
      <Select id="claim-predicate" name="predicate" label={t.claimPredicate} options={predicateChoices(language)} />
      <Input id="claim-object" name="object" label={t.claimObject} list="claim-names" />
      <Input id="claim-value" name="value" label={t.claimValue} />
      <Input id="claim-date" name="date" label={t.claimDate} hint={t.claimDateHint} />
      <Input id="claim-attribution" name="attribution" label={t.claimWho} />
      <Select id="claim-stance" name="stance" label={t.claimStance} options={stanceChoices(t)} />
      <datalist id="claim-names" />
      <Buttons t={t} done={t.claimAccept} />
    </Dialog>
  );
}

function Select({
  id,
  name,
  label,
  options,
}: {
  id: string;
  name: string;
  label: string;
  options: ReturnType<typeof stanceChoices>;
}) {
  return (
    <div class="desk-field">
      <label for={id}>{label}</label>
      <select id={id} name={name}>
        {options.map(([value, words]) => (
          <option value={value}>{words}</option>
        ))}
      </select>
    </div>
  );
}

/** Two versions beside each other. */
export function ConflictDialog({ t }: { t: Messages }) {
  return (
    <dialog id="conflict-dialog" aria-labelledby="conflict-title" class="desk-dialog broad">
      <form method="dialog">
        <h2 id="conflict-title">{t.conflictTitle}</h2>
        <p id="conflict-by" />
        <div class="conflict">
          <section aria-labelledby="conflict-mine-title">
            <h3 id="conflict-mine-title">{t.conflictMine}</h3>
            <button type="submit" value="mine">
              {t.conflictKeepMine}
            </button>
            <div id="conflict-mine" />
          </section>
          <section aria-labelledby="conflict-theirs-title">
            <h3 id="conflict-theirs-title">{t.conflictTheirs}</h3>
            <button type="submit" value="theirs">
              {t.conflictTakeTheirs}
            </button>
            <div id="conflict-theirs" />
          </section>
        </div>
        <div class="actions">
          <button type="submit" value="" class="quiet">
            {t.conflictLater}
          </button>
        </div>
      </form>
    </dialog>
  );
}

/** The sheet of keyboard shortcuts. */
export function HelpDialog({ t }: { t: Messages }) {
  return (
    <dialog id="help-dialog" aria-labelledby="help-title" class="desk-dialog">
      <form method="dialog">
        <h2 id="help-title">{t.tool_help}</h2>
        <KeyList t={t} />
        <p>{t.tool_signs}</p>
        <div class="actions">
          <button type="submit" value="">
            {t.dialogClose}
          </button>
        </div>
      </form>
    </dialog>
  );
}
