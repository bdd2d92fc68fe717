import { PT_VERBS } from './verbs/pt.ts';
import type { SpeechWords } from './vocabulary.ts';
import { phrases, words } from './word-lists.ts';

/** Who says what, in Portuguese. */
export const PT: SpeechWords = {
  cues: PT_VERBS,
  accordingTo: phrases(
    'segundo|de acordo com|conforme|na avaliação %|nas palavras %|na opinião %|na visão %|na versão %|na análise %|' +
      'no entendimento %|nas contas %|pelas contas %|pelos cálculos %|nos cálculos %|no relato %|pelo relato %',
    ['de', 'do', 'da', 'dos', 'das'],
  ),
  that: words('que'),
  pronouns: words('ele ela eles elas este esta quem'),
  ownVoice: words('eu nós você vocês me nos'),
  determiners: words(
    'o a os as um uma uns umas seu sua seus suas este esta estes estas esse essa dois duas três vários',
  ),
  links: words('de do da dos das para'),
  prepositions: words('em no na nos nas a ao à aos às por pelo pela com desde até após durante contra sobre entre sem'),
  between: words(
    'tem têm tinha tinham havia haviam já também ainda então depois se lhe lhes mesmo mesma hoje ontem além disso ' +
      'novamente posteriormente sobretudo',
  ),
  borders: words(
    'que quando enquanto porque se embora mas onde como pois é são era eram foi foram está estão estava ser sido não nem ' +
      'nunca tampouco qual quais cujo',
  ),
  and: words('e'),
  who: words('quem'),
  not: words('não nem nunca tampouco sem jamais'),
  maybe: words('poderia poderiam pode podem talvez teria teriam seria seriam'),
  condition: words('se'),
  alleged: words('suposto suposta supostos supostas supostamente presumível alegado alegada alegadamente'),
  unsaid: words('para de poderia deve pode'),
  noClause: words('nada tudo muito mais a ao em de do da por com sobre para e ou que algo no na assim'),
  possessedWords: new Set(),
  passive: words('foi foram é são era eram sido ser'),
  by: words('por pelo pela pelos pelas'),
  have: words('tem têm tinha tinham havia haviam ter'),
  ofThing: words('de'),
  speakOf: words('falou falaram fala falam alertou alertaram advertiu adverte'),
  about: words('de do da dos das sobre para'),
  mute: words('vez tempo dia semana mês ano momento data exemplo parte'),
  speakers: words(
    'material trecho levantamento laudo laudos auto autos perícia procuradoria-geral promotoria planilha planilhas mensagens áudio áudios gravação gravações informação informações traficante traficantes chefão preso presos presa detento detentos detido detidos réu réus ré acusados suspeito suspeitos ex-diretor ex-ministro ex-governador ex-prefeito ex-delegado ex-policial família manifestantes migrantes cidadãos comunidade comandantes capitão tenente major almirante sargento cabo subsecretário vice-presidente governadora ministérios prefeitos governadores delegacia superintendente superintendência batalhão corpo coletivo ong ongs sindicatos relator relatora ouvidoria blog blogo portal reportagem matéria inquérito denúncia testemunhas polícia procurador procuradora procuradores procuradoria promotor promotores funcionário funcionários ' +
      'autoridade autoridades departamento governo ministério ministro ministra porta-voz comunicado relatório ' +
      'acusação tribunal juiz juíza presidente testemunha testemunhas documento documentos jornal agência exército ' +
      'marinha advogado advogada advogados investigadores especialistas analistas moradores familiares imprensa ' +
      'fontes escritório comissão secretário secretária embaixador governador prefeito prefeita senador general ' +
      'coronel comandante diretor diretora chefe estudo grupo empresa organização vítimas sobreviventes chanceler ' +
      'alerta texto jornalista nota estado dados registros registos arquivos estudos pesquisa investigação ' +
      'investigações análise auditoria vídeo vídeos carta cartas resultados números estatísticas provas evidência ' +
      'relatórios depoimento depoimentos testemunho pesquisador pesquisadora pesquisadores cientistas cientista ' +
      'economistas economista historiador ativistas ativista críticos executivo executivos gerente dono dona ' +
      'empregados médicos médico professor professora professores estudantes pais mãe pai esposa marido irmão irmã ' +
      'filho filha vizinho vizinhos vizinha moradora morador camponeses diplomatas deputado deputada deputados ' +
      'vereador vereadora parlamentares políticos candidato candidata representante representantes inspetor ' +
      'regulador banco partido coalizão aliança conselho comitê parlamento congresso senado agentes agente ' +
      'detetive delegado delegada delegados policial policiais oficial soldados soldado líderes líder membros ' +
      'membro fundador fundadora coordenador coordenadora reitor autor autora editor editora repórteres repórter ' +
      'colunista revista site rede canal emissora rádio desembargador magistrado sentença decisão resolução ' +
      'decreto aviso mensagem tuíte documentário livro homem mulher homens mulheres pessoas jovem trabalhadores ' +
      'pescador motorista passageiro enviado fundação instituto universidade firma empresas ministros bispo padre ' +
      'papa arcebispo igreja rei assessoria assessor assessora porta-vozes secretaria prefeitura corregedoria ' +
      'defensoria perito peritos especialista analista defesa acusado acusada vítima militares militar mandatário ' +
      'ex-presidente dirigente dirigentes sindicato sindicalista embaixada promotora promotoras órgão entidade ' +
      'instituição corporação',
  ),
  questions: words('quando quanto quantos quantas onde quem'),
  nouns: words(
    'afirmação afirmações acusação acusações denúncia denúncias declaração declarações alegação alegações advertência ' +
      'sugestão conclusão conclusões descoberta crença argumento argumentos admissão anúncio promessa promessas depoimento ' +
      'queixa queixas preocupação temor temores suspeita suspeitas esperança insistência versão hipótese tese opinião ideia ' +
      'confissão confirmação estimativa previsão boato boatos avaliação entendimento certeza',
  ),
  finite: words(
    'é são era eram foi foram está estão estava estavam tem têm tinha tinham há houve será serão seria seriam teria teriam ' +
      'pode podem poderia poderiam deve devem',
  ),
  dropsSubjects: true,
};
