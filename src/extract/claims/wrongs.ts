/** Beginnings of words that name a wrong, in English, Spanish and Portuguese, with all their endings. */
const WRONG =
  /^(?:abduct|abus|assassinat|asesin|assassin|atentad|bombing|brib|coima|contraband|corrup|crim[ei]|delit|desvi|desaparici|embezzl|enriquecimiento|extor[st]|femicid|fraud|genocid|graft|homicid|kickback|kidnap|killing|launder|lavado|lavag|malversa|massacr|masacr|matan[çz]|misappropriat|misus|molest|murder|narc[oó]|obstru|peculat|plunder|propina|rape[ds]?$|ransom|repress|represi|robo$|robber|roub|sabotag|secuestr|sequestr|smuggl|soborn|suborn|steal|stole|terror|theft|threat|amenaz|amea[çc]|tortur|tr[aá]fic|traffick|tr[aá]fico|undemocratic|undermin|unlawful|violen|violacion|violaç|ataque|attack|arson|ambush|apropiaci|apropria|cohech|concus|cocaine|cocaína|drug|droga|weapons?$|plot|conspir|complot|subver|socav|solap)/u;

/** Nouns of people whom the word itself accuses. */
const WRONGDOER =
  /^(?:(?:narco)?trafficker|trafficker|(?:narco)?traficante|terrorist|smuggler|contrabandista|criminal|delincuente|criminos|launderer|kingpin|hitm[ae]n|sicario|mobster|gangster|capo$|assassin|murderer|killer|asesin[oa]$|extorter|extorsionista)/u;

/** 'Criminal justice', 'terrorist attack' name a field or a deed, no person. */
const OF_LAW =
  /^(?:investigat|justice|law|case|court|proceeding|code|charge|complaint|procedure|police|chamber|division|lawyer|defen[cs]e|justicia|derecho|código)/u;

/** Verbs and adjectives that tie somebody to a wrong which follows: 'took part in', 'used his office for'. */
const DOES =
  /^(?:abus|accept|acept|aceit|act(?:ed|s)$|admit|apoy|apoi|aprovech|aproveit|ayud|ajud|behind|carr(?:y|ied|ies)|caus|collu|colud|comet|commit|complicit|conduct|conspir|cubr|dirig|enabl|encabez|encubr|engag|ejecut|execut|facilit|fund|financ|help|implicad|implicat|incit|interf|involv|involucr|envolvid|knowingly|led$|lead(?:s|ing)?$|lider|maneja|mand[oó]u?$|master|obtain|obtuv|operat|opera|orchestr|order|orden|oversaw|paid|pag[oó]u?$|particip|perpetr|ped(?:ía|iu)|pid(?:ió|e)|plan|promot|promov|protec|proteg|provid|receiv|recib|receb|respons|ran$|run(?:s|ning)?$|safeguard|sold|sell|solicit|sponsor|suppl|support|took|take[ns]?$|us(?:ed|es|ing|ó|ou|aba|ava)$|utiliz|vend|distribut|distribu|transport|mov(?:ed|es|ió|eu)|introduc|import|export|ship|asked|gave|da$|dio$|deu$)/u;

/** Verbs that are a wrong by themselves, and whose object suffers it. */
const DONE =
  /^(?:abduct|asesin|assassin|ambush|amenaz|amea[çc]|attack|atac|beat|brib|detain|embezzl|extor|intimid|kidnap|kill|launder|lav[aóo]|mat[aóo]|massacr|murder|malvers|misappropr|mutil|obstruct|obstruy|obstruiu|persecut|persegu|rape[ds]?$|rob(?:bed|aron|ó)$|roub|secuestr|sequestr|siphon|smuggl|soborn|suborn|socav|solap|steal|stole|subver|terroriz|threaten|tortur|traffick|trafic|undermin|desvi|divert)/u;

/** Whether a word names a wrong. */
export function isWrong(word: string): boolean {
  return WRONG.test(word);
}

/** What is received as a wrong: bribes, not threats. */
export function isIllGotten(word: string): boolean {
  return /^(?:brib|soborn|coima|propina|suborn|kickback|payoff|mordida|narco)/.test(word);
}

/** Whether a word is the noun of somebody who does wrong. `next`: the word after it. */
export function isWrongdoer(word: string, next: string): boolean {
  return WRONGDOER.test(word) && !OF_LAW.test(next);
}

/** How a word ties its subject to a wrong: it is one itself, or one must follow; null for neither. */
export function tieOf(word: string): 'done' | 'does' | null {
  if (DONE.test(word)) return 'done';
  return DOES.test(word) ? 'does' : null;
}
