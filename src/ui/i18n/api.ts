/** Words of the API's reference page, in the three languages; part of `en`, `es` and `pt`. What the API says of fields is English. */
export const apiEn = {
  api: 'API',
  apiTitle: 'The API',
  apiIntro: 'Every page of this site is also data: add .json to its address. No key is needed to read.',
  apiFile: 'The description as a file (OpenAPI 3.1)',
  apiParameters: 'Parameters',
  apiName: 'Name',
  apiType: 'Type',
  apiSays: 'What it is',
  apiAnswer: 'Answer',
  apiBody: 'What is sent',
  apiExample: 'Example from this archive (lists cut to their first entry)',
  apiProblems: 'Errors',
  apiSchemas: 'Data',
  apiScope: 'Needs a key with',
  apiContents: 'Contents of this page',
  apiStart: 'Start here',
  apiLimits:
    'Whoever asks very often is answered with 429 and told how long to wait; every answer says what is left. ETags save you what has not changed.',
  apiWriteKey:
    'Writing needs a key: an administrator of the newsroom makes it at the desk. It goes along as “Authorization: Bearer …”.',
  apiEnglish:
    'Paths and names are English in every language; so are the words of fields, which come from the description.',
  apiTag_articles: 'Articles',
  apiTag_actors: 'Actors',
  apiTag_claims: 'Facts and sources',
  apiTag_incidents: 'Incidents',
  apiTag_search: 'Search and selections',
  apiTag_site: 'The site itself',
  apiTag_sync: 'Staying in step',
  apiTag_writing: 'Writing, with a key',
  apiCursorText:
    'A cursor names a place in one list and does not grow old. One that was changed, or is used with other filters, is answered with 400: begin the list without it.',
};

/** The same in Spanish. */
export const apiEs: typeof apiEn = {
  api: 'API',
  apiTitle: 'La API',
  apiIntro:
    'Cada página de este sitio es también datos: añada .json a su dirección. Para leer no hace falta ninguna clave.',
  apiFile: 'La descripción como archivo (OpenAPI 3.1)',
  apiParameters: 'Parámetros',
  apiName: 'Nombre',
  apiType: 'Tipo',
  apiSays: 'Qué es',
  apiAnswer: 'Respuesta',
  apiBody: 'Qué se envía',
  apiExample: 'Ejemplo de este archivo (listas reducidas a su primera entrada)',
  apiProblems: 'Errores',
  apiSchemas: 'Datos',
  apiScope: 'Necesita una clave con',
  apiContents: 'Contenido de esta página',
  apiStart: 'Para empezar',
  apiLimits:
    'A quien pregunta con mucha frecuencia se le responde 429 y se le dice cuánto esperar; cada respuesta dice lo que queda. Los ETag le ahorran lo que no ha cambiado.',
  apiWriteKey:
    'Para escribir hace falta una clave: la hace en la mesa de redacción quien administra. Va como «Authorization: Bearer …».',
  apiEnglish:
    'Las rutas y los nombres están en inglés en todos los idiomas; también lo que se dice de los campos, que viene de la descripción.',
  apiTag_articles: 'Artículos',
  apiTag_actors: 'Actores',
  apiTag_claims: 'Hechos y fuentes',
  apiTag_incidents: 'Incidentes',
  apiTag_search: 'Búsqueda y selecciones',
  apiTag_site: 'El sitio mismo',
  apiTag_sync: 'Mantenerse al día',
  apiTag_writing: 'Escribir, con una clave',
  apiCursorText:
    'Un cursor nombra un lugar de una lista y no envejece. A uno modificado, o usado con otros filtros, se responde con 400: empiece la lista sin él.',
};

/** The same in Portuguese. */
export const apiPt: typeof apiEn = {
  api: 'API',
  apiTitle: 'A API',
  apiIntro:
    'Cada página deste site também é dados: acrescente .json ao endereço. Para ler não é necessária nenhuma chave.',
  apiFile: 'A descrição como arquivo (OpenAPI 3.1)',
  apiParameters: 'Parâmetros',
  apiName: 'Nome',
  apiType: 'Tipo',
  apiSays: 'O que é',
  apiAnswer: 'Resposta',
  apiBody: 'O que se envia',
  apiExample: 'Exemplo deste arquivo (listas reduzidas à primeira entrada)',
  apiProblems: 'Erros',
  apiSchemas: 'Dados',
  apiScope: 'Precisa de uma chave com',
  apiContents: 'Conteúdo desta página',
  apiStart: 'Para começar',
  apiLimits:
    'A quem pergunta com muita frequência responde-se 429 e diz-se quanto esperar; cada resposta diz o que resta. Os ETags poupam o que não mudou.',
  apiWriteKey:
    'Para escrever é preciso uma chave: quem administra a faz na mesa de redação. Ela vai como “Authorization: Bearer …”.',
  apiEnglish:
    'Caminhos e nomes estão em inglês em todas as línguas; também o que se diz dos campos, que vem da descrição.',
  apiTag_articles: 'Artigos',
  apiTag_actors: 'Atores',
  apiTag_claims: 'Fatos e fontes',
  apiTag_incidents: 'Incidentes',
  apiTag_search: 'Busca e seleções',
  apiTag_site: 'O próprio site',
  apiTag_sync: 'Manter-se em dia',
  apiTag_writing: 'Escrever, com uma chave',
  apiCursorText:
    'Um cursor indica um lugar numa lista e não envelhece. A um alterado, ou usado com outros filtros, responde-se com 400: comece a lista sem ele.',
};
