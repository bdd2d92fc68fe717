import { ES_VERBS } from './verbs/es.ts';
import type { SpeechWords } from './vocabulary.ts';
import { phrases, words } from './word-lists.ts';

/** Who says what, in Spanish. */
export const ES: SpeechWords = {
  cues: ES_VERBS,
  accordingTo: phrases(
    'según|de acuerdo con|de acuerdo a|de acuerdo al|conforme a|conforme al|a juicio %|en palabras %|en opinión %|a decir %|' +
      'al decir %|en voz %|a criterio %|a ojos %|a entender %|en la versión %|en el relato %|por boca %|' +
      'con base en declaraciones %',
    ['de', 'del'],
  ),
  that: words('que'),
  pronouns: words('él ella ellos ellas este esta éste ésta quien quienes'),
  ownVoice: words('yo nosotros usted ustedes me nos'),
  determiners: words(
    'el la los las un una unos unas su sus este esta estos estas ese esa dos tres varios varias otro otra',
  ),
  links: words('de del para'),
  prepositions: words('en a al por con desde hasta tras durante ante contra sobre entre según bajo sin'),
  between: words(
    'ha han había habían también además luego entonces después ya le les se lo la nos me mismo misma mismos hoy ayer ' +
      'asimismo aún nuevamente posteriormente incluso a',
  ),
  borders: words(
    'que cuando mientras porque si aunque pero donde como pues sino es son era eran fue fueron está están estaba ser sido ' +
      'no ni tampoco nunca y/o cual cuales cuyo qué quién',
  ),
  and: words('y e'),
  who: words('quien quienes'),
  not: words('no ni tampoco nunca jamás sin'),
  maybe: words('podría podrían puede pueden pudo quizá quizás habría habrían sería serían'),
  condition: words('si'),
  alleged: words(
    'presunto presunta presuntos presuntas presuntamente supuesto supuesta supuestos supuestas supuestamente',
  ),
  unsaid: words('para de podría debe puede'),
  noClause: words('nada todo mucho más a al en de del por con sobre para y o que lo algo así'),
  possessedWords: new Set(),
  passive: words('fue fueron es son era eran sido ser'),
  by: words('por'),
  have: words('ha han había habían haya hayan haber'),
  ofThing: words('de'),
  speakOf: words('habló hablaron habla hablan advirtió advirtieron advierte advierten alertó alertan alerta'),
  about: words('de sobre'),
  mute: words('vez tiempo día semana mes año momento fecha ejemplo parte'),
  speakers: words(
    'material expediente expedientes peritaje grabación grabaciones audio audios mensajes informante informantes nota institución persecutor persecutora querellante querellantes información narco narcotraficante narcotraficantes capo cabecilla sicario testaferro preso presos reo reclusos interno internos detenido detenidos imputado imputada procesado exjefe exdirector exfuncionario exagente exalcalde exgobernador exfiscal exministra expolicía exguerrillero colectivo colectivos ong ongs gremio familia manifestante manifestantes migrante migrantes ciudadanos ciudadano comunidades comunidad mandos mando capitán teniente mayor almirante contralmirante sargento cabo delegado subdirector subdirectora subsecretaria secretariado viceprocurador relator relatora alto comisionado presidencia alcaldía gobernación municipio vicepresidente vicepresidenta primer expolicías policía fiscal fiscales fiscalía funcionario funcionarios autoridad autoridades departamento gobierno ' +
      'ministerio ministro ministra portavoz vocero vocera comunicado informe acusación tribunal juez jueza ' +
      'presidente presidenta testigo testigos documento documentos diario periódico agencia ejército marina ' +
      'abogado abogada abogados investigadores expertos analistas vecinos familiares medios prensa fuentes oficina ' +
      'comisión secretario secretaria embajador embajadora gobernador alcalde alcaldesa senador general coronel ' +
      'comandante director directora jefe estudio grupo empresa organización víctimas sobrevivientes canciller ' +
      'alerta texto periodista nota defensoría datos registros archivos estudios encuesta investigación ' +
      'investigaciones análisis auditoría video vídeo videos vídeos carta cartas resultados cifras estadísticas ' +
      'pruebas evidencia informes reportes reporte testimonio testimonios investigador investigadora científicos ' +
      'científico economistas historiador activistas activista críticos ejecutivo ejecutivos gerente dueño dueña ' +
      'empleados médicos médico maestro maestra profesores profesor profesora estudiantes padres madre padre ' +
      'esposa esposo hermano hermana hijo hija vecino vecina pobladores campesinos diplomáticos legisladores ' +
      'legislador diputado diputada diputados congresista congresistas políticos candidato candidata representante ' +
      'representantes inspector regulador banco partido coalición alianza consejo comité junta parlamento congreso ' +
      'senado agentes agente detective policías oficial oficiales soldados soldado guerrilleros líderes líder ' +
      'miembros miembro fundador fundadora coordinador coordinadora rector autor autora editor editora reporteros ' +
      'columnista revista sitio cadena canal emisora radio magistrado magistrada magistrados querella demanda ' +
      'sentencia fallo resolución decreto aviso mensaje tuit documental libro hombre mujer hombres mujeres ' +
      'personas joven trabajadores pescador chofer conductor pasajero enviado fundación instituto universidad ' +
      'firma empresas ministros obispo sacerdote papa arzobispo iglesia rey fiscala procurador procuradora ' +
      'procuraduría contraloría contralor subsecretario viceministro viceministra intendente edil concejal ' +
      'comisario comisaria inspectora perito peritos experto experta analista economista defensa acusado acusada ' +
      'víctima militares militar mandatario mandataria expresidente exministro dirigente dirigentes sindicato ' +
      'sindicalista vocería cancillería embajada',
  ),
  questions: words('cómo qué cuándo cuánto cuántos cuántas dónde quién quiénes'),
  nouns: words(
    'afirmación afirmaciones acusación acusaciones denuncia denuncias declaración declaraciones advertencia advertencias ' +
      'sugerencia conclusión conclusiones hallazgo creencia argumento argumentos admisión anuncio promesa promesas testimonio ' +
      'queja quejas preocupación temor temores sospecha sospechas esperanza insistencia versión hipótesis tesis opinión idea ' +
      'confesión confirmación estimación predicción rumor rumores reporte reportes certeza',
  ),
  finite: words(
    'es son era eran fue fueron está están estaba estaban ha han había habían hay hubo será serán sería serían habría ' +
      'habrían puede pueden podría podrían debe deben tiene tienen tenía tenían tuvo',
  ),
  dropsSubjects: true,
};
