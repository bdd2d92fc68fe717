/// <reference lib="dom" />
/**
 * Does the proof of work of a form in the background (see src/audience/prove-work.ts): finds the number with which
 * SHA-256 of `CHALLENGE:NUMBER` begins with as many zero bits as the form asks for. The form can be sent before it is
 * found; it then counts as sent without.
 */
const form = document.querySelector<HTMLFormElement>('form[data-work]');
const challenge = form?.elements.namedItem('challenge');
const solution = form?.elements.namedItem('solution');

if (form && challenge instanceof HTMLInputElement && solution instanceof HTMLInputElement && crypto.subtle)
  void solve(challenge.value, Number(form.dataset.work)).then((found) => {
    solution.value = found;
  });

async function solve(challengeText: string, bits: number): Promise<string> {
  const encoder = new TextEncoder();
  for (let n = 0; ; n++) {
    const hash = await crypto.subtle.digest('SHA-256', encoder.encode(`${challengeText}:${n}`));
    if (Math.clz32(new DataView(hash).getUint32(0)) >= bits) return String(n);
  }
}
