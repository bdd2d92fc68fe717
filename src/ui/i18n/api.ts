/** Words of the API's reference page, in the three languages; part of `en`, `es` and `pt`. What the API says of itself is English. */
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
  apiRequired: 'required',
  apiCursorTitle: 'Cursors',
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
  apiRequired: 'obligatorio',
  apiCursorTitle: 'Cursores',
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
  apiRequired: 'obrigatório',
  apiCursorTitle: 'Cursores',
  apiCursorText:
    'Um cursor indica um lugar numa lista e não envelhece. A um alterado, ou usado com outros filtros, responde-se com 400: comece a lista sem ele.',
};
