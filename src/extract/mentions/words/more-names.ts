/**
 * Usual forms of names that the lexicon has in another language or order: id, then the forms. Translations of the
 * name itself, no new facts.
 */
export const MORE_NAMES: readonly (readonly [id: string, ...names: string[]])[] = [
  ['body/dea', 'Administración para el Control de Drogas', 'Administración de Control de Drogas'],
  ['body/fatf', 'Grupo de Acción Financiera', 'Grupo de Ação Financeira'],
  ['body/fbi', 'Buró Federal de Investigaciones'],
  ['body/felcn', 'Special Force for the Fight Against Drug Trafficking'],
  ['body/oas', 'OEA', 'Organización de los Estados Americanos', 'Organização dos Estados Americanos'],
  ['body/ofac', 'Oficina de Control de Activos Extranjeros', 'Escritório de Controle de Ativos Estrangeiros'],
  ['body/un-security-council', 'Conselho de Segurança das Nações Unidas', 'Consejo de Seguridad de la ONU'],
  ['body/unodc', 'Oficina de las Naciones Unidas contra la Droga y el Delito'],
  ['body/unodc', 'Escritório das Nações Unidas sobre Drogas e Crime'],
  ['body/us-coast-guard', 'Guardia Costera estadounidense'],
  ['body/us-coast-guard', 'Guarda Costeira americana'],
  ['body/us-homeland-security', 'Departamento de Seguridad Nacional', 'Departamento de Segurança Interna'],
  ['body/us-justice-department', 'Justice Department', 'Departamento de Justicia', 'Departamento de Justiça'],
  ['body/us-state-department', 'State Department', 'Departamento de Estado'],
  ['body/us-treasury', 'Treasury Department', 'Departamento del Tesoro', 'Departamento do Tesouro'],
  ['group/auc', 'Autodefesas Unidas da Colômbia'],
  ['group/barrio-18', 'Calle 18', '18th Street', 'Mara 18'],
  ['group/cartel-de-los-soles', 'Cartel dos Sóis'],
  ['group/cjng', 'Cartel Jalisco Nueva Generación', 'Cartel Jalisco Nova Geração', 'Cartel de Jalisco Nova Geração'],
  ['group/clan-del-golfo', 'Clã do Golfo', 'Autodefensas Gaitanistas'],
  ['group/comando-vermelho', 'Comando Rojo'],
  ['group/eln-colombia', 'Exército de Libertação Nacional'],
  ['group/farc', 'Forças Armadas Revolucionárias da Colômbia'],
  ['group/gulf-cartel', 'Cartel do Golfo'],
  ['group/hizballah', 'Hezbolá', 'Hizbollah'],
  ['group/pcc', 'Primer Comando de la Capital', 'Primer Comando Capital', 'First Command of the Capital'],
  ['group/tren-de-aragua', 'Trem de Aragua'],
];
