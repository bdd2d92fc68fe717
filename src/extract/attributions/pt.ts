import { PT_SPEAKERS } from './nouns/pt.ts';
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
  speakers: words(PT_SPEAKERS),
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
