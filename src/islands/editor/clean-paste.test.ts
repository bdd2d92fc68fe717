import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { cleanPaste } from './clean-paste.ts';
import { hideStyles } from './hide-styles.ts';

function paste(html: string) {
  const { document } = parseHTML(`<!doctype html><html><body>${hideStyles(html)}</body></html>`);
  return cleanPaste(document as unknown as Document);
}
const plain = (html: string) => paste(html).html.replace(/\s*\n\s*/g, '');

describe('cleanPaste', () => {
  it('makes lists, headings and notes again of what Word writes', () => {
    const { html, notes } = paste(
      `<p class=MsoTitle>A title<o:p></o:p></p><p class=MsoNormal><b style='mso-bidi-font-weight:normal'>Bold</b> text<a style='mso-footnote-id:ftn1' href="#_ftn1" name="_ftnref1"><span class=MsoFootnoteReference>[1]</span></a>.</p><p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>·<span>&nbsp; </span></span>One</p><p class=MsoListParagraph style='mso-list:l0 level2 lfo1'><span style='mso-list:Ignore'>o </span>Two</p><p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>· </span>Three</p><div style='mso-element:footnote-list'><div style='mso-element:footnote' id=ftn1><p class=MsoFootnoteText><a style='mso-footnote-id:ftn1' href="#_ftnref1">[1]</a> The note.</p></div></div>`,
    );
    const [id] = [...notes.keys()];
    expect(html).toBe(
      `<h2>A title</h2><p><strong>Bold</strong> text<sup><a href="#n-fn-${id}">1</a></sup>.</p><ul><li>One<ul><li>Two</li></ul></li><li>Three</li></ul>`,
    );
    expect(notes.get(id ?? '')).toBe('<p> The note.</p>');
  });

  it('reads bold and italic of Google Docs from its styles, and puts nested lists into their items', () => {
    expect(
      plain(
        `<b style="font-weight:normal;" id="docs-internal-guid-1"><p dir="ltr"><span style="font-weight:700">Bold</span><span style="font-style:italic"> it</span></p><ul><li dir="ltr"><p><span>One</span></p></li><ul><li><p><span>Two</span></p></li></ul></ul></b>`,
      ),
    ).toBe('<p><strong>Bold</strong><em> it</em></p><ul><li><p>One</p><ul><li><p>Two</p></li></ul></li></ul>');
  });

  it('keeps the text of a web page and leaves its machinery', () => {
    const { html, pictures } = paste(
      `<div class=x style="color:red"><nav>Menu</nav><div onclick=1>First <i>it</i></div><div>Second</div><img src="https://x.example/a.png"><iframe src="//video.example/1"></iframe><script>1</script><form><input></form></div>`,
    );
    expect(html).toBe(
      '<p>First <em>it</em></p><p>Second</p><p><a href="https://video.example/1">https://video.example/1</a></p>',
    );
    expect(pictures).toBe(1);
  });

  it('takes words that look like a style for words', () => {
    expect(plain('<p title="a style=b">He wrote style="bold" and &lt;b style="x"&gt; there.</p>')).toBe(
      '<p>He wrote style="bold" and &lt;b style="x"&gt; there.</p>',
    );
  });
});
