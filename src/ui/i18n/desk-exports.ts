/** Words of the desk's screen for exports, in the three languages; part of `en`, `es` and `pt`. */
export const deskExportsEn = {
  exports: 'Exports',
  exportsHint:
    'The database in the formats of other programs. What readers may fetch themselves is on the page Data; here it can be a part of it, or also what is not public.',
  exportsAsk: 'New export',
  exportsFormat: 'Format',
  exportsSelection: 'Part of it',
  exportsSelectionHint:
    'As the address of a page of Explore has it: country=colombia&from=2020. It takes country, kind, topic, from, to and actor. Empty: all.',
  exportsWhole: 'Also what readers may not see: drafts, withdrawn articles, actors and suggested facts',
  exportsWholeHint: 'For FollowTheMoney and WordPress. For the newsroom alone: such a file must not be passed on.',
  exportsMake: 'Make the export',
  exportsMade: 'Asked for',
  exportsNone: 'Nobody has asked for one. Finished ones are kept for seven days.',
  exportsAll: 'all of it',
  exportsIsWhole: 'with what is not public',
  exportsWaiting: 'Under way: {n} records so far. This page shows more when it is loaded again.',
  exportsHolds:
    '{facts} {facts|fact|facts}, all with their sources; {articles} {articles|article|articles}, {actors} {actors|actor|actors}',
  exportsFailed: 'Given up: {why}',
  exportsForget: 'Delete',
  exportsBy: '{name}, {when}',
  exportsNotWhole: 'Only FollowTheMoney and WordPress can hold what is not public.',
};

/** The same in Spanish. */
export const deskExportsEs: typeof deskExportsEn = {
  exports: 'Exportaciones',
  exportsHint:
    'La base de datos en los formatos de otros programas. Lo que los lectores pueden descargar está en la página Datos; aquí puede ser una parte, o también lo que no es público.',
  exportsAsk: 'Nueva exportación',
  exportsFormat: 'Formato',
  exportsSelection: 'Una parte',
  exportsSelectionHint:
    'Como la tiene la dirección de una página de Explorar: country=colombia&from=2020. Admite country, kind, topic, from, to y actor. Vacío: todo.',
  exportsWhole: 'También lo que los lectores no ven: borradores, artículos retirados, actores y hechos sugeridos',
  exportsWholeHint:
    'Para FollowTheMoney y WordPress. Solo para la redacción: un archivo así no debe entregarse a nadie.',
  exportsMake: 'Hacer la exportación',
  exportsMade: 'Pedidas',
  exportsNone: 'Nadie ha pedido ninguna. Las terminadas se guardan siete días.',
  exportsAll: 'todo',
  exportsIsWhole: 'con lo que no es público',
  exportsWaiting: 'En marcha: {n} registros hasta ahora. La página muestra más cuando se carga de nuevo.',
  exportsHolds:
    '{facts} {facts|hecho|hechos}, todos con sus fuentes; {articles} {articles|artículo|artículos}, {actors} {actors|actor|actores}',
  exportsFailed: 'Abandonada: {why}',
  exportsForget: 'Borrar',
  exportsBy: '{name}, {when}',
  exportsNotWhole: 'Solo FollowTheMoney y WordPress pueden contener lo que no es público.',
};

/** The same in Portuguese. */
export const deskExportsPt: typeof deskExportsEn = {
  exports: 'Exportações',
  exportsHint:
    'O banco de dados nos formatos de outros programas. O que os leitores podem baixar está na página Dados; aqui pode ser uma parte, ou também o que não é público.',
  exportsAsk: 'Nova exportação',
  exportsFormat: 'Formato',
  exportsSelection: 'Uma parte',
  exportsSelectionHint:
    'Como está no endereço de uma página de Explorar: country=colombia&from=2020. Aceita country, kind, topic, from, to e actor. Vazio: tudo.',
  exportsWhole: 'Também o que os leitores não veem: rascunhos, artigos retirados, atores e fatos sugeridos',
  exportsWholeHint: 'Para FollowTheMoney e WordPress. Só para a redação: um arquivo assim não deve ser repassado.',
  exportsMake: 'Fazer a exportação',
  exportsMade: 'Pedidas',
  exportsNone: 'Ninguém pediu nenhuma. As terminadas ficam guardadas por sete dias.',
  exportsAll: 'tudo',
  exportsIsWhole: 'com o que não é público',
  exportsWaiting: 'Em andamento: {n} registros até agora. A página mostra mais quando é carregada de novo.',
  exportsHolds:
    '{facts} {facts|fato|fatos}, todos com suas fontes; {articles} {articles|artigo|artigos}, {actors} {actors|ator|atores}',
  exportsFailed: 'Abandonada: {why}',
  exportsForget: 'Apagar',
  exportsBy: '{name}, {when}',
  exportsNotWhole: 'Só FollowTheMoney e WordPress podem conter o que não é público.',
};
