import { inflectPortuguese } from './inflect.ts';
import { PT_AGAIN, PT_MORE } from './more.ts';
import { PT_NEWS } from './news.ts';
import { PT_REPORTS } from './pt-reports.ts';
import { PT_REPORTS_VIOLENCE } from './pt-reports-violence.ts';
import { PT_TRIGGERS } from './pt-triggers.ts';
import { type LanguageWords, words } from './words.ts';

/** Portuguese: our own compilation. */
export const PT: LanguageWords = {
  triggers: [...PT_MORE, ...PT_TRIGGERS, ...PT_NEWS, ...PT_REPORTS, ...PT_REPORTS_VIOLENCE, ...PT_AGAIN],
  inflect: inflectPortuguese,
  nouns: {
    person: words(
      'cúmplice cúmplices miliciano milicianos esposa esposo marido filho filha filhas filhos irmão irmãos irmã mãe sobrinho primo adolescente adolescentes advogada advogado advogados agricultor agricultores ambientalista ativista ativistas bandido bandidos candidata candidato candidatos chefe chefes cidadão cidadãos civil civis comandante comerciante coronel criança crianças defensor defensora defensores delegado deputada deputado deputados diretor dirigente empregado empresário empresários esposa estrangeiro estrangeiros estudante estudantes ex-deputado ex-ministro ex-presidente filha filho filhos foragido funcionária funcionário funcionários garimpeiro garimpeiros general governador guarda guardas homem homens indigenista indivíduo indígena indígenas integrante integrantes investigador irmã irmão irmãos jornalista jornalistas jovem jovens juiz juíza liderança lideranças líder líderes madeireiro marido membro membros menina menino migrante migrantes ministra ministro missionária morador moradores motorista mulher mulheres médico narcotraficante narcotraficantes operário operários padre padres passageiro passageiros pescador pescadores pessoa pessoas pistoleiro pistoleiros policiais policial político políticos prefeita prefeito prefeitos preso presos procurador professor professora repórter ribeirinhos senador seringueiro servidor servidores sindicalista suspeito suspeitos testemunha testemunhas trabalhador trabalhadores traficante traficantes turista turistas vereador vereadora vereadores vítima vítimas',
    ),
    group: words(
      'bando cartel cartéis célula clã comando companhia dissidência dissidências empresa entidade entidades exército facção facções gangue gangues grupo grupos guerrilha guerrilheiros insurgentes máfia milícia milicianos milícias organização organizações paramilitares quadrilha quadrilhas rebeldes rede sindicato terroristas',
    ),
    authority: words(
      'agência agente agentes autoridades comissão congresso conselho corte delegacia exército fiscais forças juiz juíza juízes magistrados marinha militares ministério parlamento polícia policiais policial procurador procuradores procuradoria promotor promotores promotoria receita soldado soldados tribunal tropas',
    ),
    place: words(
      'aeroporto aldeia armazém banco base caminhão carro casa casas cadeia comboio comunidade delegacia edifício embaixada escola escritório escritórios estação fazenda hospital hotel igreja imóveis imóvel loja navio ônibus oleoduto ponte posto prédio presídio prisão propriedade propriedades quartel residência restaurante sede sítio universidade veículo veículos viatura',
    ),
    thing: words(
      'aeronave aeronaves automóvel avião aviões barco barcos caminhão caminhões carro carros embarcação embarcações helicóptero helicópteros lancha lanchas moto motocicleta navio navios submarino veículo veículos',
    ),
    goods: words(
      'armamento armas bens carga cargas celulares cigarros documentos embarcações equipamentos joias máquinas maquinário materiais veículos cocaína combustível contrabando coca crack dinheiro dólares droga drogas entorpecentes fentanil fuzis garimpo gasolina haxixe hectares heroína laboratório laboratórios libras maconha madeira mercadoria metanfetamina munições ouro pasta pés plantações propina quilo quilogramas quilos remessa toneladas',
    ),
    weapon: words(
      'arma bala balas bomba bombas carro-bomba dinamite escopeta explosivo explosivos faca facão facões fuzil fuzis granada granadas metralhadora mina minas morteiro pistola pistolas revólver rifle tiros',
    ),
    government: words('governo administração regime'),
  },
  adjectives: words(
    'alto altos anticorrupção antidrogas armada armadas armado armados civil criminosa criminoso criminosos desconhecidos dois duas estadual federais federal humanos judiciais judicial locais local militar militares municipal nacionais nacional paramilitar policiais policial político principal pública públicas público públicos rivais rival rodoviária rural sociais social suposta supostas suposto supostos suspeito suspeitos três',
  ),
  numbers: words(
    'um uma dois duas três quatro cinco seis sete oito nove dez onze doze quinze vinte trinta cem centenas mil milhares milhões dezenas dúzia dúzias vários várias alguns algumas',
  ),
  determiners: words(
    'a ao aos aquele as cada da das desse deste do dos ela eles essa esse esta este la na nas no nos o os outra outro outros pela pelas pelo pelos seu seus sua suas toda todo todos um uma umas uns',
  ),
  prepositions: words(
    'a à ao aos às ante após até com contra da das de desde do dos durante em entre na nas no nos para pela pelas pelo pelos por segundo sem sob sobre',
  ),
  passive: words(
    'é era eram ficou ficaram acabou acabaram está estão estava estavam foi foram fosse fossem sendo ser será serão seja sejam sido são',
  ),
  perfect: words('há haver havia haviam têm ter teria teriam tendo tenha tenham tinha tinham tem'),
  by: ['por', 'pelo', 'pela', 'pelos', 'pelas'],
  of: ['de', 'do', 'da', 'dos', 'das'],
  against: ['contra', 'a', 'ao', 'aos', 'à', 'às', 'em', 'sobre'],
  to: ['a', 'ao', 'aos', 'à', 'às', 'para'],
  from: ['de', 'do', 'da', 'dos', 'das'],
  with: ['com'],
  in: ['em', 'no', 'na', 'nos', 'nas'],
  between: ['entre'],
  and: ['e', 'ou', ','],
  relatives: ['que', 'quem', 'qual', 'quais', 'cujo', 'cuja'],
  clauses: words('após antes depois embora enquanto mas onde para pois porque quando que quem se'),
  negations: words('jamais não nem nenhum nenhuma ninguém nunca sem tampouco'),
  hypothetical: words(
    'busca buscava deve devem deveria exige exigem exigiu insta instou leve levem permita permitam ajude ajudem conduzam planejar planejava planejavam planejaram planejou planos pode podem poderia poderiam possível pretende pretendia queria recompensa recompensas se tentar tentaram tentativa tentava tentou será serão seria seriam',
  ),
  alleged: words(
    'acusada acusadas acusado acusados alegadamente aparentemente suposta supostamente supostas suposto supostos suspeita suspeito suspeitos teria teriam',
  ),
  denied: words('desmentiu nega negam negaram negou rejeitou'),
  general: words('antes combate combater contra crime crimes coibir evitar impedir investigar possível prevenir risco'),
  adverbs: words(
    'além também brutalmente depois finalmente formalmente já ontem oficialmente posteriormente recentemente supostamente',
  ),
};
