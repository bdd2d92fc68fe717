import type { Kind } from './draft.ts';

/** Words that newsrooms use for their kinds, folded (`foldLabel`), in English, Spanish and Portuguese. */
const WORDS: readonly (readonly [Kind, readonly string[]])[] = [
  [
    'brief',
    [
      'brief',
      'briefs',
      'news brief',
      'news briefs',
      'in brief',
      'breve',
      'breves',
      'en breve',
      'em breve',
      'noticia breve',
      'noticias breves',
      'notas breves',
      'nota breve',
      'curtas',
    ],
  ],
  [
    'investigation',
    [
      'investigation',
      'investigations',
      'special investigation',
      'investigative',
      'investigacion',
      'investigaciones',
      'investigacao',
      'investigacoes',
      'reportagem investigativa',
      'reportaje de investigacion',
      'investigacion especial',
      'special report',
      'special reports',
    ],
  ],
  [
    'analysis',
    [
      'analysis',
      'news analysis',
      'analyses',
      'analisis',
      'analise',
      'analises',
      'insight',
      'explainer',
      'explainers',
      'explicador',
      'explicadores',
      'en contexto',
      'contexto',
      'entenda',
    ],
  ],
  [
    'profile',
    ['profile', 'profiles', 'perfil', 'perfiles', 'perfis', 'criminal profile', 'perfil criminal', 'semblanza'],
  ],
  [
    'interview',
    [
      'interview',
      'interviews',
      'entrevista',
      'entrevistas',
      'q and a',
      'q a',
      'preguntas y respuestas',
      'perguntas e respostas',
      'pingue pongue',
    ],
  ],
  [
    'opinion',
    [
      'opinion',
      'opinions',
      'op ed',
      'editorial',
      'editorials',
      'column',
      'columns',
      'commentary',
      'columna',
      'columnas',
      'opiniao',
      'coluna',
      'colunas',
      'editorial opinion',
      'tribuna',
      'blog',
    ],
  ],
  [
    'feature',
    [
      'feature',
      'features',
      'long read',
      'long reads',
      'longread',
      'reportaje',
      'reportajes',
      'reportagem',
      'reportagens',
      'cronica',
      'cronicas',
      'in depth',
      'a fondo',
    ],
  ],
  [
    'release',
    [
      'press release',
      'press releases',
      'comunicado',
      'comunicados',
      'comunicado de prensa',
      'comunicados de prensa',
      'comunicado de imprensa',
      'nota a imprensa',
      'media note',
      'press statement',
      'press statements',
      'boletin de prensa',
    ],
  ],
  [
    'news',
    ['news', 'noticia', 'noticias', 'actualidad', 'daily news', 'ultimas noticias', 'breaking news', 'atualidade'],
  ],
];

const KIND_OF = new Map(WORDS.flatMap(([kind, words]) => words.map((word) => [word, kind] as const)));
const ORDER = new Map(WORDS.map(([kind], index) => [kind, index]));

/**
 * The kind that labels of the source (sections, categories, types, tags) name as a whole, such as 'Brief',
 * 'Investigación' or 'press-release'; the most telling one wins, so that News > Brief is a brief. Null when none does:
 * a label that only contains such a word ('Opinion polls') says nothing.
 */
export function guessKind(labels: readonly string[]): Kind | null {
  const kinds = labels.map((label) => KIND_OF.get(foldLabel(label))).filter((kind) => kind !== undefined);
  return kinds.sort((a, b) => (ORDER.get(a) ?? 0) - (ORDER.get(b) ?? 0))[0] ?? null;
}

/** 'Investigación', 'investigacion' and 'INVESTIGACION ' are one label. */
function foldLabel(label: string): string {
  const bare = label.slice(0, 80).normalize('NFD').replace(/\p{M}/gu, '');
  return bare
    .toLowerCase()
    .replace(/&amp;|&/g, ' and ')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}
