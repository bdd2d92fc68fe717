/** What ends a list of names in a byline: dates, reading times, roles set apart, places of publication. */
const TAIL =
  /\s*(?:\||•|·|—|–|\/|\bon\b(?=\s+\p{Lu}|\s+\d)|\bpublished\b|\bposted\b|\bupdated\b|\blast\b|\bmodified\b|\bin\b(?=\s+\p{Lu})|\bfor\b(?=\s+\p{Lu})|\d{1,2}\s*min\b|\bminutes?\b|\bpublicad[oa]\b|\bactualizad[oa]\b|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|ene|abr|ago|dic)[a-z]*\.?\s+\d|\d{1,2}\s+(?:de\s+)?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|ene|abr|ago|dic)|\d{1,2}[/.]\d{1,2}[/.]\d|\d{4}-\d{2}).*$/iu;

const LEAD =
  /^(?:(?:posted|written|published|reported|words|story|article|edited|medically reviewed|reviewed|texto|escrito|publicado)\s+)?(?:by|por|de)\s*:?\s+|^(?:by|por|author|autora?|written by|escrito por)\s*:?\s*(?=\p{Lu})/iu;

/** Letters after a name, which belong to it and are no name of their own. */
const DEGREE =
  /^(?:M\.?D\.?|Ph\.?\s?D\.?|R\.?D\.?N?|MPH|MS|MA|MBA|BA|BSc?|MSc?|CFP®?|CPA|RN|DDS|DMD|DVM|VMD|JD|J\.D\.|LLM|Jr\.?|Sr\.?|II|III|IV|F[A-Z]{2,4}|DAB[A-Z]{1,3}|DACVB|LVT|VTS.*|E-RYT.*|RYT.*|CSCS|CPT|LCSW|PharmD|DO|NP|PA-C|FACLM|M\.D\.\s+FACLM|CSSD|LDN|CDN|BCBA|Esq\.?)$/i;

/** Words that no person's name holds. */
const NOT_A_NAME =
  /https?:|www\.|@|\.(?:com|org|net|io)\b|[{}<>=#[\]]|\b(?:read|share|follow|subscribe|comments?|views?|updated|published|click|more|about|contact|privacy|cookie|login|sign|view|posts?|articles?|all|bio|profile|website|newsletter|min|ago|copy|link|print|email|minutes)\b/i;

const LONGEST_NAME = 70;

/**
 * Names out of a byline or an author field: 'By Ana Ruiz and Luis Paz, Senior Reporter | May 3' gives both names alone.
 * Letters of degrees stay with their name. Gives none when what is left reads like no name.
 */
export function splitNames(text: string): string[] {
  let line = text
    .replace(/\s+/g, ' ')
    .replace(/^[\s,;:|•·–—-]+|[\s,;:|•·–—-]+$/g, '')
    .trim();
  line = line
    .replace(LEAD, '')
    .replace(TAIL, '')
    .replace(/\([^)]*\)\s*$/, '')
    .trim();
  if (line === '' || line.length > 400) return [];
  const pieces = line.split(/\s*;\s*|\s*,\s+(?:and|y|e|&)\s+|\s+(?:and|&|with|y|e|con|com)\s+(?=\p{Lu})|,\s*/u);
  const names: string[] = [];
  for (const piece of pieces) {
    const name = piece
      .replace(LEAD, '')
      .replace(/[.,\s]+$/, (end) => (/\b(?:Jr|Sr|D)\.$/.test(piece) ? end : ''))
      .trim();
    if (name === '') continue;
    if (DEGREE.test(name) && names.length > 0) names[names.length - 1] += `, ${name}`;
    else if (isName(name, names.length)) names.push(name);
  }
  return names;
}

const ROLE =
  /\b(?:editor|writer|reporter|correspondent|journalist|contributor|manager|director|officer|founder|ceo|head|senior|staff writer|author|consultant|specialist|analyst|president|strategist|redactora?|periodista|rep[óo]rter|jornalista|redação|redacción)\b/i;

function isName(text: string, before: number): boolean {
  if (text.length < 2 || text.length > LONGEST_NAME || NOT_A_NAME.test(text)) return false;
  if (!/\p{L}{2}/u.test(text) || text.split(' ').length > 7) return false;
  return before === 0 || !ROLE.test(text);
}
