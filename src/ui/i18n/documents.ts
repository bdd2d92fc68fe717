/** Words of the page of a kept document, in the three languages; part of `en`, `es` and `pt`. */
export const documentsEn = {
  keptDocument: 'Kept document',
  keptDocumentHint:
    'A source kept here as it was: its text by page, with the words marked that facts rest on. The hash tells whether a file is this very one.',
  issuedBy: 'Issued by',
  foundAt: 'Found at',
  fileHash: 'SHA-256 of the file',
  restsOnIt: 'What rests on this document',
  documentPageTitle: 'Page {n}',
  documentPages: 'Pages {from}–{to} of {n}',
  documentPage: 'Page {n} of {all}',
  noTextOnPage: 'No text was found on this page.',
};

/** The same in Spanish. */
export const documentsEs: typeof documentsEn = {
  keptDocument: 'Documento conservado',
  keptDocumentHint:
    'Una fuente conservada tal como era: su texto por página, con las palabras marcadas en las que se apoyan los hechos. La huella dice si un archivo es este mismo.',
  issuedBy: 'Emitido por',
  foundAt: 'Hallado en',
  fileHash: 'SHA-256 del archivo',
  restsOnIt: 'Lo que se apoya en este documento',
  documentPageTitle: 'Página {n}',
  documentPages: 'Páginas {from}–{to} de {n}',
  documentPage: 'Página {n} de {all}',
  noTextOnPage: 'No se halló texto en esta página.',
};

/** The same in Portuguese. */
export const documentsPt: typeof documentsEn = {
  keptDocument: 'Documento guardado',
  keptDocumentHint:
    'Uma fonte guardada como era: seu texto por página, com as palavras marcadas em que os fatos se apoiam. A impressão digital diz se um arquivo é este mesmo.',
  issuedBy: 'Emitido por',
  foundAt: 'Encontrado em',
  fileHash: 'SHA-256 do arquivo',
  restsOnIt: 'O que se apoia neste documento',
  documentPageTitle: 'Página {n}',
  documentPages: 'Páginas {from}–{to} de {n}',
  documentPage: 'Página {n} de {all}',
  noTextOnPage: 'Não se encontrou texto nesta página.',
};
