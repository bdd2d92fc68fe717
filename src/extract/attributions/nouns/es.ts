/** Nouns of those who speak, and of papers that say something, in Spanish. */
export const ES_SPEAKERS =
  'certificado certificados escritura escrituras extracto extractos acta actas aliado aliados partidario partidarios simpatizantes opositor opositores rivales abogada abogado abogados abuela abuelo académica académico académicos accionistas acreedores activista ' +
  'activistas acusación acusada acusado aduana aduanas agencia agencias agente agentes agricultor agricultores ' +
  'alcalde alcaldes alcaldesa alcaldesas alcaldía alerta alianza almirante alto amiga amigo amigos analista ' +
  'analistas anciano ancianos análisis apelación archivos arrepentido arrepentidos arzobispo asesor asesora ' +
  'asesores asistente asociación atacante audio audios auditor auditora auditores auditoría auto autor autora ' +
  'autoridad autoridades autos aviso banco banquero banqueros base boletín brigada bufete cabecilla cable ' +
  'cables cabo cacique cadena camioneros campesina campesino campesinos canal canciller cancillería candidata ' +
  'candidato capitanes capitán capo carabineros carta cartas cartel cartera chats chofer científico científicos ' +
  'cifras circular ciudadano ciudadanos cliente clientes coalición colaborador colaboradora colaboradores ' +
  'colectivo colectivos colega colegas columnista comandante comandantes comerciante comerciantes comisaria ' +
  'comisario comisionado comisión comité comunicado comunicados comunidad comunidades concejal concejales ' +
  'conductor confederación congresista congresistas congreso consejo consorcio consulado consultora contador ' +
  'contadores contralmirante contralor contraloría contratos cooperativa coordinador coordinadora coronel ' +
  'coroneles corresponsal corte cortes criminólogo críticos cámara cónsul datos declaraciones declaración ' +
  'declarante decreto defensa defensoría delator delatora delatores delegación delegado demanda denuncia ' +
  'denunciante denunciantes denuncias departamento desmovilizado detective detenido detenidos diario ' +
  'diplomáticos diputada diputado diputados dirección directiva director directora directores directrices ' +
  'dirigencia dirigente dirigentes disidencias disidentes documental documento documentos dueña dueño ' +
  'economista economistas edil ediles editor editora editorial ejecutivo ejecutivos ejército embajada embajador ' +
  'embajadora embajadores emisora empleada empleado empleados empresa empresaria empresario empresarios ' +
  'empresas encuesta encuestas enfermera enfermeras ente entidad enviado enviados escrito escritos escuchas ' +
  'especialista especialistas esposa esposo estadísticas estudiantes estudio estudios evidencia exagente ' +
  'exalcalde excombatientes exdirector exempleada exempleado exfiscal exfuncionario exgobernador exguerrillero ' +
  'exjefe exjefes exmilitares exministra exministro expediente expedientes experta expertas experto expertos ' +
  'expolicía expolicías expresidente extrabajador extrabajadores facturas fallo fallos familia familiares ' +
  'federación firma fiscal fiscala fiscales fiscalía forense forenses foto fotografías fotos fuentes ' +
  'funcionario funcionarios fundación fundador fundadora ganadero ganaderos gendarmería general generales ' +
  'gerente gobernación gobernador gobernadores gobierno grabaciones grabación gremio gremios grupo ' +
  'guardabosques guardia guardias guerrilleros guía habitantes hermana hermanas hermano hermanos hija hijas ' +
  'hijo hijos historiador hombre hombres iglesia imputada imputado imán indígenas información informante ' +
  'informantes informe informes ingeniero ingenieros inquilinos inspector inspectora institución instituto ' +
  'insurgentes intendencia intendente intendentes interceptaciones interno internos inversionistas ' +
  'investigaciones investigación investigador investigadora investigadores jefe jefes joven juez jueza junta ' +
  'juzgado legislador legisladores letrada letrado letrados leñadores libro liga liquidador lugareño lugareños ' +
  'líder líderes madre madres maestra maestro magistrada magistrado magistrados mandataria mandatario mando ' +
  'mandos manifestante manifestantes manifiesto manual marina marineros material mayor medios mensaje mensajes ' +
  'miembro miembros migrante migrantes militar militares minero mineros ministerio ministerios ministra ' +
  'ministro ministros misión monja moradora moradores mujer mujeres municipio médico médicos narco ' +
  'narcotraficante narcotraficantes normas nota notario noticiero obispo observadores observatorio oficial ' +
  'oficiales oficina ong ongs organismo organismos organización padre padres pandilleros panfleto papa ' +
  'paramilitares parlamentaria parlamentario parlamentarios parlamento partido pasajero pastor patronal ' +
  'patrullero periodista peritaje perito peritos periódico persecutor persecutora personas pescador peticiones ' +
  'piloto pilotos pistolero plan plataforma pobladores policial policía policías políticos portavoces portavoz ' +
  'prefecto prefectura prensa presidencia presidenta presidente preso presos prima primer primo procesado ' +
  'procurador procuradora procuraduría profesional profesionales profesor profesora profesores programa ' +
  'providencia pruebas página párroco querella querellante querellantes radio ranking reclusos rector recurso ' +
  'red regidor regidora registro registros reglamento regulador relator relatora religiosa reo reporte ' +
  'reporteros reportes representante representantes residente residentes resolución resultados revista rey ' +
  'sacerdote sacerdotes sala sargento secretaria secretariado secretario secretarios secretaría semanario ' +
  'senado senador senadores sentencia sentencias sicario sicarios sindicalista sindicato sindicatos sitio ' +
  'sobrevivientes sobrina sobrino sociedad socio socios soldado soldados sondeo sondeos subdirector ' +
  'subdirectora subintendente subsecretaria subsecretario subsecretaría superintendencia síndico telediario ' +
  'tendero teniente tenientes tesoro testaferro testigo testigos testimonio testimonios texto trabajador ' +
  'trabajadora trabajadores transportistas tribunal tribunales tripulación tropas tuit tía tío unidad ' +
  'uniformado uniformados universidad vecina vecinas vecino vecinos viceministra viceministro viceministros ' +
  'vicepresidenta vicepresidente viceprocurador video videos viuda viudas vocera vocero voceros vocería ' +
  'votantes víctima víctimas vídeo vídeos web índice';
