/** Words of bylines and pen names, in the three languages; part of `en`, `es` and `pt`. */
export const bylinesEn = {
  bylines: 'Bylines',
  bylinesText:
    'The names that readers see under published articles. A line about a name stands at the head of its page.',
  bylinesNone: 'No published article has a byline yet.',
  bylinePage: 'Its page on the site',
  bylineAbout: 'About {name}',
  bylineAboutHint: 'Plain text, at most {n} characters; nothing that tells who is behind a pen name.',
  penNames: 'Bylines and pen names',
  penNamesText:
    'Readers see these names, never the one of your account. Whose a pen name is, you know and administrators; colleagues see it in an article as readers do.',
  penNamesNone: 'You have none yet: your articles begin without a byline.',
  penNameChoose: 'On new articles of mine',
  penNameNoDefault: 'no byline',
  penNameNew: 'Another name',
  penName: 'Name',
  penNameHint: 'Your own, as readers are to see it, or a pen name.',
  penNameAdd: 'Add',
  penNameRemove: 'Take away',
  penName_empty: 'Write a name.',
  penName_long: 'At most {n} characters.',
  penName_comma: 'A name has no comma: commas stand between bylines.',
  penName_email: 'This is an address, not a name.',
  articleBylines: 'Bylines of this article',
  articleBylinesHint: 'One name a line, in the order in which they stand.',
  articleBylinesText: 'Readers see these names when the article is published.',
  articleBylinesPublic: 'Readers see a change when the article is published again.',
  bylinesOffered: 'Add',
  bylinesConflict: 'Somebody saved the article meanwhile: look at the names once more, and save.',
  'warning_staff-name': 'Something tells who is behind a pen name',
  'warningDo_staff-name':
    'The staff name or the address of somebody whose byline here is a pen name stands in the title, the text, a picture’s words or address, a source or a byline. Take it out:',
};

/** The same in Spanish. */
export const bylinesEs: typeof bylinesEn = {
  bylines: 'Firmas',
  bylinesText:
    'Los nombres que los lectores ven bajo los artículos publicados. Una línea sobre un nombre va al comienzo de su página.',
  bylinesNone: 'Ningún artículo publicado tiene firma todavía.',
  bylinePage: 'Su página en el sitio',
  bylineAbout: 'Sobre {name}',
  bylineAboutHint: 'Texto simple, como mucho {n} caracteres; nada que diga quién está detrás de un seudónimo.',
  penNames: 'Firmas y seudónimos',
  penNamesText:
    'Los lectores ven estos nombres, nunca el de su cuenta. De quién es un seudónimo lo saben usted y quienes administran; los colegas lo ven en un artículo como los lectores.',
  penNamesNone: 'Aún no tiene ninguna: sus artículos empiezan sin firma.',
  penNameChoose: 'En mis artículos nuevos',
  penNameNoDefault: 'sin firma',
  penNameNew: 'Otro nombre',
  penName: 'Nombre',
  penNameHint: 'El suyo, como han de verlo los lectores, o un seudónimo.',
  penNameAdd: 'Añadir',
  penNameRemove: 'Quitar',
  penName_empty: 'Escriba un nombre.',
  penName_long: 'Como mucho {n} caracteres.',
  penName_comma: 'Un nombre no lleva comas: las comas separan las firmas.',
  penName_email: 'Esto es una dirección, no un nombre.',
  articleBylines: 'Firmas de este artículo',
  articleBylinesHint: 'Un nombre por línea, en el orden en que van.',
  articleBylinesText: 'Los lectores ven estos nombres cuando se publica el artículo.',
  articleBylinesPublic: 'Los lectores ven un cambio cuando el artículo se publica de nuevo.',
  bylinesOffered: 'Añadir',
  bylinesConflict: 'Alguien guardó el artículo entretanto: mire otra vez los nombres y guarde.',
  'warning_staff-name': 'Algo dice quién está detrás de un seudónimo',
  'warningDo_staff-name':
    'El nombre o la dirección de alguien que aquí firma con seudónimo está en el título, el texto, las palabras o la dirección de una imagen, una fuente o una firma. Quítelo:',
};

/** The same in Portuguese. */
export const bylinesPt: typeof bylinesEn = {
  bylines: 'Assinaturas',
  bylinesText:
    'Os nomes que os leitores veem sob os artigos publicados. Uma linha sobre um nome fica no alto da sua página.',
  bylinesNone: 'Nenhum artigo publicado tem assinatura ainda.',
  bylinePage: 'Sua página no site',
  bylineAbout: 'Sobre {name}',
  bylineAboutHint: 'Texto simples, no máximo {n} caracteres; nada que diga quem está por trás de um pseudônimo.',
  penNames: 'Assinaturas e pseudônimos',
  penNamesText:
    'Os leitores veem estes nomes, nunca o da sua conta. De quem é um pseudônimo sabem você e quem administra; os colegas o veem num artigo como os leitores.',
  penNamesNone: 'Você ainda não tem nenhuma: seus artigos começam sem assinatura.',
  penNameChoose: 'Nos meus artigos novos',
  penNameNoDefault: 'sem assinatura',
  penNameNew: 'Outro nome',
  penName: 'Nome',
  penNameHint: 'O seu, como os leitores devem vê-lo, ou um pseudônimo.',
  penNameAdd: 'Adicionar',
  penNameRemove: 'Tirar',
  penName_empty: 'Escreva um nome.',
  penName_long: 'No máximo {n} caracteres.',
  penName_comma: 'Um nome não tem vírgula: vírgulas ficam entre as assinaturas.',
  penName_email: 'Isto é um endereço, não um nome.',
  articleBylines: 'Assinaturas deste artigo',
  articleBylinesHint: 'Um nome por linha, na ordem em que ficam.',
  articleBylinesText: 'Os leitores veem estes nomes quando o artigo é publicado.',
  articleBylinesPublic: 'Os leitores veem uma mudança quando o artigo é publicado de novo.',
  bylinesOffered: 'Adicionar',
  bylinesConflict: 'Alguém salvou o artigo nesse meio tempo: olhe os nomes de novo e salve.',
  'warning_staff-name': 'Algo diz quem está por trás de um pseudônimo',
  'warningDo_staff-name':
    'O nome ou o endereço de alguém que aqui assina com pseudônimo está no título, no texto, nas palavras ou no endereço de uma imagem, numa fonte ou numa assinatura. Tire-o:',
};
