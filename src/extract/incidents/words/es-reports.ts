import type { TriggerWords } from './words.ts';

const DRUGS = ['cocaína', 'droga', 'drogas', 'fentanilo', 'kilos', 'kilogramos', 'marihuana', 'toneladas', 'armas', 'fusiles', 'dólares'];
const COURTS = ['juez', 'jueza', 'tribunal', 'corte', 'juzgado', 'justicia'];

/** Other words by which reports of crime and trials tell it in Spanish: our own compilation. */
export const ES_REPORTS: TriggerWords[] = [
  { kind: 'arrest', confidence: 0.8, nouns: ['aprehensión', 'aprehensiones', 'apresamiento', 'recaptura', 'aprensión'], needs: 'actor' },
  { kind: 'arrest', confidence: 0.75, verbs: ['recapturar', 'atrapar', 'aprender aprende aprendió aprendieron aprendido'], needs: 'actor', not: ['lección', 'idioma', 'que'] },
  { kind: 'arrest', confidence: 0.75, verbs: ['entregarse entrega entregó entregaron entregado', 'entregar'], after: ['autoridades', 'justicia', 'policía', 'dea', 'fiscalía'], before: ['se', 'haberse', 'para'], span: 4, subject: 'patient', needs: 'actor' },
  { kind: 'arrest', confidence: 0.7, nouns: ['prisión preventiva', 'detención preventiva', 'arresto domiciliario', 'orden de captura', 'captura internacional'], before: ['dictó', 'ordenó', 'enviado', 'enviados', 'cumple', 'en', 'impuso'], not: ['pide'] },
  { kind: 'arrest', confidence: 0.75, verbs: ['caer cae cayó cayeron caído'], after: ['líder', 'cabecilla', 'jefe', 'presunto', 'alias', 'banda', 'integrantes'], span: 3, subject: 'patient', needs: 'actor', not: ['muerto'] },
  { kind: 'attack', confidence: 0.75, verbs: ['lesionar', 'torturar', 'violar', 'abrir abre abrió abrieron abierto + fuego'], needs: 'actor', not: ['ley', 'derechos', 'la'] },
  { kind: 'attack', confidence: 0.7, nouns: ['balaceras', 'ataque armado', 'ataques armados', 'agresión', 'agresiones', 'tortura', 'torturas', 'hechos violentos', 'tiroteos'], of: 'agent', not: ['democracia'] },
  { kind: 'attack', confidence: 0.7, nouns: ['heridos', 'heridas', 'herido', 'herida', 'lesionados'], before: ['dejó', 'dejaron', 'resultó', 'resultaron', 'dejando', 'saldo', 'resultado', 'muertos', 'más'] },
  { kind: 'bombing', confidence: 0.75, nouns: ['estallido', 'detonación', 'carro bomba', 'coche bomba', 'ataque con dron', 'ataque con drones'], of: 'patient' },
  { kind: 'charge', confidence: 0.75, verbs: ['acusar'], after: ['fiscalía', 'tribunal', 'justicia', 'cargos', 'corte', 'fiscal'], span: 5, needs: 'actor' },
  { kind: 'charge', confidence: 0.75, nouns: ['cargos'], before: ['enfrenta', 'enfrentan', 'enfrentará', 'enfrentarán', 'formularon', 'imputaron', 'presentaron', 'pliego', 'responder'] },
  { kind: 'charge', confidence: 0.75, verbs: ['imputar', 'procesar', 'vincular + a proceso', 'formular + cargos'] , needs: 'actor' },
  { kind: 'clash', confidence: 0.75, nouns: ['intercambio de disparos', 'intercambio de tiros', 'cruce de disparos', 'fuego cruzado', 'choques armados', 'enfrentamientos armados', 'enfrentamiento a tiros'] },
  { kind: 'corruption', confidence: 0.7, verbs: ['recibir', 'pagar', 'ofrecer', 'exigir', 'aceptar', 'cobrar'], after: ['soborno', 'sobornos', 'coima', 'coimas', 'mordidas', 'dádivas'], span: 6 },
  { kind: 'corruption', confidence: 0.6, nouns: ['desvío de fondos', 'lavado de dinero', 'lavado de activos', 'tráfico de influencias', 'coima', 'red de corrupción', 'actos de corrupción'], before: ['por', 'presunto', 'presuntos', 'delito', 'delitos', 'investigado', 'acusado', 'cargos', 'caso'], bare: true },
  { kind: 'disappearance', confidence: 0.7, nouns: ['desaparecidos', 'desaparecidas', 'desaparición forzada'], before: ['los', 'las', 'reportados', 'permanecen', 'siguen', 'personas', 'jóvenes'] },
  { kind: 'escape', confidence: 0.75, verbs: ['escapar', 'fugarse fuga fugó fugaron fugado', 'fugar', 'evadirse evade evadió evadieron evadido'], subject: 'patient', needs: 'actor', not: ['muerte', 'violencia', 'pobreza'] },
  { kind: 'escape', confidence: 0.75, verbs: ['emprender', 'darse da dio dieron dado', 'dar da dio dieron dado'], after: ['huida', 'fuga'], span: 4, subject: 'patient' },
  { kind: 'escape', confidence: 0.7, nouns: ['fuga', 'huida', 'fuga masiva', 'evasión'], not: ['capitales', 'gas', 'cerebros', 'información'] },
  { kind: 'extradition', confidence: 0.75, verbs: ['entregar', 'enviar', 'trasladar'], after: ['extradición', 'extraditado', 'extraditados'], span: 10, needs: 'actor' },
  { kind: 'kidnapping', confidence: 0.75, nouns: ['secuestrados', 'secuestrado', 'secuestrada', 'rehenes', 'levantón', 'plagiados'], before: ['los', 'las', 'mantuvo', 'fueron', 'fue', 'tomaron', 'como', 'el'] },
  { kind: 'kidnapping', confidence: 0.75, verbs: ['levantar', 'retener retiene retuvo retuvieron retenido'], after: ['rehén', 'rehenes', 'armados', 'hombres', 'sujetos', 'comando'], span: 6, needs: 'actor' },
  { kind: 'killing', confidence: 0.8, verbs: ['abatir abate abatió abatieron abatido', 'fusilar', 'degollar', 'calcinar', 'descuartizar', 'linchar'] },
  { kind: 'killing', confidence: 0.65, verbs: ['morir muere murió murieron muerto', 'fallecer'], after: ['ataque', 'atentado', 'balazos', 'disparos', 'enfrentamiento', 'enfrentamientos', 'explosión', 'manos', 'tiroteo', 'bala', 'tiros', 'masacre', 'operativo', 'emboscada'], span: 10, subject: 'patient', needs: 'actor' },
  { kind: 'killing', confidence: 0.65, nouns: ['muerte', 'muertes', 'deceso', 'fallecimiento'], needs: 'actor', not: ['natural', 'naturales', 'pena'] },
  { kind: 'killing', confidence: 0.7, nouns: ['muertos', 'muertas', 'fallecidos', 'víctimas mortales', 'víctima mortal', 'cadáveres', 'cuerpos sin vida', 'cuerpo sin vida', 'asesinados', 'asesinadas'], before: ['dejó', 'dejaron', 'deja', 'dejando', 'saldo', 'hallaron', 'hallados', 'encontraron', 'menos', 'dos', 'tres', 'cuatro', 'cinco', 'seis', 'siete', 'ocho', 'nueve', 'diez', 'los', 'fueron'] },
  { kind: 'raid', confidence: 0.75, verbs: ['irrumpir', 'registrar', 'catear'], after: ['vivienda', 'viviendas', 'casa', 'inmueble', 'inmuebles', 'oficinas', 'propiedades', 'domicilio'], span: 5 },
  { kind: 'raid', confidence: 0.65, nouns: ['registro', 'registros', 'operativo', 'operativos', 'inspección'], after: ['vivienda', 'viviendas', 'inmueble', 'inmuebles', 'domicilio', 'domicilios'], span: 5 },
  { kind: 'sanction', confidence: 0.75, verbs: ['inhabilitar', 'multar', 'vetar', 'suspender suspende suspendió suspendieron suspendido', 'retirar'], after: ['visa', 'visas', 'cargo', 'entrada', 'millones', 'ingreso', 'cargos'], span: 7, needs: 'actor' },
  { kind: 'seizure', confidence: 0.85, verbs: ['decomisar', 'incautar', 'requisar', 'aprehender'], after: DRUGS, span: 10 },
  { kind: 'seizure', confidence: 0.65, verbs: ['hallar', 'encontrar encuentra encontró encontraron encontrado', 'localizar', 'asegurar', 'descubrir descubre descubrió descubrieron descubierto'], after: DRUGS, span: 8, needs: 'goods' },
  { kind: 'sentence', confidence: 0.8, verbs: ['recibir', 'imponer impone impuso impusieron impuesto', 'purgar', 'cumplir', 'pagar'], after: ['condena', 'sentencia', 'pena', 'prisión', 'cárcel'], span: 6, needs: 'actor' },
  { kind: 'sentence', confidence: 0.75, nouns: ['años de prisión', 'años de cárcel', 'años tras las rejas', 'meses de prisión', 'cadena perpetua'], before: ['a', 'de', 'condenado', 'condenada', 'sentenciado', 'condenados', 'recibió', 'una'] },
  { kind: 'threat', confidence: 0.7, verbs: ['intimidar', 'amedrentar', 'hostigar'], needs: 'actor' },
  { kind: 'trial', confidence: 0.75, verbs: ['comparecer', 'declarar'], after: COURTS, span: 6, subject: 'patient', needs: 'actor', not: ['culpable', 'que'] },
  { kind: 'trial', confidence: 0.7, nouns: ['audiencia', 'audiencias', 'proceso judicial', 'procesos judiciales', 'juicio oral', 'audiencia preliminar', 'juicios'], not: ['pública', 'papa'], needs: 'actor' },
];
