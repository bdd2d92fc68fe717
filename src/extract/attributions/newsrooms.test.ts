import { describe, expect, it } from 'vitest';
import type { ExtractLanguage } from '../document/document.ts';
import { whoSaysWhat } from './read-attributions.fixture.ts';

describe('what newsrooms write', () => {
  it.each<[ExtractLanguage, string, string[]]>([
    [
      'es',
      'El fiscal general, Mario Duarte Ríos, aseguró este martes que la red operaba desde hace cinco años en tres departamentos.',
      ['El fiscal general, Mario Duarte Ríos | la red operaba desde hace cinco años en tres departamentos'],
    ],
    [
      'es',
      '"No vamos a permitir que nos intimiden", dijo a periodistas la alcaldesa de Puerto Lirio, Elena Vargas.',
      ['la alcaldesa de Puerto Lirio, Elena Vargas | No vamos a permitir que nos intimiden'],
    ],
    [
      'es',
      'Según un informe de la Defensoría, al menos 120 familias huyeron de la zona rural.',
      ['un informe de la Defensoría | al menos 120 familias huyeron de la zona rural'],
    ],
    [
      'es',
      'La banda habría recibido apoyo de policías activos, de acuerdo con fuentes de inteligencia consultadas por este diario.',
      ['fuentes de inteligencia consultadas | La banda habría recibido apoyo de policías activos'],
    ],
    [
      'es',
      'Vecinos del sector relataron que los disparos comenzaron cerca de la medianoche.',
      ['Vecinos del sector | los disparos comenzaron cerca de la medianoche'],
    ],
    [
      'es',
      'El coronel Ramírez explicó que los detenidos serán presentados ante un juez y agregó que la investigación continúa.',
      [
        'El coronel Ramírez | los detenidos serán presentados ante un juez',
        'El coronel Ramírez | la investigación continúa',
      ],
    ],
    [
      'es',
      'Tras el ataque, el gobernador calificó lo ocurrido como "un acto cobarde" y pidió apoyo al gobierno central.',
      ['el gobernador | un acto cobarde'],
    ],
    [
      'es',
      'El abogado defensor, por su parte, rechazó las acusaciones y sostuvo que su cliente es inocente.',
      ['El abogado | su cliente es inocente'],
    ],
    [
      'es',
      '"Aquí nadie duerme tranquilo", cuenta Rosa, una comerciante de 54 años. "Desde que llegaron ellos, todo cambió".',
      ['Rosa | Aquí nadie duerme tranquilo', 'Rosa | Desde que llegaron ellos, todo cambió'],
    ],
    [
      'es',
      'La Policía informó en un comunicado que incautó 300 kilos de cocaína ocultos en un camión.',
      ['La Policía | incautó 300 kilos de cocaína ocultos en un camión'],
    ],
    [
      'es',
      'De acuerdo con la acusación, Paredes coordinaba los envíos desde la cárcel.',
      ['la acusación | Paredes coordinaba los envíos desde la cárcel'],
    ],
    [
      'es',
      'El exministro negó haber recibido dinero de la constructora.',
      ['El exministro | haber recibido dinero de la constructora'],
    ],
    [
      'es',
      'Las autoridades creen que el asesinato está relacionado con una disputa por el control del puerto.',
      ['Las autoridades | el asesinato está relacionado con una disputa por el control del puerto'],
    ],
    [
      'es',
      '"Fue una emboscada", señaló el comandante. Añadió que sus hombres respondieron al fuego.',
      ['el comandante | Fue una emboscada', 'el comandante | sus hombres respondieron al fuego'],
    ],
    [
      'es',
      'La organización Ríos Libres denunció que ocho líderes han sido amenazados en lo que va del año.',
      ['La organización Ríos Libres | ocho líderes han sido amenazados en lo que va del año'],
    ],
    [
      'es',
      'En entrevista con Radio Sur, la ministra admitió que el Estado ha perdido presencia en la frontera.',
      ['la ministra | el Estado ha perdido presencia en la frontera'],
    ],
    [
      'es',
      'El detenido, alias "Chino", es señalado por la Fiscalía de ordenar al menos cuatro homicidios.',
      ['la Fiscalía | ordenar al menos cuatro homicidios'],
    ],
    [
      'es',
      'Un testigo protegido declaró ante el tribunal que vio al alcalde reunirse con el jefe de la banda.',
      ['Un testigo protegido | vio al alcalde reunirse con el jefe de la banda'],
    ],
    [
      'es',
      'Como ha documentado el portal Luz Pública, las empresas compartían domicilio con una firma del senador.',
      ['el portal Luz Pública | las empresas compartían domicilio con una firma del senador'],
    ],
    [
      'es',
      'La tasa de homicidios cayó 12 por ciento, indican cifras del Ministerio de Seguridad.',
      ['cifras del Ministerio de Seguridad | La tasa de homicidios cayó 12 por ciento'],
    ],
    [
      'es',
      'Para el investigador Luis Treviño, el grupo "se fragmentó después de la captura de su líder".',
      ['el investigador Luis Treviño | se fragmentó después de la captura de su líder'],
    ],
    [
      'es',
      'El presidente Ochoa prometió que no habrá negociación con los grupos armados.',
      ['El presidente Ochoa | no habrá negociación con los grupos armados'],
    ],
    [
      'es',
      'Los investigadores hallaron que parte del dinero pasó por cuentas en Panamá.',
      ['Los investigadores | parte del dinero pasó por cuentas en Panamá'],
    ],
    [
      'es',
      'Fiscalía: exalcalde desvió fondos para la reconstrucción',
      ['Fiscalía | exalcalde desvió fondos para la reconstrucción'],
    ],
    [
      'es',
      'El cartel, afirman los agentes, controla ya cuatro puertos de la costa norte.',
      ['los agentes | El cartel, afirman los agentes, controla ya cuatro puertos de la costa norte'],
    ],
    [
      'es',
      'Familiares de la víctima aseguran no haber recibido ninguna llamada de las autoridades.',
      ['Familiares de la víctima | no haber recibido ninguna llamada de las autoridades'],
    ],
    [
      'es',
      'El portavoz militar no descartó que haya más heridos, aunque precisó que todos están fuera de peligro.',
      ['El portavoz militar | todos están fuera de peligro'],
    ],
    ['es', 'Lo que ocurrió, dijo Salinas, "fue una ejecución".', ['Salinas | fue una ejecución']],
    [
      'es',
      '"Estamos ante una crisis humanitaria. No hay comida ni medicinas", alertó el obispo de la diócesis, monseñor Ibarra.',
      ['el obispo de la diócesis | Estamos ante una crisis humanitaria. No hay comida ni medicinas'],
    ],
    [
      'es',
      'La ONU advirtió de que el conflicto puede extenderse a las provincias vecinas.',
      ['La ONU | el conflicto puede extenderse a las provincias vecinas'],
    ],
    [
      'es',
      'El documento, al que tuvo acceso este medio, detalla que los sobornos sumaron 2 millones de dólares.',
      ['El documento, al que tuvo acceso este medio | los sobornos sumaron 2 millones de dólares'],
    ],
    [
      'es',
      'Interrogado por los senadores, Medina respondió: "No recuerdo esa reunión".',
      ['Medina | No recuerdo esa reunión'],
    ],
    [
      'es',
      'A juicio de la procuradora, el pacto viola la Constitución.',
      ['la procuradora | el pacto viola la Constitución'],
    ],
    [
      'es',
      'El mandatario acusó a la oposición de financiar las protestas.',
      ['El mandatario | financiar las protestas'],
    ],
    [
      'es',
      'Peritos forenses determinaron que el joven murió de un disparo a corta distancia.',
      ['Peritos forenses | el joven murió de un disparo a corta distancia'],
    ],
    ['es', 'Los vínculos entre el empresario y la mafia fueron revelados por el diario La Voz.', []],
    ['es', 'El puerto reabrió el lunes y los buques volvieron a atracar.', []],
    [
      'pt',
      'O delegado Paulo Meireles afirmou nesta quarta-feira que o grupo movimentou R$ 30 milhões em dois anos.',
      ['O delegado Paulo Meireles | o grupo movimentou R$ 30 milhões em dois anos'],
    ],
    ['pt', '"Não temos medo", disse a líder comunitária Jandira Lopes, de 47 anos.', ['a líder | Não temos medo']],
    [
      'pt',
      'Segundo a Polícia Federal, a quadrilha atuava em cinco estados.',
      ['a Polícia Federal | a quadrilha atuava em cinco estados'],
    ],
    [
      'pt',
      'De acordo com o Ministério Público, o vereador teria recebido propina de empresas de ônibus.',
      ['o Ministério Público | o vereador teria recebido propina de empresas de ônibus'],
    ],
    [
      'pt',
      'A defesa do empresário informou que não teve acesso aos autos.',
      ['A defesa do empresário | não teve acesso aos autos'],
    ],
    [
      'pt',
      'Em nota, a empresa negou irregularidades e disse que colabora com as investigações.',
      ['a empresa | irregularidades', 'a empresa | colabora com as investigações'],
    ],
    [
      'pt',
      'Moradores contaram que ouviram tiros durante a madrugada.',
      ['Moradores | ouviram tiros durante a madrugada'],
    ],
    ['pt', '“Foi um massacre”, resumiu o padre, que vive na região há vinte anos.', ['o padre | Foi um massacre']],
    [
      'pt',
      'A facção, dizem os investigadores, controla o porto desde 2015.',
      ['os investigadores | A facção, dizem os investigadores, controla o porto desde 2015'],
    ],
    [
      'pt',
      'O relatório aponta que 60% das armas vieram do exterior.',
      ['O relatório | 60% das armas vieram do exterior'],
    ],
    [
      'pt',
      'Conforme a denúncia, os policiais cobravam semanalmente dos comerciantes.',
      ['a denúncia | os policiais cobravam semanalmente dos comerciantes'],
    ],
    [
      'pt',
      'O ministro da Justiça, Ivo Brandão, garantiu que a força-tarefa permanecerá no estado e acrescentou que novos agentes chegarão em maio.',
      [
        'O ministro da Justiça, Ivo Brandão | a força-tarefa permanecerá no estado',
        'O ministro da Justiça | novos agentes chegarão em maio',
      ],
    ],
    [
      'pt',
      '“A gente perdeu tudo”, conta Lurdes. “Levaram até as portas.”',
      ['Lurdes | A gente perdeu tudo', 'Lurdes | Levaram até as portas.'],
    ],
    [
      'pt',
      'Para a pesquisadora Nara Teles, a milícia se tornou mais forte que o tráfico.',
      ['a pesquisadora Nara Teles | a milícia se tornou mais forte que o tráfico'],
    ],
    [
      'pt',
      'O advogado alegou que seu cliente agiu em legítima defesa.',
      ['O advogado | seu cliente agiu em legítima defesa'],
    ],
    ['pt', 'A promotora acusou o prefeito de desviar verbas da merenda.', ['A promotora | desviar verbas da merenda']],
    [
      'pt',
      'Como mostrou o jornal Folha do Norte, os contratos foram assinados sem licitação.',
      ['o jornal Folha do Norte | os contratos foram assinados sem licitação'],
    ],
    [
      'pt',
      'O preso disse à polícia que recebeu dinheiro para transportar a droga.',
      ['O preso | recebeu dinheiro para transportar a droga'],
    ],
    ['pt', 'Questionado sobre o caso, o secretário respondeu que aguarda o laudo.', ['o secretário | aguarda o laudo']],
    [
      'pt',
      'Os homicídios caíram 8% no trimestre, informou o Instituto de Segurança.',
      ['o Instituto de Segurança | Os homicídios caíram 8% no trimestre'],
    ],
    [
      'pt',
      '“Eles chegaram de barco e já foram atirando”, relatou um pescador que pediu para não ser identificado.',
      ['um pescador | Eles chegaram de barco e já foram atirando'],
    ],
    [
      'pt',
      'A ONG Terra Viva estima que mil hectares foram desmatados na reserva.',
      ['A ONG Terra Viva | mil hectares foram desmatados na reserva'],
    ],
    ['pt', 'O juiz entendeu que não havia provas suficientes.', ['O juiz | não havia provas suficientes']],
    [
      'pt',
      'Segundo o delegado, “o mandante ainda não foi identificado”.',
      ['o delegado | o mandante ainda não foi identificado'],
    ],
    [
      'pt',
      'O comandante reconheceu que houve falhas no planejamento da ação.',
      ['O comandante | houve falhas no planejamento da ação'],
    ],
    [
      'pt',
      'Investigadores suspeitam que a carga seguiria para a Europa.',
      ['Investigadores | a carga seguiria para a Europa'],
    ],
    [
      'pt',
      'Em depoimento, o motorista admitiu ter transportado as armas.',
      ['o motorista | ter transportado as armas'],
    ],
    ['pt', 'O presidente voltou a dizer que não interferiu na polícia.', ['O presidente | não interferiu na polícia']],
    [
      'pt',
      'A reportagem apurou que o sítio pertence a um assessor.',
      ['A reportagem | o sítio pertence a um assessor'],
    ],
    ['pt', 'Procurada, a assessoria do senador não se manifestou.', []],
    ['pt', 'A ponte foi reaberta no sábado e o trânsito voltou ao normal.', []],
    ['pt', 'A polícia investiga se o crime foi encomendado.', []],
    [
      'pt',
      'Testemunhas ouvidas pela reportagem disseram que os homens usavam uniformes.',
      ['Testemunhas ouvidas pela reportagem | os homens usavam uniformes'],
    ],
    [
      'pt',
      'Ele ainda ressaltou a importância da cooperação entre os países.',
      ['Ele | a importância da cooperação entre os países'],
    ],
    [
      'en',
      'Prosecutors say the network moved two tons of cocaine through the port of Lirio.',
      ['Prosecutors | the network moved two tons of cocaine through the port of Lirio'],
    ],
    ['en', '"They came at night," said Ada Roe, a shopkeeper who lives nearby.', ['Ada Roe | They came at night']],
    [
      'en',
      'Documents reviewed by the Herald show that the firm paid the mayor twice.',
      ['Documents reviewed by the Herald | the firm paid the mayor twice'],
    ],
    ['en', 'Roe condemned the arrests, saying the charges were invented.', ['Roe | the charges were invented']],
    ['en', 'The bank has denied any wrongdoing.', ['The bank | any wrongdoing']],
    ['en', 'As the auditor noted in May, the money never arrived.', ['the auditor | the money never arrived']],
    ['en', 'The mayor’s claim that he knew nothing was rejected.', ['The mayor | he knew nothing was rejected']],
    ['en', 'Police: gunmen fled by boat', ['Police | gunmen fled by boat']],
    [
      'en',
      'Three people died in the raid, according to a June 2011 report by the Xul Institute.',
      ['a June 2011 report | Three people died in the raid'],
    ],
    [
      'en',
      'Bo Paz, a lawyer for the family, told reporters on Monday that no one had called.',
      ['Bo Paz, a lawyer for the family | no one had called'],
    ],
    ['en', 'The colonel claimed to have opened an inquiry.', ['The colonel | to have opened an inquiry']],
    // What somebody means to do is no report: those who marked articles leave it out.
    ['en', 'The colonel promised to open an inquiry.', []],
    ['en', 'Analysts believe the group has split in two.', ['Analysts | the group has split in two']],
    [
      'en',
      'Witnesses said gunmen stopped the bus and that two men were taken away.',
      ['Witnesses | gunmen stopped the bus and that two men were taken away'],
    ],
    ['en', 'The senator was accused by the court of taking bribes.', ['the court | taking bribes']],
    ['en', 'The law shows that time has passed.', []],
    ['en', 'Rigorous work rarely shows that any of it helps.', []],
    ['en', 'The men accused of theft are expected in court.', []],
    ['en', 'Nobody asked whether the bridge had fallen.', []],
  ])('reads who says it (%s): %s', (language, text, expected) => {
    expect(whoSaysWhat(text, language)).toEqual(expected);
  });
});
