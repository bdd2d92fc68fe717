import { ENTITY_SCHEMATA } from '../entities.ts';

/** Words for kinds of actors in English, Spanish and Portuguese, folded: of a cell, the first that fits. */
const WORDS: readonly (readonly [RegExp, string])[] = [
  [
    /^(?:person|persona|pessoa|individual|individuo|people|natural person|persona natural|persona fisica|pessoa fisica)$/,
    'Person',
  ],
  [/\b(?:vessel|ship|boat|buque|barco|nave|navio|embarcacion|embarcacao)\b/, 'Vessel'],
  [/\b(?:aircraft|airplane|plane|aeronave|avion|aviao|avioneta)\b/, 'Airplane'],
  [
    /\b(?:public body|government|gobierno|governo|ministry|ministerio|agency|agencia|police|policia|court|tribunal|orgao publico|organismo publico)\b/,
    'PublicBody',
  ],
  [/\b(?:company|empresa|compania|companhia|business|corporation|sociedad|firm|bank|banco)\b/, 'Company'],
  [/\b(?:legal entity|persona juridica|pessoa juridica|entity|entidad|entidade)\b/, 'LegalEntity'],
  [
    /\b(?:organi[sz]ation|organizacion|organizacao|group|grupo|cartel|gang|banda|quadrilha|faction|faccion|faccao|party|partido|union|sindicato)\b/,
    'Organization',
  ],
  [/\b(?:country|pais|state|estado)\b/, 'Country'],
  [/\b(?:address|direccion|endereco)\b/, 'Address'],
];

/** A cell such as 'Persona', 'PublicBody' or 'Cartel' -> a schema; null when it says nothing known. */
export function kindOf(cell: string): string | null {
  const exact = ENTITY_SCHEMATA.find((schema) => schema.toLowerCase() === cell.toLowerCase());
  if (exact && exact !== 'Event') return exact;
  const words = cell.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim();
  return WORDS.find(([pattern]) => pattern.test(words))?.[1] ?? null;
}
