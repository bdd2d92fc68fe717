import type { SpeechWords } from './vocabulary.ts';
import { cueTable, inflect, phrases, words } from './word-lists.ts';

/** Endings of regular verbs in -ar: past, present, imperfect. */
const AR = 'ou aram a am ava avam ado';

/** Who says what, in Portuguese. */
export const PT: SpeechWords = {
  cues: cueTable([
    ['say', 'asserted', 'disse disseram diz dizem dizia diziam dito'],
    [
      'say',
      'asserted',
      inflect('afirm inform declar confirm revel reiter destac ressalt coment explic relat assegur', AR),
    ],
    ['say', 'asserted', inflect('acrescent alert lembr sustent avali argument document assinal observ salient', AR)],
    ['say', 'asserted', inflect('anunci denunci estim consider apont indic cont recomend not', AR)],
    ['say', 'asserted', 'conta contam nota notas aponta denuncia relata', 'doubtful'],
    ['say', 'asserted', 'respondeu responderam responde admitiu admitiram admite admitem escreveu escreve reconheceu'],
    ['say', 'asserted', 'reconheceram reconhece reconhecem esclareceu esclarece concluiu concluíram conclui insistiu'],
    ['say', 'asserted', 'insiste advertiu adverte advertiram repetiu pediu pediram pede prometeu sugeriu sugere'],
    [
      'that',
      'asserted',
      'cita citam citou citaram menciona mencionam mencionou expressou expressaram manifestou manifesta',
    ],
    ['that', 'asserted', 'reiterou reitera expressa manifestaram falou falaram fala falam'],
    ['that', 'alleged', 'atribui atribuem atribuiu associa responsabiliza responsabilizou'],
    ['say', 'alleged', `${inflect('aleg suspeit', AR)} acredita acreditam acreditava crê creem`],
    ['accuse', 'alleged', 'acusou acusaram acusa acusam acusava acusado'],
    [
      'say',
      'asserted',
      'dizia diziam afirmava afirmavam sustentava estimava estimavam calculava calcula calculou denunciava',
    ],
    ['deny', 'denied', 'negou negaram nega negam negava rejeitou rejeita desmentiu desmente'],
    [
      'call',
      'asserted',
      'chamou chama classificou classifica classificava descreveu descreve descrevem apresenta apresentam apresentou define definiu',
    ],
  ]),
  accordingTo: phrases(
    'segundo|de acordo com|conforme|na avaliação de|na avaliação do|na avaliação da|nas palavras de|nas palavras do|' +
      'nas palavras da|na opinião de|na opinião do|na opinião da',
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
      'novamente posteriormente',
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
  things: words(
    'expressou expressaram expressa manifestou manifestaram manifesta menciona mencionam mencionou cita citam citou ' +
      'reiterou reitera destacou destaca ressaltou anunciou anunciaram anuncia denunciou denunciaram estima estimam ' +
      'estimava estimou atribui atribuem atribuiu associa responsabiliza responsabilizou reconheceu reconhece confirmou ' +
      'relatou declarou',
  ),
  speakOf: words('falou falaram fala falam alertou alertaram advertiu adverte'),
  about: words('de do da dos das sobre para'),
  mute: words('vez tempo dia semana mês ano momento data exemplo parte'),
  speakers: words(
    'polícia procurador procuradora procuradores procuradoria promotor promotores funcionário funcionários autoridade ' +
      'autoridades departamento governo ministério ministro ministra porta-voz comunicado relatório acusação tribunal ' +
      'juiz juíza presidente testemunha testemunhas documento documentos jornal agência exército marinha advogado ' +
      'advogada advogados investigadores especialistas analistas moradores familiares imprensa fontes escritório comissão ' +
      'secretário secretária embaixador governador prefeito prefeita senador general coronel comandante diretor diretora ' +
      'chefe estudo grupo empresa organização vítimas sobreviventes chanceler alerta texto jornalista nota estado',
  ),
  dropsSubjects: true,
};
