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
