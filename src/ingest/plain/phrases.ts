import type { Label } from './labels.ts';

/**
 * What the words of a block give away, in English, Spanish and Portuguese.
 * `ends`: no article goes on after it. `may-end`: what follows must show that it belongs to the article.
 * `inside`: only the block itself is left out.
 */
export type Weight = 'ends' | 'may-end' | 'inside';

interface Phrase {
  label: Label;
  weight: Weight;
  /** Longest block, in words, that the pattern may decide about: longer ones are prose that mentions the thing. */
  maxWords: number;
  pattern: RegExp;
}

const PHRASES: readonly Phrase[] = [
  {
    label: 'feedback',
    weight: 'ends',
    maxWords: 18,
    pattern:
      /^(?=.*(?:helpful|useful|[uú]til|utilidad|ajudou|sirvi[oó]|interesante))(?=.*(?:content|article|story|page|post|report|contenido|art[ií]culo|texto|reportaje|p[aá]gina|nota|informaci[oó]n|conte[uú]do|artigo|mat[eé]ria|reportagem|informa[cç][aã]o)).*\?$/iu,
  },
  {
    label: 'feedback',
    weight: 'ends',
    maxWords: 30,
    pattern:
      /(?:what are your thoughts\??|tell us what you think|send (?:us )?(?:your )?(?:comments|feedback)|send \S+ ?\S* your comments|report (?:an? )?(?:error|correction|typo)|found an error|¿?qu[eé] opinas?\b|¿?cu[aá]l(?:es)? (?:es|son) (?:sus?|tus?) (?:opini|pensamiento|comentario)|(?:haga|haz) clic (?:aqu[ií] )?para enviar|clique aqui para enviar|quais s[aã]o (?:as )?suas? (?:opini|ideias)|env[ií]e?n?(?:os)? (?:sus?|tus?) (?:comentarios?|opini)|escr[ií]b[ae]?nos (?:sus?|tus?)|¿?encontr(?:ó|aste) un error|qual (?:é )?a? ?sua opini[aã]o|o que voc[eê] (?:acha|achou|pensa)|envie (?:os )?seus? coment[aá]rios?|encontrou (?:um|algum) erro)/iu,
  },
  {
    label: 'appeal',
    weight: 'inside',
    maxWords: 70,
    pattern:
      /(?:\bwe want to sustain\b|\bwe need (?:resources|your (?:help|support))|\b(?:support|fund) (?:our|independent|this) (?:work|journalism|reporting|newsroom)|\bmake a (?:\S+ )?donation|\bdonate (?:now|today|here)\b|\bbecome a (?:member|supporter|patron)|\byour (?:donation|support) (?:helps|keeps|makes|allows)|\bif you value (?:our|this)|\bapoya (?:nuestr|el periodismo|a )|\bap[oó]y(?:an|e)os\b|\bhaz(?:te)? (?:una donaci[oó]n|soci[oa]|miembro)|\bhaga una donaci[oó]n|\bdona (?:ahora|aqu[ií]|hoy)\b|\bnecesitamos (?:de )?(?:tu|su|recursos)|\btu (?:aporte|donaci[oó]n|apoyo)\b|\bapoie\b|\bfa[çc]a uma doa[çc][aã]o|\bdoe (?:agora|aqui|hoje)\b|\bseja (?:um )?(?:membro|assinante|apoiador)|\bprecisamos (?:de )?(?:sua?|recursos|você)|\bsua (?:doa[çc][aã]o|contribui[çc][aã]o)\b)/iu,
  },
  {
    label: 'appeal',
    weight: 'inside',
    maxWords: 4,
    pattern:
      /^(?:donate|support us|contribute|give|donar?|dona(?:ciones)?|ap[oó]yanos|colabora|doar|doe|apoie|contribua)(?:\s+(?:now|today|here|ahora|aqu[ií]|agora|aqui))?!?$/iu,
  },
  {
    label: 'licence',
    weight: 'ends',
    maxWords: 140,
    pattern:
      /(?:creative commons|\bcc[ -]by\b|\b(?:copy|share|republish|reproduce|distribute)\b.{0,80}\b(?:our work|our (?:articles|stories|content)|this (?:article|story|work|content))\b.{0,120}\b(?:attribution|credit|free|licen[cs]e|commercial|permission|link)|\b(?:republish|repost) (?:this|our)\b|\b(?:all rights reserved|todos los derechos reservados|todos os direitos reservados)\b|\b(?:reproducir|republicar|copiar|compartir|difundir|distribuir)\b.{0,160}\b(?:citar?(?:ndo)?|atribu|fuente|cr[eé]dito|licencia|no comercial|sin fines|enlace|autorizaci)|\b(?:reproduzir|republicar|copiar|compartilhar|distribuir|reprodu[cç][aã]o|republica[çc][aã]o)\b.{0,160}\b(?:citad[ao]|cr[eé]dito|atribu|fonte|licen[çc]a|n[aã]o comerciais|n[aã]o comercial|sem fins|link|autoriza)|\b(?:reproducci[oó]n|republicaci[oó]n)\b.{0,100}\b(?:prohibid|permitid|autoriza|citando|libre))/iu,
  },
  {
    label: 'newsletter',
    weight: 'inside',
    maxWords: 60,
    pattern:
      /(?:\b(?:sign up|subscribe|register)\b.{0,50}\b(?:newsletters?|inbox|e-?mails?|updates|briefing|alerts?|bulletin)\b|\b(?:newsletter|bulletin)\b.{0,60}\b(?:sign up|subscribe|inbox|e-?mail)|\bget (?:our|the|a) .{0,60}\b(?:inbox|newsletter|by e-?mail)|\bdelivered to your inbox|\bsuscr[ií](?:be|ba|bete|base|birse|pci).{0,60}\b(?:bolet[ií]n(?:es)?|newsletter|correo|canal)|\b(?:recib[ea]|rec[ií]be|recibir).{0,60}\b(?:correo|bolet[ií]n|newsletter|e-?mail|bandeja)|\b(?:assine|inscreva-se|cadastre-se|receba).{0,70}\b(?:newsletter|boletim|e-?mail|not[ií]cias|canal)|\benter your e-?mail|\byour e-?mail address|\b(?:ingresa|escribe|introduce) tu (?:correo|e-?mail)|\b(?:digite|insira) (?:o )?seu e-?mail)/iu,
  },
  {
    label: 'newsletter',
    weight: 'inside',
    maxWords: 4,
    pattern:
      /^(?:(?:our )?newsletters?|subscribe(?: now)?|sign up|sign me up|e-?mail(?: address)?\*?|your email|(?:nuestro )?bolet[ií]n|suscr[ií]bete|suscribirse|suscripci[oó]n|(?:nossa )?newsletter|boletim|assine(?: j[aá])?|inscreva-se|correo electr[oó]nico\*?)[!:]?$/iu,
  },
  {
    label: 'comments',
    weight: 'ends',
    maxWords: 8,
    pattern:
      /^(?:\d+\s+)?(?:(?:reader )?comments?|responses?|replies|comentarios?|coment[aá]rios?|respuestas|respostas)(?:\s*[(:]?\s*\d*\s*\)?|\s+(?:to this (?:article|post|story)|de los lectores|dos leitores|are closed|cerrados|encerrados|policy))?[.:]?$/iu,
  },
  {
    label: 'comments',
    weight: 'ends',
    maxWords: 14,
    pattern:
      /^(?:(?:leave|post|add|write) a (?:reply|comment)|join the (?:conversation|discussion)|log ?in to (?:comment|reply)|cancel reply|be the first to comment|(?:deja|deje|escribe|a[ñn]ad[ea]|publicar?) (?:un|tu|su) (?:comentario|respuesta)|inicia sesi[oó]n para comentar|[uú]nete a la conversaci[oó]n|(?:deixe|escreva|fa[çc]a|adicione) (?:um|seu|o seu) coment[aá]rio|deixe uma resposta|your e-?mail address will not be published)/iu,
  },
  {
    label: 'related',
    weight: 'may-end',
    maxWords: 9,
    pattern:
      /^(?:(?:related|recommended|suggested|similar|further|additional|latest|recent|popular|trending|top|more|other)\s+(?:(?:content|articles?|stor(?:y|ies)|news|posts?|reading|coverage|topics?|links?|reads?|reports?|investigations?|headlines|(?:in|from|on|by|about|like)\b.{0,40})\s*)+|you (?:may|might) (?:also )?(?:like|be interested).{0,20}|up next|next (?:article|story|post)|previous (?:article|story|post)|don.t miss|most (?:read|viewed|popular|shared)|editor'?s'? picks?|trending(?: now)?|what to read next|(?:contenidos?|art[ií]culos?|notas?|noticias|historias|textos?|lecturas?|publicaciones)\s+(?:relacionad[oa]s?|recomendad[oa]s?|recientes|similares|destacad[oa]s)|(?:m[aá]s|otras|[uú]ltimas|lo m[aá]s|las m[aá]s)\s+(?:noticias|historias|art[ií]culos|notas|le[ií]d[oa]s?|vist[oa]s?|contenidos?|sobre\b.{0,40}|en\b.{0,30}|de\b.{0,30})|(?:tambi[eé]n )?(?:le|te) puede interesar|te recomendamos|sigue leyendo|(?:conte[uú]dos?|artigos?|not[ií]cias|mat[eé]rias|textos?|leituras?|reportagens|hist[oó]rias)\s+(?:relacionad[oa]s|recomendad[oa]s|recentes|similares)|(?:mais|outras|[uú]ltimas|as mais|veja)\s+(?:not[ií]cias|lidas|vistas|hist[oó]rias|artigos|mat[eé]rias|conte[uú]dos?|sobre\b.{0,40}|mais|em\b.{0,30})|voc[eê] (?:pode|tamb[eé]m pode) (?:gostar|se interessar).{0,20}|continue lendo|related|relacionad[oa]s)\s*[:.…]?$/iu,
  },
  {
    label: 'related',
    weight: 'inside',
    maxWords: 3,
    pattern:
      /^(?:(?:read|see|watch) (?:also|next|more)|also read|keep reading|(?:lea|lee|ver|vea|mira) (?:m[aá]s|tambi[eé]n|adem[aá]s)|sigue leyendo|(?:leia|veja) (?:mais|tamb[eé]m)|saiba mais)\s*[:.…]?$/iu,
  },
  {
    label: 'related',
    weight: 'inside',
    maxWords: 40,
    pattern:
      /^(?:(?:read|see|watch|listen)(?:\s+(?:more|also|next))?\s*(?:here|about [^:]{1,60}|on [^:]{1,60})?\s*[:>»→|]|(?:see|read) also\b|also read\b|related(?: (?:story|article|content|reading|coverage))?\s*[:>»|–—-]|more(?: on this)?\s*[:>»]|(?:lea|lee|leer|vea|mira|mire|ver)(?:\s+(?:m[aá]s|tambi[eé]n|adem[aá]s|aqu[ií]))?\s*[:>»→|]|(?:lea|lee|vea|mira) (?:tambi[eé]n|adem[aá]s)\b|(?:art[ií]culo|nota|contenido) relacionad[oa]\s*[:>»|–-]|(?:leia|veja|assista|ouça)(?:\s+(?:mais|tamb[eé]m|aqui))?\s*[:>»→|]|(?:leia|veja) tamb[eé]m\b|saiba mais\b|mais:|relacionad[oa]s?\s*[:>»|])/iu,
  },
  {
    label: 'share-bar',
    weight: 'inside',
    maxWords: 16,
    pattern:
      /^(?:(?:share|tweet|print|pdf|e-?mail|copy(?: link)?|link copied!?|icon|icons|facebook|twitter|whatsapp|telegram|linkedin|pinterest|reddit|instagram|youtube|tiktok|flipboard|bluesky|threads|mastodon|messenger|pocket|x|f|in|\(?opens? in (?:a )?new window\)?|via|on|this|article|story|save|bookmark|like|compartir?|comparte|compart[ií](?:r|lo)|compartilhar?|compartilhe|partilhar?|imprimir|enviar|tuitear|tweetar|guardar|copiar|enlace|correo|en|no|em|por|or|and|y|e|o|&|\+|\d+|shares?|likes?|views?)(?:[\s,|/·•:()-]+|$))+$/iu,
  },
  {
    label: 'share-bar',
    weight: 'inside',
    maxWords: 14,
    pattern:
      /^(?:share (?:this|on|via|the)\b|share:|compart[ea](?: (?:este|esta|en|el|la)\b|:)|comp[aá]rtelo|compartir (?:en|este|esta)\b|compartilhe? (?:este|esta|no|na|em|isso)\b|follow us\b|follow .{1,40} on (?:twitter|facebook|instagram|x|google)|s[ií]guenos\b|siga-nos\b|siga (?:o|a) .{1,40} n[oa]|click to (?:share|e-?mail|print)|haz clic para (?:compartir|imprimir)|clique para (?:compartilhar|imprimir)|\d+(?:[.,]\d+)?k? (?:shares?|views?|visitas|vistas|compartidos|visualiza[çc][oõ]es)|(?:listen to|print|download|save) this (?:article|story|page|post)|(?:escuchar?|escucha|imprimir|descargar) (?:este|esta) (?:art[ií]culo|nota|p[aá]gina)|(?:ou[çc]a|ouvir|imprimir|baixar) (?:este|esta|a|o) (?:artigo|mat[eé]ria|texto)|(?:\d+ )?min(?:ute)?s? (?:read|de lectura|de leitura|de lecture)|(?:reading time|tiempo de lectura|tempo de leitura)\b.{0,20}|(?:available|read|leer|disponible|leia|dispon[ií]vel) (?:in|en|em) (?:english|spanish|portuguese|espa[ñn]ol|ingl[eé]s|portugu[eê]s|espanhol)\b.{0,20})/iu,
  },
  {
    label: 'advert',
    weight: 'inside',
    maxWords: 8,
    pattern:
      /^(?:advertisements?|advertising|ads?|sponsored(?: content)?|(?:article|story) continues below.{0,30}|(?:continue reading|scroll (?:down )?to continue).{0,30}|publicidad|anuncios?|contenido patrocinado|contin[uú]a (?:despu[eé]s|leyendo).{0,40}|publicidade|conte[uú]do patrocinado|continua (?:depois|ap[oó]s).{0,40}|loading\.*|cargando\.*|carregando\.*)$/iu,
  },
  {
    label: 'cookies',
    weight: 'inside',
    maxWords: 90,
    pattern:
      /(?:\b(?:we|this (?:web)?site|our (?:web)?site)\b.{0,60}\bcookies\b|\baccept (?:all )?cookies\b|\b(?:usamos|utilizamos|utiliza|usa) cookies\b|\b(?:este sitio|esta web|este site)\b.{0,60}\bcookies\b|\baceptar (?:todas las )?cookies|\baceitar (?:todos os )?cookies|\bplease enable javascript|\bjavascript (?:is disabled|est[aá] desactivado))/iu,
  },
  {
    label: 'tags',
    weight: 'may-end',
    maxWords: 60,
    pattern:
      /^(?:tags?|tagged(?: (?:as|with|under|in))?|filed under|topics?|keywords|posted in|more about|etiquetas?|temas?|palabras clave|archivado en|assuntos?|marcadores?|t[oó]picos?|palavras-chave)\s*(?::|$)/iu,
  },
  {
    label: 'about',
    weight: 'may-end',
    maxWords: 10,
    pattern:
      /^(?:[Aa]bout (?:[Uu]s|the [Aa]uthors?|this (?:site|project|story|article|newsroom|investigation)|(?:the )?\p{Lu}[^.]{1,50})|ABOUT\b[^.]{1,50}|Who [Ww]e [Aa]re|Our (?:[Tt]eam|[Mm]ission|[Pp]artners|[Dd]onors|[Ff]unders)|Open [Pp]ositions?\b.{0,60}|(?:Acerca de|Sobre) (?:nosotr[oa]s|este (?:proyecto|sitio)|(?:el|la|los) autor(?:a|es)?|nós|[oa]s? autor(?:a|es)?|este projeto|(?:(?:o|a|el|la) )?\p{Lu}[^.]{1,50})|Qui[eé]nes [Ss]omos|Nuestro [Ee]quipo|Quem [Ss]omos|Nossa [Ee]quipe)$/u,
  },
  {
    label: 'footer',
    weight: 'ends',
    maxWords: 60,
    pattern:
      /(?:^(?:©|\(c\)|copyright\b|&copy;)|©\s*(?:copyright )?(?:19|20)\d\d|\bpowered by\b.{1,40}$|^(?:privacy policy|terms (?:of (?:use|service)|and conditions|& conditions)|cookie (?:policy|settings)|back to top|site ?map|pol[ií]tica de (?:privacidad|cookies|privacidade)|aviso (?:legal|de privacidad)|t[eé]rminos (?:y condiciones|de uso)|termos de uso|volver arriba|mapa del sitio|voltar ao topo|mapa do site)\b)/iu,
  },
  {
    label: 'author-note',
    weight: 'inside',
    maxWords: 90,
    pattern:
      /^[*_]?(?:\p{Lu}[\p{L}.'’-]+ ){1,3}\p{Lu}[\p{L}.'’-]+,? (?:is (?:an?|the) |es (?:un[ao]? )?|é (?:uma? )?)(?:[\p{L}-]+ ){0,4}(?:reporter|journalist|editor|writer|correspondent|researcher|investigator|fellow|freelance\w*|photographer|periodista|reporter[oa]|editora?|investigadora?|corresponsal|redactora?|jornalista|rep[oó]rter|pesquisadora?|correspondente|fot[oó]graf[oa])\b/u,
  },
  {
    label: 'author-note',
    weight: 'inside',
    maxWords: 40,
    pattern:
      /^(?:additional reporting|reporting (?:by|for)|edited by|editing by|translated by|research by|fact-?check(?:ed|ing) by|con (?:reporter[ií]a|informaci[oó]n) de|editado por|edici[oó]n de|traducci[oó]n de|traducido por|com (?:reportagem|informa[çc][oõ]es) de|edi[çc][aã]o de|tradu[çc][aã]o de|traduzido por)\b/iu,
  },
  {
    label: 'caption',
    weight: 'inside',
    maxWords: 60,
    pattern:
      /(?:^(?:photo(?:graph)?s?|image|picture|illustration|graphic|map|credit|video|foto(?:graf[ií]a)?|imagen|ilustraci[oó]n|gr[aá]fico|cr[eé]ditos?|mapa|imagem|ilustra[çc][aã]o|archivo|arquivo)(?:\s+(?:by|courtesy|de|por|credit|cortes[ií]a))?\s*[:©/|]|^(?:photo|image|illustration|graphic) (?:by|courtesy)|^(?:foto|imagen|ilustraci[oó]n|imagem|ilustra[çc][aã]o) (?:de|por)\b|^file (?:photo|image)|[([](?:photo|foto|image|imagen|imagem|credit|cr[eé]dito|ap|afp|reuters|efe|getty|file)\b[^)\]]{0,70}[)\]]\.?$|(?:photo|foto|image|imagen|imagem|credit|cr[eé]dito)\s*:\s*[^.]{2,60}\.?$|[|/]\s*(?:photo|foto|image|imagen|imagem|ap|afp|reuters|efe|getty|archivo|arquivo|file)\b.{0,40}$|\b(?:getty images|shutterstock|wikimedia commons|ap photo|afp photo|unsplash)\)?\.?$)/iu,
  },
];

/** A pattern as it is matched: without accents and case, on text folded the same way, which is several times faster. */
interface Folded extends Omit<Phrase, 'pattern'> {
  pattern: RegExp;
  folded: boolean;
}

const FOLDED: readonly Folded[] = PHRASES.map((phrase) => {
  const folded = phrase.pattern.flags.includes('i');
  return { ...phrase, folded, pattern: folded ? new RegExp(fold(phrase.pattern.source)) : phrase.pattern };
});

function fold(text: string): string {
  // Escapes such as \S mean something else in small letters.
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/\\?\p{Lu}/gu, (found) => (found.length > 1 ? found : found.toLowerCase()));
}

/** What the words of a block say it is, or null. Looks at the first and last 400 characters. */
export function readPhrase(text: string, words: number): { label: Label; weight: Weight } | null {
  if (words > MOST_WORDS) return null;
  const seen = text.length > 900 ? `${text.slice(0, 400)} ${text.slice(-400)}` : text;
  const folded = seen.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return (
    FOLDED.find((phrase) => words <= phrase.maxWords && phrase.pattern.test(phrase.folded ? folded : seen)) ?? null
  );
}

const MOST_WORDS = Math.max(...PHRASES.map(({ maxWords }) => maxWords));
