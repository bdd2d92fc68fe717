/** Frequent words, lower case: with a capital at the beginning of a sentence they are no name. Our own compilation. */
export const FREQUENT_PT =
  'a abril acordo acrescentou afirmou agentes agora agosto agência ainda ajuda algo algum alguma algumas alguns ' +
  'alguém ali além amanhã analistas ano anos ante antes anunciou análise ao aos apenas apesar apoio após aquela ' +
  'aquelas aquele aqueles aqui aquilo armas as assassinato assim ataque atualmente até autoridades bairro banco bem ' +
  'boa bom cada cadeia capital carta casa caso casos cem centenas central cerca chefe chefes cidade cidadãos cinco ' +
  'cocaína coisa com comissão como comunidade comunidades condenação confirmou conforme congresso conta contra ' +
  'controle contudo corpo corrupção corte crianças crime crimes crise cuja cujo da dada dado dados das data de ' +
  'declarou decreto defesa denúncia departamento depois desde detalhou devido dez dezembro dezenas dia dias direito ' +
  'direitos diretor disse disseram diversas diversos diz dizem do documento documentos dois domingo dos drogas duas ' +
  'durante e economia ela elas ele eleições eles em embora empresa empresas enquanto entre entretanto então era ' +
  'eram especialistas essa essas esse esses esta estado estados estas estava estavam este estes está estão eu ' +
  'explicou exército facções família famílias fato fatos faz fazem federal fevereiro fez filho filhos fim ' +
  'finalmente fiscal fogo foi fonte fontes foram força forças frente fronteira fuga general gente governador ' +
  'governo grande grupos guerra havia história hoje homem homens hora horas houve há imagem imprensa inclusive ' +
  'indicou informação informou inicialmente internacional investigadores investigação isso isto jamais janeiro ' +
  'jornalista jornalistas jovem jovens juiz julgamento julho junho justiça juízes já lei leia leis leste liberdade ' +
  'logo longe lugar lá líder líderes maio mais março mas mediante medida medidas meio meios membros menos meses ' +
  'mesma mesmas mesmo mesmos meu mil milhares milhões militares minha ministro ministério moradores morte mortes ' +
  'mortos muita muitas muito muitos mulher mulheres mundo município mãe mês na nacional nada nas nem nenhum nenhuma ' +
  'ninguém no noite nome norte nos nossa nossas nosso nossos notícias nova novas nove novembro novo novos num numa ' +
  'nunca não nós número o oeste oito onde ontem operação ordem organização organizações os ou outra outras outro ' +
  'outros outubro pai palavras para parte partes paz país países pela pelas pelo pelos perto pessoa pessoas plano ' +
  'poder pois policiais polícia política político políticos ponto população por porque portanto porto porém ' +
  'posteriormente pouca poucas pouco poucos povo presidenta presidente presidência previamente primeira primeiro ' +
  'prisão problema processo programa promotores quadrilhas quais qual quando quanto quarta quarta-feira quase ' +
  'quatro que quem quinta quinta-feira quê recentemente rede reforma regional região relatório república respeito ' +
  'responsável resultado rota rotas se segunda segunda-feira segundo segurança seis sem semana semanas sempre ' +
  'senhor sentença ser seria serviço será serão sete setembro seu seus sexta sexta-feira sido sim sistema situação ' +
  'sob sobre sociedade soldados somente sua suas sul sábado são só tais tal talvez também tampouco tanta tantas ' +
  'tanto tantos tem tema tempo terceira terceiro terra terça terça-feira testemunhas teve tinha tinham toda todas ' +
  'todavia todo todos total trabalho tribunal tráfico três tu tudo tão têm um uma umas unidade união uns vale veja ' +
  'vez vezes veículo vida violência vista você vocês várias vários vítimas zona zonas à às é última último últimos';

/** Titles and roles, lower case: before or after a name they say that it is a person's. */
export const TITLES_PT =
  'acusada acusado administrador advogada advogado agente almirante analista arcebispo assessor assessora ativista ' +
  'banqueiro bispo cabo candidata candidato capitão capo cardeal chanceler chefe chefão comandante contador ' +
  'coordenador coordenadora coronel cônsul defensor delegada delegado deputada deputado desembargador ' +
  'desembargadora diretor diretora dissidente doleiro dom dona dono doutor doutora dr dra economista editor ' +
  'embaixador embaixadora empresária empresário enviado escritor especialista esposa esposo filha filho foragido ' +
  'funcionária funcionário fundador fundadora general gerente governador governadora guerrilheiro historiador ' +
  'inspetor integrante irmã irmão jornalista juiz juíza líder major marido membro miliciano militar ministra ' +
  'ministro mãe narcotraficante oficial operador padre pai papa paramilitar pesquisador pesquisadora policial ' +
  'político prefeita prefeito presidenta presidente primeiro primo procurador procuradora professor professora ' +
  'promotor promotora proprietário príncipe rainha rebelde rei repórter ré réu sargento secretária secretário ' +
  'senador senadora senhor senhora sobrinho sociólogo soldado sr sra subsecretário suspeito sócia sócio tenente tio ' +
  'traficante vereador vereadora viúva';

/** Words at the head of an organisation's name. */
export const ORGANIZATIONS_PT =
  'aliança associação autodefesas bonde cartel centro clube colégio comando comitê confederação facção família ' +
  'federação frente fundação grupo igreja instituto jornal milícia movimento máfia observatório organização partido ' +
  'quadrilha rede revista rádio sindicato universidade união';

/** Words at the head of a public body's name. */
export const PUBLIC_BODIES_PT =
  'batalhão coordenadoria subprefeitura advocacia aeronáutica agência alfândega assembleia comissão congresso conselho consulado controladoria corte ' +
  'câmara defensoria delegacia departamento direção embaixada exército força forças governo guarda juízo marinha ' +
  'ministério parlamento polícia prefeitura presidência procuradoria promotoria receita secretaria senado serviço ' +
  'superintendência supremo tribunal unidade vara';

/** Words and legal forms in a company's name. */
export const COMPANIES_PT =
  'banco companhia construtora eireli empresa exportadora importadora ltda mineradora sa transportadora';

/** Words at the head of names that are no actor: laws, operations, days, documents. */
export const NO_ACTORS_PT =
  'acordo ano artigo capítulo conferência constituição convenção copa código cúpula declaração decreto dia diretriz ' +
  'eleição eleições emenda estratégia festival fundo guerra iniciativa lei lista medalha memorando mês natal nível ' +
  'operação ordem plano programa projeto protocolo prêmio relatório resolução revolução semana seção século tratado ' +
  'título índice';

/** First names, folded: our own compilation of frequent ones. */
export const FIRST_NAMES_PT =
  'adriano afonso agnaldo alan aldo alessandra alessandro alexandra alexandre aline aloysio amanda amaury ana ' +
  'anderson andré andréa antônia antônio aparecida armando arnaldo arthur augusto aurélio beatriz benedita benedito ' +
  'bernardo bianca breno bruna bruno bárbara caetano caio camila carla carlos carmen carolina cauã cecília celso ' +
  'clara cleber cláudia cláudio cristiane cristiano cristina célia césar cíntia daiane dalton daniel daniela danilo ' +
  'davi deltan denise diego dilma diogo dirceu douglas débora edilson edson eduarda eduardo elaine eliana eliane ' +
  'elias elza emerson emília enzo erick ernesto estela evandro fabiana fabíola felipe fernanda fernando flávia ' +
  'flávio francisca francisco fábio fátima gabriel gabriela geraldo gilberto gilmar gilson giovana gisele glória ' +
  'guilherme gustavo heitor helena heloísa henrique hugo humberto hélio iara igor ingrid inês irene isabel isabela ' +
  'isabella israel ivan jair janaína jandira jaques jesus joana joaquim jonas jorge josefa josé joão juliana ' +
  'jussara jéssica júlia júlio karina kátia lara larissa laura laís leandro leila leonardo letícia lorena luana ' +
  'lucas luciana luciano luiz lula luís luíza lígia lúcia madalena maicon marcelo marco marcos maria mariana ' +
  'marielle marina marisa marlene marta mateus matheus mauro maurício melissa michel miguel milton mirela moisés ' +
  'murilo márcia márcio mário mônica natália nelson newton nicolas nilson odair olga orlando osmar osvaldo otávio ' +
  'paloma patrícia paula paulo pedro priscila rafael rafaela raimunda raimundo ramon raquel raul rebeca regina ' +
  'reinaldo renan renata renato ricardo rita roberta roberto rodrigo rogério romeu romário ronaldo rosa rosana ' +
  'rosângela rubens samara samuel sandra sara sebastião severino silas silvio simone sofia soraya suelen suzana ' +
  'sérgio sílvia sônia tatiana telma teresa thaís thiago tiago tomás tânia ubirajara vagner valdir valéria vanessa ' +
  'vera verônica vicente vinícius vitor vitória viviane wagner wallace walter wanderley wellington wesley willian ' +
  'wilson yago yasmin álvaro ângela érica ítalo';
