/** What every form about a sentence names it by: its number, and its words as the person saw them. */
export function SentenceFields({ sentence: { n, sentence } }: { sentence: { n: number; sentence: string } }) {
  return (
    <>
      <input type="hidden" name="n" value={n} />
      <input type="hidden" name="sentence" value={sentence} />
    </>
  );
}
