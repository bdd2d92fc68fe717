/** Pure functions on text: no database, no network, no clock. */
export { isAnalysisHeading } from './analysis-heading.ts';
export { BODY_TEXT_VERSION, bodyText } from './body/body-text.ts';
export { type CleanBody, cleanBody, parseBody } from './body/clean-body.ts';

export { cleanCharacters, cleanLine, foldSpace } from './clean-characters.ts';
export { countriesIn, countryCode, countryName } from './countries.ts';
export { readEdtfDate } from './edtf.ts';
export { escapeHtml, paragraphsToHtml } from './escape-html.ts';
export { fold } from './fold.ts';
export { linkNames, type NameLink } from './link-names.ts';
export { markPassages, type Passage } from './mark-passages.ts';
export { codePointLength, sliceCodePoints, toCodePoints, toUtf16 } from './position.ts';
export { sentenceAround, sentences } from './sentences.ts';
export { slugOf } from './slug.ts';
export { withinSentence } from './within-sentence.ts';
export { cdata, element, xml } from './xml.ts';
