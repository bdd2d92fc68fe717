import type { InterfaceLanguage } from '../../ui/index.ts';
import type { Operation } from './describe-api.ts';
import { RESPONSES } from './problems.ts';

type Told = Record<Exclude<InterfaceLanguage, 'en'>, string>;

/** What operations do, by their ids, in the languages that the description itself does not speak. */
const SUMMARIES: Record<string, Told> = {
  getFront: { es: 'La portada', pt: 'A página inicial' },
  listSections: {
    es: 'Las secciones, con cuántos artículos tiene cada una',
    pt: 'As seções, com quantos artigos cada uma tem',
  },
  getSection: { es: 'Los artículos de una sección', pt: 'Os artigos de uma seção' },
  listCountries: {
    es: 'Los países, con cuántos artículos tiene cada uno',
    pt: 'Os países, com quantos artigos cada um tem',
  },
  getCountry: {
    es: 'Un país: sus artículos y lo que consta allí',
    pt: 'Um país: seus artigos e o que consta lá',
  },
  listTopics: {
    es: 'Los temas, con cuántos artículos tiene cada uno',
    pt: 'Os temas, com quantos artigos cada um tem',
  },
  getTopic: { es: 'Los artículos de un tema', pt: 'Os artigos de um tema' },
  listAuthors: {
    es: 'Los autores, con cuántos artículos tiene cada uno',
    pt: 'Os autores, com quantos artigos cada um tem',
  },
  getAuthor: { es: 'Los artículos de un autor', pt: 'Os artigos de um autor' },
  getArchive: {
    es: 'Cuántos artículos tiene cada año y cada mes',
    pt: 'Quantos artigos cada ano e cada mês tem',
  },
  getYear: { es: 'Los artículos de un año', pt: 'Os artigos de um ano' },
  getMonth: { es: 'Los artículos de un mes', pt: 'Os artigos de um mês' },
  search: { es: 'Una búsqueda de artículos, con filtros', pt: 'Uma busca de artigos, com filtros' },
  listActors: {
    es: 'Los actores, primero los que tienen más hechos',
    pt: 'Os atores, primeiro os que têm mais fatos',
  },
  getActor: {
    es: 'Un actor con lo que consta, cada hecho con su frase',
    pt: 'Um ator com o que consta, cada fato com sua frase',
  },
  getClaim: {
    es: 'Una afirmación con todos sus pasajes y las decisiones sobre ella',
    pt: 'Uma afirmação com todos os seus trechos e as decisões sobre ela',
  },
  listIncidents: {
    es: 'Los incidentes, primero los más recientes',
    pt: 'Os incidentes, primeiro os mais recentes',
  },
  getIncident: {
    es: 'Un incidente con lo que se cuenta de él, afirmación por afirmación',
    pt: 'Um incidente com o que se conta dele, afirmação por afirmação',
  },
  explore: {
    es: 'Una selección de la base de datos, como lista, grafo, mapa o cronología',
    pt: 'Uma seleção do banco de dados, como lista, grafo, mapa ou cronologia',
  },
  getDocument: {
    es: 'Un documento guardado: su texto por páginas y las afirmaciones que se apoyan en él',
    pt: 'Um documento guardado: seu texto por páginas e as afirmações que se apoiam nele',
  },
  listSources: {
    es: 'Quién emitió los documentos en que se apoyan los artículos, o los documentos de uno',
    pt: 'Quem emitiu os documentos em que os artigos se apoiam, ou os documentos de um',
  },
  listCorrections: {
    es: 'Lo que estaba mal en artículos, primero lo más reciente',
    pt: 'O que estava errado em artigos, primeiro o mais recente',
  },
  getData: {
    es: 'Lo que contiene la base de datos pública y sus últimas exportaciones',
    pt: 'O que o banco de dados público contém e suas últimas exportações',
  },
  getNotice: { es: 'Una página propia de la redacción', pt: 'Uma página própria da redação' },
  getAbout: { es: 'Qué es el sitio', pt: 'O que é o site' },
  getLicence: {
    es: 'La licencia de los artículos que no nombran otra',
    pt: 'A licença dos artigos que não nomeiam outra',
  },
  listArticles: {
    es: 'Todos los artículos, primero los más recientes',
    pt: 'Todos os artigos, primeiro os mais recentes',
  },
  getArticle: { es: 'Un artículo', pt: 'Um artigo' },
  listClaims: {
    es: 'Todas las afirmaciones, primero las últimas guardadas, cada una con un pasaje',
    pt: 'Todas as afirmações, primeiro as últimas guardadas, cada uma com um trecho',
  },
  listChanges: {
    es: 'Lo que cambió desde un cursor: artículos, actores, afirmaciones e incidentes, cada uno en su último cambio',
    pt: 'O que mudou desde um cursor: artigos, atores, afirmações e incidentes, cada um em sua última mudança',
  },
  createDraft: {
    es: 'Empieza un artículo, del que los lectores no ven nada hasta que alguien lo publica',
    pt: 'Começa um artigo, do qual os leitores não veem nada até que alguém o publique',
  },
  getDraft: {
    es: 'Un artículo tal como está en la mesa de redacción',
    pt: 'Um artigo tal como está na mesa de redação',
  },
  updateDraft: {
    es: 'Cambia las palabras de un artículo en la mesa; lo que ven los lectores se queda',
    pt: 'Muda as palavras de um artigo na mesa; o que os leitores veem fica',
  },
  listSuggestions: {
    es: 'Lo que la máquina propone y nadie ha decidido, primero lo más seguro',
    pt: 'O que a máquina propõe e ninguém decidiu, primeiro o mais seguro',
  },
  judgeSuggestion: {
    es: 'Acepta o rechaza una propuesta, en nombre de quien tiene la clave',
    pt: 'Aceita ou rejeita uma proposta, em nome de quem tem a chave',
  },
  startImport: {
    es: 'Importa artículos, un objeto JSON por línea, como dice docs/formats/jsonl.md; la respuesta dice dónde mirar',
    pt: 'Importa artigos, um objeto JSON por linha, como diz docs/formats/jsonl.md; a resposta diz onde olhar',
  },
  getImport: {
    es: 'Hasta dónde llegó una importación y lo que no se pudo guardar',
    pt: 'Até onde chegou uma importação e o que não pôde ser guardado',
  },
};

/** What each status means, as `RESPONSES` says it in English. */
const STATUSES: Record<number, Told> = {
  400: {
    es: 'Un parámetro es desconocido o incorrecto, o un cursor no se hizo para esta lista.',
    pt: 'Um parâmetro é desconhecido ou incorreto, ou um cursor não foi feito para esta lista.',
  },
  401: { es: 'Llegó sin clave, o con una que ya no vale.', pt: 'Veio sem chave, ou com uma que já não vale.' },
  403: {
    es: 'La clave, o quien la tiene, no puede hacer esto.',
    pt: 'A chave, ou quem a tem, não pode fazer isto.',
  },
  404: { es: 'Aquí no hay nada.', pt: 'Aqui não há nada.' },
  409: {
    es: 'Choca con lo que alguien hizo entretanto.',
    pt: 'Entra em conflito com o que alguém fez nesse meio-tempo.',
  },
  410: { es: 'Estaba aquí y se retiró.', pt: 'Estava aqui e foi retirado.' },
  412: {
    es: 'Se cambió desde la versión nombrada en If-Match.',
    pt: 'Foi mudado desde a versão nomeada em If-Match.',
  },
  413: { es: 'El cuerpo es demasiado largo.', pt: 'O corpo é longo demais.' },
  415: { es: 'El cuerpo es de otro tipo.', pt: 'O corpo é de outro tipo.' },
  422: { es: 'El cuerpo se leyó, pero no se puede aceptar.', pt: 'O corpo foi lido, mas não pode ser aceito.' },
  428: { es: 'Nombre en If-Match la versión que cambia.', pt: 'Nomeie em If-Match a versão que muda.' },
  429: {
    es: 'Se pidió demasiado; espere lo que dice retry-after.',
    pt: 'Pediu-se demais; espere o que diz retry-after.',
  },
  431: { es: 'La dirección es demasiado larga.', pt: 'O endereço é longo demais.' },
  503: {
    es: 'El servidor tiene demasiado que hacer, o no tiene base de datos; espere lo que dice retry-after.',
    pt: 'O servidor tem demais a fazer, ou está sem banco de dados; espere o que diz retry-after.',
  },
};

/** What an operation does, in the language of the page. */
export function summaryOf({ id, summary }: Pick<Operation, 'id' | 'summary'>, language: InterfaceLanguage): string {
  return language === 'en' ? summary : (SUMMARIES[id]?.[language] ?? summary);
}

/** What a status means, in the language of the page. */
export function statusWords(status: number, language: InterfaceLanguage): string {
  const english = (RESPONSES[status] ?? '').replaceAll('`', '');
  return language === 'en' ? english : (STATUSES[status]?.[language] ?? english);
}
