/** Nouns of those who speak, and of papers that say something, in Portuguese. */
export const PT_SPEAKERS =
  'certidão certidões escritura escrituras extrato extratos certificado ata atas aliado aliados partidários simpatizantes opositores rivais acadêmica acadêmico acionistas acusada acusado acusados acusação acórdão advogada advogadas advogado ' +
  'advogados agente agentes agricultor agricultores agência agências alerta alfândega aliança almirante amiga ' +
  'amigo amigos analista analistas ancião análise anúncio arcebispo arquivos assessor assessora assessores ' +
  'assessoria assistente associação atirador ativista ativistas auditor auditora auditores auditoria auto autor ' +
  'autora autoridade autoridades autos aviso avó avô balanço bancada banco banqueiro batalhão bispo blog blogo ' +
  'boatos boletim cabo cacique caminhoneiros camponeses canal candidata candidato capitão carta cartas cartaz ' +
  'cartório chanceler chefe chefes chefão cidadãos cientista cientistas circular cliente clientes coalizão ' +
  'colaborador colaboradora colega colegas coletivo colunista comandante comandantes comerciante comerciantes ' +
  'comissão comitê comunicado comunicados comunidade confederação congresso conselho consulado consultoria ' +
  'consórcio contador contadores contratos controladoria conversas cooperativa coordenador coordenadora coronel ' +
  'coronéis corpo corporação corregedoria correspondente corte cortes credores criminólogo críticos câmara ' +
  'cônsul dados decisão decreto defensoria defesa delator delatora delatores delação delegacia delegada ' +
  'delegado delegados delegação denunciante denunciantes denúncia denúncias departamento depoimento depoimentos ' +
  'deputada deputado deputados desembargador despacho detento detentos detetive detido detidos diplomatas ' +
  'diretor diretora diretores diretoria diretrizes dirigente dirigentes documento documentos documentário dona ' +
  'dono economista economistas editor editora editorial eleitores embaixada embaixador embaixadores emissora ' +
  'empregada empregado empregados empresa empresas empresária empresário empresários enfermeira engenheiro ' +
  'engenheiros entidade enviado escritório escutas especialista especialistas esposa estado estatísticas ' +
  'estudantes estudo estudos evidência ex-delegado ex-diretor ex-funcionária ex-funcionário ex-governador ' +
  'ex-ministro ex-policial ex-prefeito ex-presidente executivo executivos exército facção familiares família ' +
  'faturas federação filha filhas filho filhos firma fontes força-tarefa foto fotos freira funcionário ' +
  'funcionários fundador fundadora fundação garimpeiro garimpeiros generais general gerente governador ' +
  'governadora governadores governo gravação gravações grupo guarda guardas guia habitantes historiador homem ' +
  'homens igreja imagens imprensa indígenas informação informações inquilinos inquérito inquéritos inspetor ' +
  'inspetores instituição instituto insurgentes interceptações investidores investigadores investigação ' +
  'investigações irmã irmão irmãos irmãs jornal jornalista jovem juiz juizado juíza laudo laudos levantamento ' +
  'levantamentos liga livro líder líderes madeireiros magistrado major mandatário manifestantes manifesto ' +
  'manual marido marinha marinheiros material matéria membro membros mensagem mensagens migrantes miliciano ' +
  'milicianos militar militares minerador ministra ministro ministros ministério ministérios missão morador ' +
  'moradora moradores motorista mulher mulheres mãe mães médico médicos normas nota números observadores ' +
  'observatório oficial ong ongs organização ouvidoria padre padres pai pais panfleto papa paramilitares ' +
  'parecer parlamentar parlamentares parlamento partido passageiro pasta patrulheiros pecuarista pecuaristas ' +
  'perito peritos perícia pescador pesquisa pesquisador pesquisadora pesquisadores pesquisas pessoas petição ' +
  'piloto pilotos pistoleiro pistoleiros planilha planilhas plano plataforma policiais policial polícia ' +
  'políticos porta-voz porta-vozes portal prefeita prefeito prefeitos prefeitura presa presidente preso presos ' +
  'prima primo procurador procuradora procuradores procuradoria procuradoria-geral procuradorias professor ' +
  'professora professores profissionais profissional programa promotor promotora promotoras promotores ' +
  'promotoria provas página pároco queixa ranking receita recurso rede registos registro registros regulador ' +
  'regulamento rei reitor relator relatora relatório relatórios reportagem representante representantes ' +
  'representação repórter repórteres residentes resolução resultados revista ribeirinhos rádio ré réu réus ' +
  'sargento secretaria secretária secretário secretários semanário senado senador senadores sentença sentenças ' +
  'sindicalista sindicato sindicatos site sobreviventes sobrinha sobrinho sociedade soldado soldados sondagem ' +
  'sondagens subsecretaria subsecretário superintendente superintendência suspeito suspeitos sócio sócios ' +
  'tabelião telejornal tenente tenentes tesouro testemunha testemunhas testemunho texto tia tio trabalhador ' +
  'trabalhadora trabalhadores traficante traficantes trecho tribunais tribunal tripulação tropas turma tuíte ' +
  'unidade universidade vara vereador vereadora vereadores vice-presidente vizinha vizinho vizinhos viúva vídeo ' +
  'vídeos vítima vítimas áudio áudios índice órgão órgãos';
