import { ES_JUSTICE } from './es-justice.ts';
import { ES_REPORTS } from './es-reports.ts';
import { ES_REPORTS_VIOLENCE } from './es-reports-violence.ts';
import { ES_VIOLENCE } from './es-violence.ts';
import { inflectSpanish } from './inflect.ts';
import { ES_AGAIN, ES_MORE } from './more.ts';
import { ES_NEWS } from './news.ts';
import { type LanguageWords, words } from './words.ts';

/** Spanish: our own compilation. */
export const ES: LanguageWords = {
  triggers: [...ES_MORE, ...ES_VIOLENCE, ...ES_JUSTICE, ...ES_NEWS, ...ES_REPORTS, ...ES_REPORTS_VIOLENCE, ...ES_AGAIN],
  inflect: inflectSpanish,
  nouns: {
    person: words(
      'cómplice cómplices imputado imputados pandillero pandilleros cónyuge hija hijas hermanas sobrino primo marido madre abogada abogado abogados activista activistas adolescente adolescentes agricultor agricultores alcalde alcaldes alcaldesa cabecilla cabecillas campesino campesinos candidata candidato candidatos ciudadano ciudadanos civil civiles comandante comunicador conductor coronel defensor defensora defensores diputada diputado diputados dirigente dirigentes empleado empleados empresario empresarios esposa esposo estudiante estudiantes exdiputado exfiscal exfiscales exmandatario exmilitar exministro expresidente extranjero extranjeros fugitivo funcionaria funcionario funcionarios general gobernador guardia guardias habitante habitantes hermana hermano hermanos hija hijo hijos hombre hombres individuo individuos indígena indígenas integrante integrantes investigador jefe jefes joven juez jueza jóvenes lideresa líder líderes maestro maestros miembro miembros migrante migrantes minero mineros ministra ministro mujer mujeres narcotraficante narcotraficantes niña niñas niño niños obrero obreros operador padre periodista periodistas persona personas pescador pescadores pistolero pistoleros poblador pobladores policía policías político políticos preso presos profesor religioso reo reos reportero residente residentes sacerdote sacerdotes senador sicario sicarios sindicalista sospechoso sospechosos sujeto sujetos testigo testigos trabajador trabajadores traficante traficantes turista turistas víctima víctimas',
    ),
    group: words(
      'banda bandas bandidos brigada cartel cartels cártel cárteles célula clan columna comando compañía disidencia disidencias ejército empresa encapuchados entidad entidades frente grupo grupos guerrilla guerrilleros insurgentes mafia mara maras milicia milicias organización organizaciones pandilla pandillas paramilitares rebeldes red sindicato terroristas',
    ),
    authority: words(
      'agencia agente agentes armada autoridades comisión congreso consejo corte detectives efectivos ejército elementos fiscal fiscales fiscalía fuerzas infantes juez jueza jueces juzgado magistrados marina marinos militares ministerio oficiales parlamento policía policías procuraduría soldado soldados tribunal tropas uniformados',
    ),
    place: words(
      'aeropuerto almacén autobús banco base bodega buque caravana cárcel casa casas comunidad convoy cuartel edificio edificios embajada escuela estación finca hacienda hospital hotel iglesia inmueble inmuebles instalaciones local oficina oficinas oleoducto patrulla planta prisión propiedad propiedades pueblo puente puesto rancho restaurante retén sede tienda torre universidad vehículo vehículos vivienda viviendas',
    ),
    thing: words(
      'aeronave aeronaves automóvil avión avioneta avionetas barco barcos buque buques camión camiones camioneta carro embarcación embarcaciones helicóptero helicópteros lancha lanchas moto motocicleta nave submarino vehículo vehículos',
    ),
    goods: words(
      'amapola aparatos bienes celulares cuentas documentos embarcaciones equipos joyas lingotes maquinaria teléfonos armas armamento cargamento cargamentos cigarrillos clorhidrato coca cocaína combustible contrabando crack cultivos dinero dólares droga drogas efectivo estupefacientes fentanilo fondos fusiles gasolina hectáreas heroína kilo kilogramos kilos laboratorio laboratorios libras madera marihuana matas mercancía metanfetamina municiones narcóticos oro pasta pastillas plantas sobornos sustancias toneladas',
    ),
    weapon: words(
      'ametralladora arma bala balas bomba bombas carro-bomba coche-bomba cuchillo dinamita disparos escopeta explosivo explosivos fusil fusiles granada granadas machete machetes metralleta mina minas mortero navaja pistola pistolas puñal revólver rifle rifles',
    ),
    government: words('gobierno administración régimen'),
  },
  adjectives: words(
    'adulto alto altos anticorrupción antidroga antidrogas antinarcóticos armada armadas armado armados criminal criminales delictiva delictivo desconocido desconocidos dos encapuchados ex federal federales humanos judicial judiciales local locales menor militar militares municipal nacional nacionales narcotraficante otro otros paramilitar policial policiales político presunta presuntas presunto presuntos principal pública públicas público públicos rival rivales rural sexual social sociales supuesto supuestos tres vinculado',
  ),
  numbers: words(
    'un una uno dos tres cuatro cinco seis siete ocho nueve diez once doce quince veinte treinta cien cientos mil miles millones decenas docena docenas varios varias algunos',
  ),
  determiners: words(
    'al aquel cada del el ella ellos ese esos esta este estos la las lo los nuestro otra otro otros su sus toda todo todos un una unas unos',
  ),
  prepositions: words(
    'a al ante bajo con contra de del desde durante en entre hacia hasta mediante para pese por según sin sobre tras',
  ),
  passive: words(
    'era eran es está están estaba estaban fue fuera fueran fueron resultaron resultó quedó quedaron queda quedan sea sean ser será serán sido siendo son',
  ),
  perfect: words('ha haber había habían habiendo habría habrían han haya hayan hubieran'),
  by: ['por'],
  of: ['de', 'del'],
  against: ['contra', 'a', 'al', 'en', 'sobre'],
  to: ['a', 'al', 'hacia', 'para'],
  from: ['de', 'del', 'desde'],
  with: ['con'],
  in: ['en'],
  between: ['entre'],
  and: ['y', 'e', 'o', 'u', ','],
  relatives: ['que', 'quien', 'quienes', 'cual', 'cuales', 'cuyo', 'cuya'],
  clauses: words('antes aunque cuando después donde mientras para pero porque pues que quien quienes sino si tras'),
  negations: words('jamás nadie negó ni ningún ninguna ninguno no nunca sin tampoco'),
  hypothetical: words(
    'busca buscaba buscan conduzca conduzcan debe deben debería exige exigen exigió insta instó intentaba intentaban intentar intentaron intentó lleve lleven permita permitan permitiera ayude ayuden conduzcan ordenó planeaba planeaban planear planes podría podrían posible pretende pretendía pueda puede pueden quería recompensa recompensas será serán sería serían si',
  ),
  alleged: words(
    'acusada acusadas acusado acusados presunta presuntamente presuntas presunto presuntos sindicado sindicados sospechosos supuesta supuestamente supuesto supuestos aparentemente',
  ),
  denied: words('desmintió desmienten niega niegan negaron negó rechazó'),
  general: words(
    'antes combatir contra reducir disminuir cuando delito delitos evitar frenar impedir investigar lucha posible prevenir riesgo sancionar',
  ),
  adverbs: words(
    'además ayer brutalmente después finalmente formalmente luego oficialmente posteriormente presuntamente recientemente supuestamente también ya',
  ),
};
