/** Words of the desk's home screen and of mentions, in the three languages; part of `en`, `es` and `pt`. */
export const deskHomeEn = {
  homeTurn: 'Articles that wait for you',
  homeTurnEmpty:
    'An article stands here when somebody gives it to you, or when it comes to where it is your turn: the fact-check, the legal review, the decision to publish.',
  homeToday: 'Today',
  homeTodayEmpty:
    'What goes out today or is planned for it. Give an article a day or a time, and it stands in the calendar too.',
  homeLate: 'Late',
  homeOwn: 'What you are writing',
  homeOwnEmpty: 'Your drafts. Begin one with “New article”; it saves by itself, also without a connection.',
  homeMentions: 'Comments that mention you',
  homeMentionsEmpty:
    'Colleagues write @ and your name in a comment, and it stands here until you answer or have seen it.',
  homeSeen: 'Seen',
  homeDecide: 'To be decided',
  homeDecideEmpty:
    'What the program reads in articles waits here for a person: facts, names, and evidence that an edit has unsettled. Import or publish articles, and it begins.',
  homeInbox: 'Unanswered messages of readers',
  homeInboxEmpty: 'What readers send with “Send us your thoughts”, until somebody answers or closes it.',
  homeCorrections: 'Corrections that readers propose',
  homeCorrectionsEmpty: 'Readers can propose one from any sentence or fact of the site.',
  homeJobs: 'Under way',
  homeJobsEmpty:
    'Imports and exports while they run. Bring an archive in with a WordPress export, a feed or saved pages.',
  homeArticlesRead: '{n} {n|article read|articles read}',
  homeAll: 'All of them',
  homeQuiet: 'Nothing here at the moment',
  homeSteps: 'First steps',
  homeStepName: 'Give the site its name',
  homeStepNameSays: 'Name, languages and licence stand in the settings.',
  homeStepPeople: 'Invite colleagues',
  homeStepPeopleSays: 'A second pair of eyes is asked for before somebody is accused.',
  homeStepImport: 'Bring in your archive',
  homeStepImportSays: 'A WordPress export, a feed, saved pages: first you see what will come.',
  homeStepMail: 'Say which server sends mail',
  homeStepMailSays: 'For alerts to readers, answers to them, and mentions among colleagues.',
  homeStepFactors: 'Protect your account with a passkey or an app',
  homeStepFactorsSays: 'A password alone can be guessed or stolen.',
  commentMentionHint: 'Who is told by it: {names}.',
  commentTold: 'Tells {names}',
  profileMentions: 'Mail',
  profileMentionsMail: 'Send me a mail when a colleague mentions me in a comment',
  profileMentionsHint: 'It says who and where, and nothing of what is written.',
  mailMentionSubject: '{site}: {by} mentions you in a comment',
  mailMentionBody:
    '{by} mentions you in a comment on an article:\n\n{address}\n\nYou can switch these mails off in your account: {profile}',
};

/** The same in Spanish. */
export const deskHomeEs: typeof deskHomeEn = {
  homeTurn: 'Artículos que le esperan',
  homeTurnEmpty:
    'Un artículo aparece aquí cuando alguien se lo da, o cuando llega adonde le toca a usted: la verificación, la revisión legal, la decisión de publicar.',
  homeToday: 'Hoy',
  homeTodayEmpty:
    'Lo que sale hoy o está previsto para hoy. Dé un día o una hora a un artículo, y estará también en el calendario.',
  homeLate: 'Con retraso',
  homeOwn: 'Lo que está escribiendo',
  homeOwnEmpty: 'Sus borradores. Empiece uno con «Artículo nuevo»; se guarda solo, también sin conexión.',
  homeMentions: 'Comentarios que le mencionan',
  homeMentionsEmpty:
    'Los colegas escriben @ y su nombre en un comentario, y aparece aquí hasta que responda o lo haya visto.',
  homeSeen: 'Visto',
  homeDecide: 'Por decidir',
  homeDecideEmpty:
    'Lo que el programa lee en los artículos espera aquí a una persona: hechos, nombres y pruebas que una edición ha dejado en duda. Importe o publique artículos, y empieza.',
  homeInbox: 'Mensajes de lectores sin responder',
  homeInboxEmpty: 'Lo que los lectores envían con «Envíenos su opinión», hasta que alguien lo responda o lo cierre.',
  homeCorrections: 'Correcciones que proponen los lectores',
  homeCorrectionsEmpty: 'Los lectores pueden proponer una desde cualquier frase o hecho del sitio.',
  homeJobs: 'En marcha',
  homeJobsEmpty:
    'Importaciones y exportaciones mientras corren. Traiga un archivo con una exportación de WordPress, un canal o páginas guardadas.',
  homeArticlesRead: '{n} {n|artículo leído|artículos leídos}',
  homeAll: 'Todos',
  homeQuiet: 'Nada aquí por el momento',
  homeSteps: 'Primeros pasos',
  homeStepName: 'Dar nombre al sitio',
  homeStepNameSays: 'El nombre, los idiomas y la licencia están en los ajustes.',
  homeStepPeople: 'Invitar a colegas',
  homeStepPeopleSays: 'Antes de acusar a alguien se pide un segundo par de ojos.',
  homeStepImport: 'Traer su archivo',
  homeStepImportSays: 'Una exportación de WordPress, un canal, páginas guardadas: primero ve lo que vendrá.',
  homeStepMail: 'Decir qué servidor envía el correo',
  homeStepMailSays: 'Para avisos y respuestas a los lectores, y menciones entre colegas.',
  homeStepFactors: 'Proteger su cuenta con una llave de acceso o una aplicación',
  homeStepFactorsSays: 'Una contraseña sola se puede adivinar o robar.',
  commentMentionHint: 'A quiénes puede avisar así: {names}.',
  commentTold: 'Avisa a {names}',
  profileMentions: 'Correo',
  profileMentionsMail: 'Enviarme un correo cuando un colega me mencione en un comentario',
  profileMentionsHint: 'Dice quién y dónde, y nada de lo que está escrito.',
  mailMentionSubject: '{site}: {by} le menciona en un comentario',
  mailMentionBody:
    '{by} le menciona en un comentario sobre un artículo:\n\n{address}\n\nPuede desactivar estos correos en su cuenta: {profile}',
};

/** The same in Portuguese. */
export const deskHomePt: typeof deskHomeEn = {
  homeTurn: 'Artigos que esperam por você',
  homeTurnEmpty:
    'Um artigo aparece aqui quando alguém o passa a você, ou quando chega à sua vez: a checagem, a revisão jurídica, a decisão de publicar.',
  homeToday: 'Hoje',
  homeTodayEmpty:
    'O que sai hoje ou está previsto para hoje. Dê um dia ou uma hora a um artigo, e ele estará também no calendário.',
  homeLate: 'Em atraso',
  homeOwn: 'O que você está escrevendo',
  homeOwnEmpty: 'Seus rascunhos. Comece um com “Novo artigo”; ele se salva sozinho, também sem conexão.',
  homeMentions: 'Comentários que mencionam você',
  homeMentionsEmpty:
    'Colegas escrevem @ e seu nome em um comentário, e ele aparece aqui até que você responda ou o tenha visto.',
  homeSeen: 'Visto',
  homeDecide: 'Para decidir',
  homeDecideEmpty:
    'O que o programa lê nos artigos espera aqui por uma pessoa: fatos, nomes e provas que uma edição deixou em dúvida. Importe ou publique artigos, e começa.',
  homeInbox: 'Mensagens de leitores sem resposta',
  homeInboxEmpty: 'O que os leitores enviam com “Envie-nos sua opinião”, até que alguém responda ou encerre.',
  homeCorrections: 'Correções que leitores propõem',
  homeCorrectionsEmpty: 'Leitores podem propor uma a partir de qualquer frase ou fato do site.',
  homeJobs: 'Em andamento',
  homeJobsEmpty:
    'Importações e exportações enquanto correm. Traga um arquivo com uma exportação do WordPress, um feed ou páginas salvas.',
  homeArticlesRead: '{n} {n|artigo lido|artigos lidos}',
  homeAll: 'Todos',
  homeQuiet: 'Nada aqui no momento',
  homeSteps: 'Primeiros passos',
  homeStepName: 'Dar nome ao site',
  homeStepNameSays: 'O nome, os idiomas e a licença estão nos ajustes.',
  homeStepPeople: 'Convidar colegas',
  homeStepPeopleSays: 'Antes de acusar alguém pede-se um segundo par de olhos.',
  homeStepImport: 'Trazer o seu arquivo',
  homeStepImportSays: 'Uma exportação do WordPress, um feed, páginas salvas: primeiro você vê o que virá.',
  homeStepMail: 'Dizer qual servidor envia o correio',
  homeStepMailSays: 'Para avisos e respostas aos leitores, e menções entre colegas.',
  homeStepFactors: 'Proteger sua conta com uma chave de acesso ou um aplicativo',
  homeStepFactorsSays: 'Uma senha sozinha pode ser adivinhada ou roubada.',
  commentMentionHint: 'Quem pode ser avisado assim: {names}.',
  commentTold: 'Avisa {names}',
  profileMentions: 'E-mail',
  profileMentionsMail: 'Enviar-me um e-mail quando um colega me mencionar em um comentário',
  profileMentionsHint: 'Diz quem e onde, e nada do que está escrito.',
  mailMentionSubject: '{site}: {by} menciona você em um comentário',
  mailMentionBody:
    '{by} menciona você em um comentário sobre um artigo:\n\n{address}\n\nVocê pode desligar esses e-mails na sua conta: {profile}',
};
