/** Frequent words, lower case: with a capital at the beginning of a sentence they are no name. Our own compilation. */
export const FREQUENT_ES =
  'a abril acaso actualmente acuerdo adelante además afirmó agencia agentes agosto agregó ahora al algo alguien ' +
  'alguna algunas algunos algún allá allí alrededor analistas ante antes anunció análisis aparte apenas apoyo aquel ' +
  'aquella aquellas aquellos aquí armas arresto aseguró asesinato asesinatos asimismo así ataque atrás audiencia ' +
  'aunque autoridades ayer ayuda añadió año años aún bajo banco bandas barrio bien buen buena cada capital carta ' +
  'casa casi caso casos central cerca cien cientos cinco ciudad ciudadanos cocaína comisión como comunidad ' +
  'comunidades con condena confirmó conforme congreso contra control corrupción corte cosa crimen crisis cual ' +
  'cuales cuando cuanto cuatro cuenta cuerpo cuya cuyo cuál cuándo cuánto cuántos cárcel cómo dada dado datos de ' +
  'debajo debido decenas decreto defensa del delito delitos dentro denuncia departamento derecho derechos desde ' +
  'después detalló detrás dice dicen diciembre diez dijeron dijo director diversas diversos documento documentos ' +
  'domingo donde dos drogas durante día días dónde e economía ejército el elecciones ella ellas ellos embargo ' +
  'empresa empresas en encima enero entonces entre entretanto era eran es esa esas ese eso esos esta estaba estaban ' +
  'estado estados estas este esto estos está están excepto expertos explicó familia familias febrero fecha federal ' +
  'fin finalmente fiscal fiscales fiscalía frente frontera fue fuego fuente fuentes fuera fueron fuerza fuerzas ' +
  'fuga general gente gobernador gobierno gran grande grupos guerra ha habitantes había habían hace hacen hacia han ' +
  'hasta hay hecho hechos hijo hijos historia hizo hombre hombres hora horas hoy hubo imagen incluso indicó ' +
  'información informó inicialmente internacional investigación investigadores jamás jefe jefes joven jueces jueves ' +
  'juez juicio julio junio junto justicia jóvenes la las lejos ley leyes libertad lo los luego lugar lunes líder ' +
  'líderes madre martes marzo mayo mañana mediante medida medidas medio medios menos mes meses mi miembros mientras ' +
  'mil miles militares millones ministerio ministro mis misma mismas mismo mismos miércoles mucha muchas mucho ' +
  'muchos muerte muertes muertos mujer mujeres mundo municipio muy más nacional nada nadie ni ninguna ningún niños ' +
  'no noche nombre norte nosotros noticias noviembre nuestra nuestras nuestro nuestros nueva nuevas nueve nuevo ' +
  'nuevos nunca número o occidente ocho octubre oeste operación operativo orden organizaciones organización oriente ' +
  'otra otras otro otros padre palabras para parte partes paz país países periodista periodistas pero persona ' +
  'personas pese plan población poca pocas poco pocos poder policía policías política político políticos por porque ' +
  'posteriormente prensa presidencia presidenta presidente previamente primera primero prisión problema proceso ' +
  'programa pueblo puerto pues punto que quien quienes quizá quizás quién qué recientemente red reforma regional ' +
  'región reporte república respecto responsable resultado ruta rutas sala salvo se segunda segundo seguridad según ' +
  'seis semana semanas sentencia septiembre ser servicio será serán sería setiembre señaló señor si sido siempre ' +
  'siete sin sino sistema situación sobre sociedad soldados solo son su sur sus sábado sí sólo tal tales también ' +
  'tampoco tan tanta tantas tanto tantos tema tenía tercera tercero testigos tiempo tiene tienen tierra toda todas ' +
  'todavía todo todos total trabajo tras tres tribunal tráfico tu tus tú u un una unas unidad unión uno unos usted ' +
  'ustedes valle varias varios veces vecinos vehículo vez vida viernes violencia vista víctimas y ya yo zona zonas ' +
  'él última último últimos';

/** Titles and roles, lower case: before or after a name they say that it is a person's. */
export const TITLES_ES =
  'abogada abogado activista acusada acusado administrador agente alcalde alcaldesa almirante analista arzobispo ' +
  'asesor asesora banquero cabecilla cabo canciller candidata candidato capitán capo cardenal cnel cofundador ' +
  'comandante comisario comisionado concejal congresista contador contralor contralora coordinador coordinadora ' +
  'coronel cónsul defensor defensora diputada diputado director directora disidente doctor doctora don doña dr dra ' +
  'dueña dueño economista editor embajador embajadora empresaria empresario enviada enviado escritor esposa esposo ' +
  'exalcalde excanciller excomandante excongresista exdiputado exdirector exfiscal exfuncionario exgobernador ' +
  'exgobernadora exguerrillero exjefe exlíder exmilitar exministra exministro exparamilitar experta experto ' +
  'expolicía expresidenta expresidente exsenador exvicepresidente fiscal funcionaria funcionario fundador fundadora ' +
  'general gerente gobernador gobernadora gral guerrillero hermana hermano hija hijo historiador imputada imputado ' +
  'inspector integrante intendente investigador investigadora jefa jefe juez jueza legislador legisladora ' +
  'lugarteniente líder madre magistrada magistrado mayor miembro militar ministra ministro narco narcotraficante ' +
  'obispo oficial operador padre papa paramilitar periodista policía político portavoz prefecto presidenta ' +
  'presidente primer primo procurador procuradora profesor profesora propietario príncipe prófugo rebelde reina ' +
  'reportero rey sacerdote sargento secretaria secretario senador senadora señor señora sicario sobrino socia socio ' +
  'sociólogo sospechoso sr sra suboficial subsecretario teniente testaferro titular traficante tío viceministra ' +
  'viceministro vicepresidenta vicepresidente viuda vocera vocero';

/** Words at the head of an organisation's name. */
export const ORGANIZATIONS_ES =
  'alianza asociación autodefensas banda bloque cartel carteles centro clan club coalición colectivo colegio ' +
  'columna comando comité confederación cooperativa cártel célula diario federación frente fundación grupo ' +
  'guerrilla iglesia instituto mafia mara movimiento observatorio organización pandilla partido periódico radio red ' +
  'revista sindicato sistema tren universidad unión';

/** Words at the head of a public body's name. */
export const PUBLIC_BODIES_ES =
  'aduana aduanas agencia alcaldía armada asamblea audiencia batallón brigada cancillería carabineros comisaría ' +
  'comisión congreso consejo consulado contraloría corte cámara defensoría departamento dirección ejército embajada ' +
  'fiscalía fuerza fuerzas gendarmería gobernación gobierno guardia inteligencia intendencia juzgado marina ' +
  'ministerio parlamento policía prefectura presidencia procuraduría registro sala secretaría senado servicio ' +
  'superintendencia tribunal unidad viceministerio';

/** Words and legal forms in a company's name. */
export const COMPANIES_ES =
  'aerolíneas banco compañía constructora corporación cía empresa exportadora importadora inmobiliaria inversiones ' +
  'ltda minera petrolera sas sociedad transportes';

/** Words at the head of names that are no actor: laws, operations, days, documents. */
export const NO_ACTORS_ES =
  'acuerdo artículo año capítulo conferencia constitución convención convenio copa cumbre código declaración ' +
  'decreto directiva día elecciones elección enmienda estrategia festival fondo guerra informe iniciativa ley lista ' +
  'medalla memorando mes navidad nivel operación operativo orden plan premio programa protocolo proyecto resolución ' +
  'revolución sección semana siglo tratado título índice';

/** First names, folded: our own compilation of frequent ones. */
export const FIRST_NAMES_ES =
  'abdalá abel abelardo abraham adela adolfo adriana adrián agustín alba alberto aldo alejandra alejandro alexis ' +
  'alfonso alfredo alicia alma alonso alvin amalia amanda américo ana anastasio andrea andrés angélica antonia ' +
  'antonio aníbal araceli ariel armando arnaldo arnulfo arturo augusto aurelio azucena aída bartolomé beatriz ' +
  'belisario benigno benito benjamín bernardo berta boris braulio brayan bruno camila camilo candelaria carla ' +
  'carlos carmen carolina catalina cecilia celia clara claudia claudio clemente consuelo cristian cristina ' +
  'cristóbal cynthia césar damián daniel daniela danilo darío david dayro delcy delfina delia delsa demetrio diana ' +
  'diego dilma diosdado dolores domingo doris débora edgar edgardo edilberto edison edmundo eduardo edwin edy ' +
  'efrain efraín elena elisa elsa elvira elías emilia emiliano emilio enrique epifanio eric erick ernesto esperanza ' +
  'esteban estela esther eugenia eugenio eva evaristo evelyn evo fabio fabiola fabián facundo fausto federico ' +
  'felipe fermín fernanda fernando fidel flavio florencia francisca francisco franklin félix gabriel gabriela ' +
  'gaspar genaro gerardo germán gilberto gilda gildardo gisela gladys gloria gonzalo graciela gregorio guadalupe ' +
  'guido guillermo gustavo henry heriberto hernando hernesto hernán hilda horacio hugo humberto héctor ignacio ' +
  'ingrid inés irene iris irma isaac isabel isidro ismael iván jacinto jacobo jaime jair javier jesús jhon jimena ' +
  'joaquín jobanis joel jonathan jorge josefa josefina josué josé juan juana julia juliana julieta julio julián ' +
  'karina karla kevin laura laureano leandro lenin leonardo leonel leonor leopoldo leticia lidia lilia liliana ' +
  'lisandro lorena lorenzo lourdes lucas luciano lucio lucrecia lucía luis luisa luz macarena magdalena manuel ' +
  'manuela marcela marcelo marcial marco marcos margarita mariana mariano maribel mario marisol marlon marta martha ' +
  'martina martín maría mateo matías mauricio maximiliano melissa mercedes miguel milagros miriam mirna moisés ' +
  'máximo mónica nadia nahúm natalia nayib nelson nicolás nidia nora norma nubia néstor octavio olga omar orlando ' +
  'osvaldo oswaldo otoniel otto pablo pamela paola pastor patricia patricio paula paulina paulo pedro pilar ' +
  'porfirio rafael raimundo ramiro ramón raquel raúl rebeca reinaldo rené ricardo rigoberto roberto rocío rodolfo ' +
  'rodrigo rogelio rolando romina román rosa rosalía rosario rosendo roxana rubén ruth salvador samuel sandra ' +
  'santiago santos sara saúl sebastián segundo sergio severino silvia simón socorro sofía soledad sonia susana ' +
  'tania tatiana teodoro teresa tomás tulio ubaldo ulises umberto valentina valeria vanessa verónica vicente ' +
  'victoria violeta virgilio virginia vladimir víctor walter wilfredo wilmer wilson ximena xiomara yadira yamileth ' +
  'yesenia yolanda zacarías zoila zulema álvaro ángel ángela óscar';
