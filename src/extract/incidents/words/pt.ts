import { inflectPortuguese } from './inflect.ts';
import type { LanguageWords, TriggerWords } from './words.ts';

const AGREEMENTS = ['acordo', 'acordos', 'convênio', 'memorando', 'pacto', 'tratado', 'trégua'];
const HELP = ['ajuda', 'apoio', 'assistência', 'equipamentos', 'helicópteros', 'recursos', 'reforço'];
const PRISON = ['cadeia', 'penitenciária', 'polícia', 'presídio', 'prisão', 'custódia', 'justiça'];

/** What shows an incident in Portuguese: our own compilation. */
const TRIGGERS: TriggerWords[] = [
  { kind: 'accusation', confidence: 0.8, verbs: ['acusar'], needs: 'actor', not: ['formalmente'] },
  {
    kind: 'accusation',
    confidence: 0.55,
    nouns: ['acusação', 'acusações'],
    not: ['formal', 'formais'],
    needs: 'actor',
  },
  { kind: 'acquittal', confidence: 0.9, verbs: ['absolver', 'inocentar'] },
  { kind: 'acquittal', confidence: 0.8, nouns: ['absolvição'] },
  {
    kind: 'agreement',
    confidence: 0.85,
    verbs: ['assinar', 'firmar', 'fechar', 'ratificar', 'celebrar'],
    after: AGREEMENTS,
  },
  {
    kind: 'agreement',
    confidence: 0.6,
    nouns: ['acordo de paz', 'cessar-fogo', 'memorando de entendimento', 'trégua', 'delação premiada'],
  },
  {
    kind: 'aid',
    confidence: 0.75,
    verbs: ['doar', 'enviar', 'entregar', 'fornecer', 'repassar'],
    after: ['ajuda', 'assistência', 'helicópteros', 'milhões', 'vacinas', 'doses'],
  },
  { kind: 'aidRequest', confidence: 0.85, verbs: ['pedir pede pediu pediram pedido', 'solicitar'], after: HELP },
  { kind: 'aidRequest', confidence: 0.75, nouns: ['pedido', 'pedidos', 'solicitação', 'apelo'], after: HELP },
  { kind: 'aidRequest', confidence: 0.7, verbs: ['recorrer'], after: ['ajuda', 'apoio', 'parceiros'] },
  {
    kind: 'arrest',
    confidence: 0.9,
    verbs: ['capturar', 'deter detém deteve detiveram detido', 'prender prende prendeu prenderam preso'],
    needs: 'actor',
  },
  {
    kind: 'arrest',
    confidence: 0.8,
    nouns: ['captura', 'capturas', 'detenção', 'detenções', 'prisão de', 'prisão do', 'prisão da', 'prisões'],
    needs: 'actor',
  },
  { kind: 'arson', confidence: 0.85, verbs: ['incendiar', 'atear + fogo', 'queimar'], needs: 'actor' },
  { kind: 'arson', confidence: 0.75, nouns: ['incêndio criminoso', 'incêndios criminosos'] },
  {
    kind: 'attack',
    confidence: 0.85,
    verbs: [
      'agredir agride agrediu agrediram agredido',
      'alvejar',
      'atacar',
      'balear',
      'emboscar',
      'esfaquear',
      'metralhar',
    ],
  },
  { kind: 'attack', confidence: 0.7, verbs: ['ferir fere feriu feriram ferido', 'disparar'], needs: 'actor' },
  {
    kind: 'attack',
    confidence: 0.75,
    nouns: ['ataque', 'ataques', 'atentado', 'atentados', 'emboscada', 'emboscadas', 'tiroteio'],
    of: 'agent',
  },
  {
    kind: 'bombing',
    confidence: 0.85,
    verbs: ['bombardear', 'dinamitar', 'explodir explode explodiu explodiram explodido'],
    needs: 'actor',
  },
  {
    kind: 'bombing',
    confidence: 0.8,
    verbs: ['detonar'],
    before: ['artefato', 'bomba', 'bombas', 'explosivo', 'explosivos', 'granada'],
  },
  {
    kind: 'bombing',
    confidence: 0.8,
    nouns: ['atentado a bomba', 'atentados a bomba', 'bombardeio', 'explosão', 'explosões'],
    of: 'patient',
  },
  { kind: 'charge', confidence: 0.85, verbs: ['acusar + formalmente', 'denunciar', 'indiciar'], needs: 'actor' },
  {
    kind: 'charge',
    confidence: 0.8,
    nouns: ['acusação formal', 'acusações formais', 'indiciamento', 'denúncia do ministério'],
  },
  { kind: 'clash', confidence: 0.75, verbs: ['enfrentar + a', 'confrontar'], needs: 'actor' },
  {
    kind: 'clash',
    confidence: 0.8,
    nouns: ['combate', 'combates', 'confronto', 'confrontos', 'enfrentamento', 'enfrentamentos', 'troca de tiros'],
    after: ['com', 'entre'],
  },
  {
    kind: 'conviction',
    confidence: 0.85,
    verbs: ['condenar', 'declarar + culpado', 'declarou-se culpado'],
    needs: 'actor',
    not: ['a', 'ataque', 'violência', 'atentado'],
  },
  { kind: 'conviction', confidence: 0.75, nouns: ['condenação', 'condenações'], needs: 'actor' },
  {
    kind: 'corruption',
    confidence: 0.8,
    verbs: [
      'subornar',
      'desviar + recursos',
      'desviar + dinheiro',
      'lavar + dinheiro',
      'receber + propina',
      'receber + propinas',
      'pagar + propina',
      'pagar + propinas',
      'aceitar + propina',
    ],
  },
  {
    kind: 'corruption',
    confidence: 0.6,
    nouns: ['corrupção', 'propina', 'propinas', 'suborno', 'subornos', 'peculato', 'atos de corrupção'],
    before: [
      'participação',
      'participar',
      'participou',
      'acusado',
      'acusada',
      'acusados',
      'acusou',
      'condenado',
      'envolvido',
      'envolvimento',
      'suposta',
      'suspeita',
      'suspeito',
    ],
  },
  {
    kind: 'disappearance',
    confidence: 0.8,
    verbs: ['desaparecer', 'sumir some sumiu sumiram sumido'],
    subject: 'patient',
    needs: 'actor',
  },
  { kind: 'disappearance', confidence: 0.75, nouns: ['desaparecimento', 'desaparecimentos'], needs: 'actor' },
  { kind: 'displacement', confidence: 0.7, verbs: ['desalojar'], needs: 'actor' },
  { kind: 'displacement', confidence: 0.65, nouns: ['deslocamento forçado'] },
  { kind: 'eradication', confidence: 0.85, verbs: ['erradicar'], needs: 'goods' },
  {
    kind: 'eradication',
    confidence: 0.75,
    verbs: ['destruir destrói destruiu destruíram destruído'],
    after: ['coca', 'hectares', 'laboratório', 'laboratórios', 'plantações', 'pés', 'maconha'],
  },
  { kind: 'eradication', confidence: 0.6, nouns: ['erradicação'], needs: 'goods' },
  {
    kind: 'escape',
    confidence: 0.85,
    verbs: ['escapar', 'evadir', 'fugir foge fugiu fugiram fugido'],
    after: PRISON,
    subject: 'patient',
  },
  { kind: 'escape', confidence: 0.75, nouns: ['fuga'], after: PRISON },
  { kind: 'expulsion', confidence: 0.85, verbs: ['deportar', 'expulsar'], needs: 'actor' },
  {
    kind: 'expulsion',
    confidence: 0.75,
    verbs: ['destituir destitui destituiu destituíram destituído', 'exonerar'],
    needs: 'actor',
  },
  {
    kind: 'expulsion',
    confidence: 0.8,
    nouns: ['deportação', 'deportações', 'expulsão', 'expulsões', 'destituição'],
    needs: 'actor',
  },
  { kind: 'extortion', confidence: 0.75, verbs: ['extorquir extorque extorquiu extorquiram extorquido'] },
  { kind: 'extradition', confidence: 0.9, verbs: ['extraditar'], needs: 'actor' },
  { kind: 'extradition', confidence: 0.75, nouns: ['extradição', 'extradições'], needs: 'actor' },
  { kind: 'kidnapping', confidence: 0.9, verbs: ['raptar', 'sequestrar'], needs: 'actor' },
  { kind: 'kidnapping', confidence: 0.8, nouns: ['sequestro', 'sequestros', 'rapto'] },
  {
    kind: 'killing',
    confidence: 0.9,
    verbs: ['assassinar', 'decapitar', 'executar', 'matar mata matou mataram morto', 'fuzilar'],
    needs: 'actor',
  },
  {
    kind: 'killing',
    confidence: 0.85,
    nouns: ['assassinato', 'assassinatos', 'feminicídio', 'homicídio', 'homicídios', 'execução sumária'],
  },
  {
    kind: 'killing',
    confidence: 0.75,
    nouns: ['mortos', 'mortas'],
    before: ['deixou', 'deixaram', 'deixa', 'deixando', 'saldo'],
  },
  { kind: 'massacre', confidence: 0.9, verbs: ['chacinar', 'massacrar'] },
  { kind: 'massacre', confidence: 0.85, nouns: ['chacina', 'chacinas', 'massacre', 'massacres'] },
  {
    kind: 'raid',
    confidence: 0.8,
    nouns: ['busca e apreensão', 'buscas e apreensões', 'batida policial', 'batidas policiais'],
  },
  { kind: 'robbery', confidence: 0.85, verbs: ['assaltar', 'furtar', 'roubar', 'saquear'] },
  { kind: 'robbery', confidence: 0.75, nouns: ['assalto', 'assaltos', 'furto', 'furtos', 'roubo', 'roubos'] },
  { kind: 'sanction', confidence: 0.85, verbs: ['sancionar'], needs: 'actor', not: ['lei', 'a'] },
  {
    kind: 'sanction',
    confidence: 0.75,
    verbs: ['designar'],
    after: ['seção', 'sanções', 'corrupção', 'lista', 'terrorista', 'ofac'],
  },
  {
    kind: 'sanction',
    confidence: 0.75,
    verbs: ['impor impõe impôs impuseram imposto', 'anunciar'],
    after: ['sanções', 'restrições'],
  },
  { kind: 'sanction', confidence: 0.65, nouns: ['designação', 'designações', 'sanções'] },
  { kind: 'seizure', confidence: 0.9, verbs: ['apreender', 'confiscar', 'interceptar'], needs: 'goods' },
  { kind: 'seizure', confidence: 0.85, nouns: ['apreensão', 'apreensões', 'confisco'], needs: 'goods' },
  {
    kind: 'sentence',
    confidence: 0.9,
    verbs: ['condenar + a', 'sentenciar'],
    after: ['anos', 'meses', 'prisão', 'reclusão', 'detenção', 'perpétua'],
  },
  {
    kind: 'sentence',
    confidence: 0.75,
    nouns: ['pena', 'prisão perpétua', 'sentença'],
    after: ['anos', 'meses', 'prisão'],
    needs: 'actor',
  },
  { kind: 'threat', confidence: 0.75, verbs: ['ameaçar'], needs: 'actor' },
  { kind: 'threat', confidence: 0.8, nouns: ['ameaça de bomba', 'ameaça de morte', 'ameaças de morte'], of: 'agent' },
  {
    kind: 'trafficking',
    confidence: 0.75,
    verbs: [
      'contrabandear',
      'traficar',
      'transportar',
      'distribuir distribui distribuiu distribuíram distribuído',
      'importar',
    ],
    needs: 'goods',
  },
  { kind: 'trial', confidence: 0.8, verbs: ['julgar'], needs: 'actor' },
  { kind: 'trial', confidence: 0.75, nouns: ['julgamento', 'julgamentos'], needs: 'actor' },
];

/** Portuguese. */
export const PT: LanguageWords = {
  triggers: TRIGGERS,
  inflect: inflectPortuguese,
  nouns: {
    person: words(
      'adolescente adolescentes advogada advogado advogados agricultor agricultores ambientalista ativista ativistas bandido bandidos candidata candidato candidatos chefe chefes cidadão cidadãos civil civis comandante comerciante coronel criança crianças defensor defensora defensores delegado deputada deputado deputados diretor dirigente empregado empresário empresários estrangeiro estrangeiros estudante estudantes ex-deputado ex-ministro ex-presidente foragido funcionária funcionário funcionários garimpeiro garimpeiros general governador guarda guardas homem homens indígena indígenas indigenista indivíduo integrante integrantes investigador jornalista jornalistas jovem jovens juiz juíza líder líderes liderança lideranças madeireiro médico membro membros menina menino migrante migrantes ministra ministro missionária morador moradores motorista mulher mulheres narcotraficante narcotraficantes operário operários padre padres passageiro passageiros pescador pescadores pessoa pessoas pistoleiro pistoleiros policial policiais político políticos prefeita prefeito prefeitos preso presos procurador professor professora repórter ribeirinhos seringueiro senador servidor servidores sindicalista suspeito suspeitos testemunha testemunhas trabalhador trabalhadores traficante traficantes turista turistas vereador vereadora vereadores vítima vítimas',
    ),
    group: words(
      'bando cartel cartéis célula clã comando companhia dissidência dissidências empresa exército facção facções gangue gangues grupo grupos guerrilha guerrilheiros insurgentes máfia milícia milicianos milícias organização organizações paramilitares quadrilha quadrilhas rebeldes rede sindicato terroristas',
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
      'armamento armas carga cargas cigarros cocaína combustível contrabando coca crack dinheiro dólares droga drogas entorpecentes fentanil fuzis garimpo gasolina haxixe hectares heroína laboratório laboratórios maconha madeira mercadoria metanfetamina munições ouro pasta pés plantações propina quilo quilogramas quilos remessa toneladas',
    ),
    weapon: words(
      'arma bala balas bomba bombas carro-bomba dinamite escopeta explosivo explosivos faca facão facões fuzil fuzis granada granadas metralhadora mina minas morteiro pistola pistolas revólver rifle tiros',
    ),
    government: words('governo administração regime'),
  },
  adjectives: words(
    'alto altos antidrogas armada armadas armado armados civil criminosa criminoso criminosos desconhecidos dois duas estadual federais federal humanos judicial judiciais locais local militar militares municipal nacional nacionais paramilitar policiais policial político principal rival rivais rodoviária rural social sociais suposta supostas suposto supostos suspeito suspeitos três',
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
    'é era eram está estão estava estavam foi foram fosse fossem sendo ser será serão seja sejam sido são',
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
    'busca buscava leve levem planejar planejava planejavam planos pode podem poderia poderiam possível pretende pretendia queria recompensa recompensas se tentar tentaram tentativa tentava tentou',
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

function words(list: string): string[] {
  return list.split(' ');
}
