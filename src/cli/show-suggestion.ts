import type { OpenName, OpenSuggestion } from '../knowledge/index.ts';

/** How the passage and its surroundings are set apart. */
export interface Style {
  strong(text: string): string;
  faint(text: string): string;
}

/** For files and pipes. */
export const plainStyle: Style = { strong: (text) => `«${text}»`, faint: (text) => text };
/** For terminals (ECMA-48 SGR). */
export const terminalStyle: Style = {
  strong: (text) => `\u001b[1;7m${text}\u001b[0m`,
  faint: (text) => `\u001b[2m${text}\u001b[0m`,
};

/** A suggestion in a few lines: what is proposed, its passage in the text around it, who says it, when, and why. */
export function describeSuggestion({ body, confidence, article, before, after }: OpenSuggestion, style: Style): string {
  const what =
    body.kind === 'claim'
      ? [body.subject.name, body.predicate.replaceAll('_', ' '), body.object?.name ?? body.value ?? '']
      : [
          `incident: ${body.incident}`,
          ...body.participants.map(({ role, name }) => `${role.replaceAll('_', ' ')} ${name}`),
          ...(body.place ? [`in ${body.place.name}`] : []),
          ...body.quantities.map(({ quote }) => quote),
        ];
  const qualities = [
    `${Math.round(confidence * 100)} %`,
    body.stance === 'asserted' ? null : body.stance,
    body.date,
    body.part === 'analysis' ? 'analysis' : null,
    body.attribution === null ? null : `says ${body.attribution}`,
    body.by,
  ];
  return [
    safe(what.join(body.kind === 'claim' ? ' – ' : '; ')),
    `  ${style.faint(safe(lastPart(before)))}${style.strong(safe(body.passage.quote))}${style.faint(safe(firstPart(after)))}`,
    `  ${safe(qualities.filter((one) => one !== null).join(', '))}`,
    `  ${safe(article.title)} (${safe(article.path)})`,
  ].join('\n');
}

/** A name that waits: whom it may mean, how many articles have it, and the words around it in the newest. */
export function describeName({ name, role, schema, articles, candidate, words, path }: OpenName, style: Style): string {
  const [before = '', after = ''] = safe(words).split(safe(name), 2);
  const around = words.includes(name)
    ? `${style.faint(before)}${style.strong(safe(name))}${style.faint(after)}`
    : safe(words);
  return [
    `${safe(name)}${role ? `, ${safe(role)}` : ''} (${schema}) – ${candidate ? `${safe(candidate.caption)} (${candidate.slug})?` : 'nobody is proposed'}`,
    `  …${around}…`,
    `  ${articles} ${articles === 1 ? 'article' : 'articles'}, newest ${safe(path)}`,
  ].join('\n');
}

/** Text of articles can hold control characters that would move a terminal's cursor. */
function safe(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\u0000-\u001f\u007f-\u009f]/g, '');
}

function lastPart(text: string): string {
  return text.split('\n').at(-1) ?? '';
}

function firstPart(text: string): string {
  return text.split('\n')[0] ?? '';
}
