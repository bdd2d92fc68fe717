/** What a name is likely to name, as the relation model sees it; part of the model: never renumber. */
const NAME_KIND = {
  unknown: 0,
  country: 1,
  demonym: 2,
  place: 3,
  acronym: 4,
  organization: 5,
  titledPerson: 6,
  twoWords: 7,
  oneWord: 8,
  other: 9,
} as const;

/** Countries, their adjectives, and places, each name in lower case. */
export interface PlaceNames {
  countries: ReadonlySet<string>;
  demonyms: ReadonlySet<string>;
  places: ReadonlySet<string>;
}

const ORGANIZATION_WORDS = new Set(
  `agency association bank bureau capital center centre club commission committee company corp council court department
  foundation front fund government group holding holdings inc industries institute international llc ltd media ministry network news
  office newspaper organisation organization papers party police post project radio service senate systems telecom times treasury tv union
  university`.split(/\s+/),
);
const TITLES = new Set(
  `activist boss brother businessman chairman cousin critic director dr editor journalist leader minister mr mrs ms
  oligarch president reporter senator son tycoon wife`.split(/\s+/),
);

/** Tells the kind of a name by its letters, the word before it (lower case, '' for none) and lists of places. */
export function guessNameKind(name: string, before: string, { countries, demonyms, places }: PlaceNames): number {
  const key = name.toLowerCase();
  if (countries.has(key) || countries.has(`${key}.`)) return NAME_KIND.country;
  if (demonyms.has(key)) return NAME_KIND.demonym;
  if (places.has(key)) return NAME_KIND.place;
  if (/^[\p{Lu}.&]{2,}s?$/u.test(name)) return NAME_KIND.acronym;
  const words = key.split(/\s+/, 20);
  if (words.some((word) => ORGANIZATION_WORDS.has(word))) return NAME_KIND.organization;
  if (TITLES.has(before)) return NAME_KIND.titledPerson;
  return words.length === 2 ? NAME_KIND.twoWords : words.length === 1 ? NAME_KIND.oneWord : NAME_KIND.other;
}
