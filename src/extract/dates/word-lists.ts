/** Words apart by spaces. */
export function words(list: string): Set<string> {
  return new Set(list.split(' '));
}

/** Words of rising value; a slash parts several of one value. */
export function ranked(list: string, from: number, step = 1): Map<string, number> {
  return new Map(
    list
      .split(' ')
      .flatMap((forms, index) => forms.split('/').map((word): [string, number] => [word, from + index * step])),
  );
}

/** Phrases apart by bars, each of words apart by spaces. */
export function phrases(list: string): string[][] {
  return list.split('|').map((phrase) => phrase.trim().split(' '));
}

/** Words that mean the same, apart by spaces, for each meaning. */
export function meanings<T>(lists: [T, string][]): Map<string, T> {
  return new Map(lists.flatMap(([meaning, list]) => list.split(' ').map((word): [string, T] => [word, meaning])));
}
