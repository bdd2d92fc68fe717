const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]/g;

/**
 * Text from outside -> text that the database and XML can hold: NUL and other control characters removed,
 * lone surrogates replaced by U+FFFD, Unicode in NFC so that equal words are equal strings.
 */
export function cleanCharacters(text: string): string {
  return text.replace(FORBIDDEN, '').toWellFormed().normalize('NFC');
}

/** One line of clean text: white space of every kind folded to single spaces, trimmed. */
export function cleanLine(text: string): string {
  return foldSpace(cleanCharacters(text)).trim();
}

/** Folds every run of white space (no-break and other Unicode spaces too) into one space; drops invisible marks. */
export function foldSpace(text: string): string {
  return text.replace(/[\u00ad\u200b\u2060\ufeff]/g, '').replace(/\s+/gu, ' ');
}
