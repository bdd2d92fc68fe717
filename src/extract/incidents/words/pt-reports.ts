import type { TriggerWords } from './words.ts';

const DRUGS = ['cocaína', 'droga', 'drogas', 'maconha', 'quilos', 'kg', 'toneladas', 'armas', 'fuzis', 'dólares', 'tabletes', 'entorpecentes'];
const COURTS = ['juiz', 'juíza', 'tribunal', 'justiça', 'júri', 'vara'];

/** Other words by which reports of crime and trials tell it in Portuguese: our own compilation. */
export const PT_REPORTS: TriggerWords[] = [
  { kind: 'arrest', confidence: 0.8, verbs: ['recapturar', 'flagrar', 'apreender apreende apreendeu apreenderam apreendido'], after: ['suspeito', 'suspeitos', 'adolescente', 'adolescentes', 'menor', 'menores', 'homem', 'homens', 'mulher'], span: 3 },
  { kind: 'arrest', confidence: 0.75, verbs: ['entregar'], after: ['polícia', 'justiça', 'autoridades', 'delegacia'], before: ['se'], span: 4, subject: 'patient', needs: 'actor' },
  { kind: 'arrest', confidence: 0.75, nouns: ['prisão', 'detenção', 'captura', 'recaptura', 'flagrante'], before: ['a', 'sua', 'após', 'da', 'na', 'desde', 'em', 'com', 'nova'], not: ['perpétua', 'domiciliar', 'de', 'temporária', 'preventiva'], needs: 'actor' },
  { kind: 'arrest', confidence: 0.7, nouns: ['prisão preventiva', 'prisão temporária', 'prisões preventivas'], before: ['decretou', 'decretada', 'teve', 'decretar', 'convertida', 'cumpre', 'em', 'ordenou'] },
  { kind: 'attack', confidence: 0.75, verbs: ['torturar', 'estuprar', 'atirar', 'abrir abre abriu abriram aberto + fogo'], needs: 'actor', not: ['se'] },
  { kind: 'attack', confidence: 0.7, nouns: ['ataque armado', 'ataques armados', 'agressão', 'agressões', 'tortura', 'tiroteios', 'estupro', 'linchamento'], of: 'agent' },
  { kind: 'attack', confidence: 0.7, nouns: ['feridos', 'feridas', 'ferido', 'ferida', 'baleado', 'baleados'], before: ['deixou', 'deixaram', 'ficou', 'ficaram', 'deixando', 'saldo', 'mortos', 'foi', 'foram'] },
  { kind: 'charge', confidence: 0.8, verbs: ['indiciar', 'denunciar', 'acusar'], after: ['ministério', 'procuradoria', 'promotoria', 'mp', 'mpf', 'polícia', 'justiça', 'crimes'], span: 6, needs: 'actor' },
  { kind: 'charge', confidence: 0.75, nouns: ['indiciamento', 'acusações formais', 'réu', 'réus', 'ré'], before: ['virou', 'viraram', 'tornou-se', 'é', 'são', 'o', 'tornaram-se', 'como', 'pelo'] },
  { kind: 'clash', confidence: 0.75, nouns: ['troca de tiros', 'trocas de tiros', 'fogo cruzado', 'confronto armado', 'confrontos armados'] },
  { kind: 'corruption', confidence: 0.7, verbs: ['receber', 'pagar', 'oferecer', 'exigir', 'aceitar', 'cobrar'], after: ['propina', 'propinas', 'suborno', 'subornos', 'vantagem'], span: 6 },
  { kind: 'corruption', confidence: 0.6, nouns: ['desvio de verbas', 'desvios de recursos', 'lavagem de dinheiro', 'esquema de corrupção', 'tráfico de influência'], before: ['por', 'suposto', 'suposta', 'crime', 'crimes', 'investigado', 'acusado', 'de', 'caso'], bare: true },
  { kind: 'disappearance', confidence: 0.7, nouns: ['desaparecidos', 'desaparecidas', 'desaparecido'], before: ['os', 'as', 'estão', 'seguem', 'está', 'foram', 'continuam'] },
  { kind: 'escape', confidence: 0.75, verbs: ['escapar', 'fugir foge fugiu fugiram fugido', 'evadir'], subject: 'patient', needs: 'actor', not: ['violência', 'pobreza'] },
  { kind: 'escape', confidence: 0.7, nouns: ['fuga', 'fugas', 'fuga em massa', 'evasão'], not: ['capitais', 'escolar', 'divisas', 'fiscal'] },
  { kind: 'extradition', confidence: 0.75, verbs: ['entregar', 'enviar', 'transferir'], after: ['extradição', 'extraditado', 'extraditados'], span: 10, needs: 'actor' },
  { kind: 'kidnapping', confidence: 0.75, nouns: ['reféns', 'refém', 'cárcere privado', 'sequestrado', 'sequestrada'], before: ['fez', 'fizeram', 'mantinha', 'mantido', 'mantidos', 'mantida', 'em', 'foi', 'como', 'feito'] },
  { kind: 'killing', confidence: 0.8, verbs: ['abater', 'degolar', 'carbonizar', 'esquartejar', 'linchar', 'executar'], needs: 'actor', not: ['mandado', 'mandados', 'ordem', 'ordens', 'plano', 'projeto', 'obras'] },
  { kind: 'killing', confidence: 0.65, verbs: ['morrer morre morreu morreram morto', 'falecer'], after: ['ataque', 'atentado', 'tiros', 'disparos', 'confronto', 'confrontos', 'explosão', 'tiroteio', 'bala', 'baleado', 'chacina', 'operação', 'emboscada', 'facadas'], span: 10, subject: 'patient', needs: 'actor' },
  { kind: 'killing', confidence: 0.65, nouns: ['morte', 'mortes'], needs: 'actor', not: ['natural', 'naturais', 'pena', 'encefálica'] },
  { kind: 'killing', confidence: 0.7, nouns: ['mortos', 'mortas', 'vítimas fatais', 'vítima fatal', 'corpos', 'assassinados', 'assassinadas'], before: ['deixou', 'deixaram', 'deixa', 'deixando', 'saldo', 'menos', 'encontrados', 'encontraram', 'dois', 'três', 'quatro', 'cinco', 'seis', 'sete', 'oito', 'nove', 'dez', 'foram', 'os'] },
  { kind: 'raid', confidence: 0.75, verbs: ['cumprir cumpre cumpriu cumpriram cumprido', 'executar'], after: ['busca', 'buscas', 'mandados'], span: 6 },
  { kind: 'raid', confidence: 0.7, nouns: ['mandados de busca', 'mandado de busca', 'buscas e apreensões', 'operação policial', 'invasão policial'] },
  { kind: 'sanction', confidence: 0.75, verbs: ['multar', 'inabilitar', 'suspender', 'cassar'], after: ['visto', 'vistos', 'cargo', 'milhões', 'entrada', 'mandato'], span: 7, needs: 'actor' },
  { kind: 'seizure', confidence: 0.85, verbs: ['apreender', 'confiscar', 'interceptar', 'recolher'], after: DRUGS, span: 10 },
  { kind: 'seizure', confidence: 0.65, verbs: ['encontrar', 'localizar', 'achar', 'descobrir descobre descobriu descobriram descoberto'], after: DRUGS, span: 8, needs: 'goods' },
  { kind: 'sentence', confidence: 0.8, verbs: ['receber', 'cumprir', 'pegar'], after: ['pena', 'sentença', 'prisão', 'condenação'], span: 6, needs: 'actor' },
  { kind: 'sentence', confidence: 0.75, nouns: ['anos de prisão', 'anos de reclusão', 'anos de cadeia', 'meses de prisão', 'prisão perpétua'], before: ['a', 'de', 'condenado', 'condenada', 'condenados', 'pena', 'à'] },
  { kind: 'threat', confidence: 0.7, verbs: ['intimidar', 'coagir'], needs: 'actor' },
  { kind: 'trial', confidence: 0.75, verbs: ['depor depõe depôs depuseram deposto', 'comparecer'], after: COURTS, span: 6, subject: 'patient', needs: 'actor' },
  { kind: 'trial', confidence: 0.7, nouns: ['audiência', 'audiência de custódia', 'processo', 'processos', 'júri popular', 'ação penal'], needs: 'actor', not: ['de', 'pública', 'seletivo', 'eleitoral'] },
];
