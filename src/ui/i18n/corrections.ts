/** Words of corrections and of the mail that tells of them, in the three languages; part of `en`, `es` and `pt`. */
export const correctionsEn = {
  corrections: 'Corrections',
  correctionsIntro: 'What was wrong or unclear in our articles, and what is right: the newest first.',
  correctionsNone: 'No article has been corrected yet.',
  correctionsHow: 'Under each article a link lets you suggest one.',
  allCorrections: 'All corrections',
  olderCorrections: 'Older corrections',
  correction_correction: 'Correction',
  correction_clarification: 'Clarification',
  'correction_editors-note': 'Editor’s note',
  mailCorrectionSubject: '{kind}: {title}',
  mailCorrectionBody:
    'You told us that you republished an article of {site}. It has been corrected:\n\n{title}\n{address}\n\n{text}\n\nPlease put your copy right, too.',
};

/** The same in Spanish. */
export const correctionsEs: typeof correctionsEn = {
  corrections: 'Correcciones',
  correctionsIntro:
    'Lo que en nuestros artículos era erróneo o poco claro, y lo que es cierto: lo más reciente primero.',
  correctionsNone: 'Aún no se ha corregido ningún artículo.',
  correctionsHow: 'Bajo cada artículo, un enlace permite proponer una.',
  allCorrections: 'Todas las correcciones',
  olderCorrections: 'Correcciones anteriores',
  correction_correction: 'Corrección',
  correction_clarification: 'Aclaración',
  'correction_editors-note': 'Nota de la redacción',
  mailCorrectionSubject: '{kind}: {title}',
  mailCorrectionBody:
    'Usted nos dijo que republicó un artículo de {site}. Se ha corregido:\n\n{title}\n{address}\n\n{text}\n\nPor favor, corrija también su copia.',
};

/** The same in Portuguese. */
export const correctionsPt: typeof correctionsEn = {
  corrections: 'Correções',
  correctionsIntro: 'O que estava errado ou pouco claro em nossos artigos, e o que é certo: o mais recente primeiro.',
  correctionsNone: 'Nenhum artigo foi corrigido ainda.',
  correctionsHow: 'Sob cada artigo, um link permite propor uma.',
  allCorrections: 'Todas as correções',
  olderCorrections: 'Correções anteriores',
  correction_correction: 'Correção',
  correction_clarification: 'Esclarecimento',
  'correction_editors-note': 'Nota da redação',
  mailCorrectionSubject: '{kind}: {title}',
  mailCorrectionBody:
    'Você nos disse que republicou um artigo de {site}. Ele foi corrigido:\n\n{title}\n{address}\n\n{text}\n\nPor favor, corrija também a sua cópia.',
};
