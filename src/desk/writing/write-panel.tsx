import type { ComponentChildren } from 'preact';
import type { Messages } from '../../ui/index.ts';
import { schemaChoices } from './choices.ts';

/** Beside the text: the name at the cursor with what the archive says of it, all names, the draft's claims. */
export function NamesPanel({ t, children }: { t: Messages; children: ComponentChildren }) {
  return (
    <aside class="names-panel" aria-label={t.namesAll}>
      <section aria-labelledby="names-here-title">
        <h2 id="names-here-title">{t.namesHere}</h2>
        <div id="names-here">
          <p class="soft">{t.namesHint}</p>
        </div>
      </section>
      <section aria-labelledby="names-all-title">
        <h2 id="names-all-title">
          {t.namesAll} <span id="names-count" />
        </h2>
        <ul id="names-all" class="names" />
      </section>
      {children}
      <template id="entity-kinds">
        <select aria-label={t.writeKind}>
          {schemaChoices(t).map(([schema, label]) => (
            <option value={schema}>{label}</option>
          ))}
        </select>
      </template>
    </aside>
  );
}
