/** Frequent surnames of the Americas that are hardly anything else, lower case: our own compilation. */
export const SURNAMES_ES =
  'acosta aguilar aguirre alarcón alfaro alvarado álvarez arroyo avendaño ávila ayala barrera barrientos barrios bautista ' +
  'beltrán benítez bermúdez bolaños bravo bukele caballero cabrera cáceres calderón camacho cárdenas carrasco carrillo ' +
  'castañeda castellanos castillo castro cedeño cervantes chacón chávez cisneros contreras correa cortés cruz cuéllar ' +
  'delgado díaz domínguez duarte durán echeverría escobar espinosa espinoza estrada fernández figueroa flores fuentes ' +
  'galindo gallegos gálvez garcía garza gómez gonzález guerra guerrero gutiérrez guzmán hernández herrera hidalgo hurtado ' +
  'ibarra jaramillo jiménez juárez lara leiva lópez lozano luna macías maduro maldonado márquez martínez medina mejía ' +
  'meléndez méndez mendoza mercado meza miranda molina montero montes montoya mora morales moreno moya muñoz murillo ' +
  'navarrete navarro núñez ochoa olivares orellana orozco ortega ortiz osorio otero pacheco padilla palacios paredes ' +
  'parra paz peña peralta pérez petro pineda pinto ponce quintana quintero quiroga ramírez ramos restrepo reyes ríos ' +
  'rivas rivera robles rodríguez rojas romero rosales rosas rubio ruiz saavedra salas salazar salcedo salgado salinas ' +
  'sánchez sandoval santana santos sepúlveda serrano solano solís soto suárez tapia tejada toledo torres trejo treviño ' +
  'trujillo uribe urrutia valdez valencia valenzuela valverde varela vargas vásquez vázquez vega velásquez vélez ' +
  'vera villalobos villanueva villegas zamora zambrano zapata zelaya zúñiga';
/** The same for Portuguese. */
export const SURNAMES_PT =
  'almeida alves amaral andrade antunes araújo assis azevedo barbosa barros batista bolsonaro borges braga brito cabral ' +
  'campos cardoso carneiro carvalho cavalcanti cavalcante coelho correia costa coutinho cunha dias duarte esteves ' +
  'farias fernandes ferraz ferreira figueiredo fonseca freitas furtado gomes gonçalves guimarães jesus leal leite lima ' +
  'lopes macedo machado magalhães maia marinho marques martins matos medeiros melo mendes mendonça menezes miranda ' +
  'monteiro moraes morais moreira moura nascimento neves nogueira nunes oliveira pacheco pereira pinheiro pires queiroz ' +
  'ramos rangel rego reis rezende ribeiro rocha rodrigues sampaio sant santana santos silva silveira simões soares ' +
  'sousa souza tavares teixeira vasconcelos vaz viana vieira xavier';
/** The same for English. */
export const SURNAMES_EN =
  'adams allen anderson bailey barnes bennett biden blinken brown bush butler campbell carter clark clinton coleman ' +
  'collins cooper davis diaz edwards evans fisher foster garcia gonzalez graham griffin hamilton harris henderson ' +
  'hughes jackson jenkins johnson jones kelly kennedy lewis martinez mcdonald miller mitchell morgan morris murphy ' +
  'myers nelson obama parker patterson perry peterson phillips powell reynolds richardson roberts robinson rodriguez ' +
  'rogers sanders simmons simpson smith stevens stewart sullivan taylor thompson trump turner walker wallace ' +
  'watson williams wilson wright';
