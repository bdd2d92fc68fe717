import type { Messages } from '../../ui/index.ts';
import { message } from './write-list.tsx';

/** A button of the toolbar: its command, what it shows, its keys. */
interface Tool {
  name: string;
  sign: string;
  /** Path of a drawing in a square of 24, in place of the sign. */
  icon?: string;
  keys?: string;
}

const TOOLS: readonly (readonly Tool[])[] = [
  [
    { name: 'strong', sign: 'B', keys: 'Ctrl+B' },
    { name: 'em', sign: 'I', keys: 'Ctrl+I' },
    { name: 'strike', sign: 'S', keys: 'Ctrl+Shift+X' },
    {
      name: 'link',
      sign: '',
      icon: 'M9 15l6-6M8 11l-2 2a3.5 3.5 0 0 0 5 5l2-2M16 13l2-2a3.5 3.5 0 0 0-5-5l-2 2',
      keys: 'Ctrl+K',
    },
  ],
  [
    { name: 'heading2', sign: 'H2', keys: 'Ctrl+Alt+2' },
    { name: 'heading3', sign: 'H3', keys: 'Ctrl+Alt+3' },
    { name: 'bulletList', sign: '•', keys: 'Ctrl+Shift+8' },
    { name: 'orderedList', sign: '1.', keys: 'Ctrl+Shift+7' },
    { name: 'blockquote', sign: '“ ”', keys: 'Ctrl+Shift+9' },
    { name: 'analysis', sign: '§', keys: 'Ctrl+Alt+A' },
  ],
  [
    { name: 'note', sign: 'x¹', keys: 'Ctrl+Alt+F' },
    { name: 'figure', sign: '', icon: 'M4 6h16v12H4zM4 16l5-5 4 4 3-3 4 4', keys: 'Ctrl+Alt+P' },
    { name: 'table', sign: '', icon: 'M4 6h16v12H4zM4 10h16M4 14h16M12 6v12', keys: 'Ctrl+Alt+T' },
    { name: 'rule', sign: '—' },
  ],
  [
    { name: 'claim', sign: '✓', keys: 'Ctrl+Enter' },
    { name: 'entity', sign: '+', keys: 'Ctrl+Alt+N' },
    { name: 'help', sign: '?', keys: 'F1' },
  ],
];

const TABLE_TOOLS: readonly Tool[] = [
  { name: 'rowAfter', sign: '↓+' },
  { name: 'columnAfter', sign: '→+' },
  { name: 'rowGone', sign: '↕×' },
  { name: 'columnGone', sign: '↔×' },
  { name: 'headerRow', sign: 'TH' },
  { name: 'tableGone', sign: '▦×' },
];

/** Further keys, for the help sheet. */
const OTHER_KEYS: readonly (readonly [name: string, keys: string])[] = [
  ['save', 'Ctrl+S'],
  ['undo', 'Ctrl+Z'],
  ['redo', 'Ctrl+Shift+Z'],
  ['paragraph', 'Ctrl+Alt+0'],
  ['code', 'Ctrl+E'],
  ['sub', 'Ctrl+,'],
  ['sup', 'Ctrl+.'],
  ['break', 'Shift+Enter'],
];

/** Buttons that change what is marked as they are pressed say so to screen readers. */
const TOGGLES = new Set(
  'strong em strike heading2 heading3 bulletList orderedList blockquote analysis link figure'.split(' '),
);

/** The toolbar; scripts show it. */
export function Tools({ t }: { t: Messages }) {
  return (
    <div id="tools" class="tools" role="toolbar" aria-label={t.writeTools} aria-controls="editor-place" hidden>
      {TOOLS.map((group) => (
        <span class="group">
          {group.map((tool) => (
            <ToolButton tool={tool} t={t} />
          ))}
        </span>
      ))}
      <span class="group" id="table-tools" hidden>
        {TABLE_TOOLS.map((tool) => (
          <ToolButton tool={tool} t={t} />
        ))}
      </span>
    </div>
  );
}

function ToolButton({ tool: { name, sign, icon, keys }, t }: { tool: Tool; t: Messages }) {
  const label = message(t, `tool_${name}`);
  return (
    <button
      type="button"
      data-do={name}
      title={keys ? `${label} (${keys})` : label}
      aria-label={label}
      aria-pressed={TOGGLES.has(name) ? 'false' : undefined}
    >
      {icon ? (
        <svg viewBox="0 0 24 24" width="20" height="20" aria-hidden="true">
          <path d={icon} fill="none" stroke="currentColor" stroke-width="1.8" />
        </svg>
      ) : (
        <span aria-hidden="true">{sign}</span>
      )}
    </button>
  );
}

/** What each key does. */
export function KeyList({ t }: { t: Messages }) {
  const keys = [...TOOLS.flat().flatMap(({ name, keys: one }) => (one ? [[name, one] as const] : [])), ...OTHER_KEYS];
  return (
    <dl class="keys">
      {keys.map(([name, one]) => (
        <div>
          <dt>
            {one.split('+').map((key, i) => (
              <>
                {i > 0 && '+'}
                <kbd>{key}</kbd>
              </>
            ))}
          </dt>
          <dd>{message(t, `tool_${name}`)}</dd>
        </div>
      ))}
    </dl>
  );
}
