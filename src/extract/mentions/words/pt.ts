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
