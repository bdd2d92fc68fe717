/**
 * What wording tells of a block, in English, Spanish and Portuguese. Tried on the block's first 300 characters; the
 * order is the order of the model's features, so a new group goes to the end and the model is trained again.
 */
export const TEXT_HINTS: readonly [group: string, pattern: RegExp][] = [
  [
    'legal',
    /©|\(c\) ?\d{4}|all rights reserved|copyright|todos los derechos|todos os direitos|privacy policy|terms of (use|service)|política de privaci/i,
  ],
  ['cookie', /cookies?\b|gdpr|consent/i],
  ['signup', /newsletter|subscri|sign up|inbox|suscr[ií]b|bolet[ií]n|assine|inscreva|e-?mail|unsubscribe/i],
  [
    'share',
    /^(share|tweet|pin|copy link|compartir|compartilh|comparte|facebook|twitter|linkedin|whatsapp|print|email|save|follow)\b/i,
  ],
  [
    'related',
    /^(you (may|might) also|related|recommended|more (from|on|stories|articles|in)|read (more|next|also)|see also|also read|keep reading|up next|popular|trending|latest|recent|don.t miss|what to read|further reading|te puede interesar|m[áa]s (le[íi]do|sobre|de)|relacionad|lea tambi[ée]n|leia (tamb[ée]m|mais)|veja (tamb[ée]m|mais)|mais (lidas|sobre)|other (posts|articles)|explore|next (post|article)|previous (post|article))/i,
  ],
  [
    'comment',
    /^(leave a (comment|reply)|comments?\b|\d+ comments?|reply|post a comment|join the (conversation|discussion)|what do you think|deja (un|tu) comentario|comentarios?|deixe (um|seu) coment)/i,
  ],
  [
    'author',
    /^(by|written by|posted by|author|about the author|reviewed by|edited by|fact.?checked|medically reviewed|por|escrito por|autor|sobre (el|o|la|a) autora?)\b/i,
  ],
  [
    'when',
    /^(posted|published|updated|last (updated|modified|reviewed)|modified|publicad[oa]|actualizad[oa]|atualizad[oa])\b|^\W*(\d{1,2}[ /.-])?(de )?(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|ene|abr|ago|dic|set|out|dez|fev|mai)[a-z]*\.?[ ,/-]+\d{1,2}?,? ?(de )?\d{0,4}\W*$/i,
  ],
  ['minutes', /\b\d+ ?(-| )?min(ute)?s?\.? (read|de lectura|de leitura)|reading time|read time|tiempo de lectura/i],
  ['advert', /^(advertis|sponsor|publicidad|publicidade|anuncio|promoted|ad\b|paid)|affiliate|commission/i],
  [
    'act',
    /\b(learn more|get started|book (a|your|now)|contact us|call (us|now|today)|free (trial|quote|demo|consultation)|schedule (a|your)|try (it )?(for )?free|download|request a|shop now|buy now|get (a|your|the)|click here|sign in|log in|check price|view)\b/i,
  ],
  [
    'toc',
    /^(table of contents|in this (article|guide|post|story)|on this page|jump to|contents|what.s (inside|in this)|[íi]ndice|en este art[íi]culo|neste artigo|key takeaways|quick (links|navigation))/i,
  ],
  ['tags', /^(tags?|categor(y|ies|[íi]as?|ias?)|filed under|topics?|temas?|etiquetas|posted in|tagged)\b/i],
  [
    'photo',
    /^(photo|image|picture|credit|source|foto|cr[ée]dito|imagen|imagem|illustration|getty|figure|video)\b|getty images|shutterstock|unsplash|\(photo|photo by|courtesy/i,
  ],
  [
    'notice',
    /^(disclaimer|disclosure|note|editor.s note|correction|nota|this (article|post|story|content|page) (is|was|contains|may|has|originally))|informational purposes|not (intended|a substitute)/i,
  ],
  [
    'ending',
    /^(conclusion|final (thoughts|words|takeaway)|the bottom line|summary|wrapping up|in conclusion|frequently asked|faqs?\b|takeaways?|conclusi[óo]n|resumen|conclus[ãa]o)/i,
  ],
  [
    'sources',
    /^(sources?|references?|bibliograph|citations?|footnotes?|fuentes|referencias|fontes|refer[êe]ncias|endnotes|works cited)\b/i,
  ],
  [
    'about',
    /^about\b|^(is|was) (a|an|the) |\b(is|was) an? ([\w-]+ ){0,5}(writer|author|editor|reporter|journalist|founder|marketer|expert|consultant|blogger|contributor|specialist|manager|director)\b|periodista|jornalista|escritor|\b(she|he|they) (is|was|has|lives|writes|holds|enjoys)\b/i,
  ],
  [
    'skip',
    /^(skip to|menu|home|search|close|open|toggle|back to|log ?in|sign ?in|my account|cart|buscar|inicio|in[íi]cio|ir al|pular)\b/i,
  ],
  [
    'vote',
    /was this (article|content|page|post)? ?(helpful|useful)|helpful\?|rate this|did you (find|like)|give feedback|thank you for|te result[óo] [úu]til/i,
  ],
];

/** For each group of `TEXT_HINTS` 1 or 0. */
export function textHints(text: string): number[] {
  const head = text.length > 300 ? text.slice(0, 300) : text;
  return TEXT_HINTS.map(([, pattern]) => (pattern.test(head) ? 1 : 0));
}
