import { describe, expect, it } from 'vitest';
import { bodyText } from './body/body-text.ts';
import { parseBody } from './body/clean-body.ts';
import { linkNames } from './link-names.ts';
import { toCodePoints } from './position.ts';

/** Links every place of the names in the text of `html`. */
function link(html: string, ...names: string[]): string {
  const { text } = bodyText(parseBody(html));
  return linkNames(
    html,
    text,
    names.map((name) => ({
      href: `/actor/${name.toLowerCase()}`,
      card: 'Group',
      places: [...text.matchAll(new RegExp(name, 'g'))].map(({ index }) => ({
        start: toCodePoints(text, index),
        end: toCodePoints(text, index + name.length),
      })),
    })),
  );
}

const to = (name: string) => `<a class="actor" href="/actor/${name.toLowerCase()}" data-card="Group">${name}</a>`;

describe('names in a body', () => {
  it('are linked once, at their first place', () => {
    expect(link('<p>Herons met Owls. Herons left.</p>', 'Herons', 'Owls')).toBe(
      `<p>${to('Herons')} met ${to('Owls')}. Herons left.</p>`,
    );
  });

  it.each([
    ['headings', '<h2>Herons</h2><p>The Herons left.</p>', `<h2>Herons</h2><p>The ${to('Herons')} left.</p>`],
    ['links', '<p><a href="/x">Herons</a> and Herons</p>', `<p><a href="/x">Herons</a> and ${to('Herons')}</p>`],
    [
      'captions and pictures',
      '<figure><img src="a.jpg" alt="Herons > Owls"><figcaption>Herons</figcaption></figure><p>Herons</p>',
      `<figure><img src="a.jpg" alt="Herons > Owls"><figcaption>Herons</figcaption></figure><p>${to('Herons')}</p>`,
    ],
  ])('are not linked in %s', (_, html, expected) => {
    expect(link(html, 'Herons')).toBe(expected);
  });

  it('are found after astral characters, references and inline elements', () => {
    expect(link('<p>😀 A &#x26; B, <em>the</em> Herons</p>', 'Herons')).toBe(
      `<p>😀 A &#x26; B, <em>the</em> ${to('Herons')}</p>`,
    );
  });

  it('across elements stay as they are', () => {
    const html = '<p>Grey <em>Herons</em> left.</p>';
    expect(link(html, 'Grey Herons')).toBe(html);
  });

  it('carry nothing that could act', () => {
    const { text } = bodyText(parseBody('<p>Herons</p>'));
    const places = [{ start: 0, end: 6 }];
    expect(linkNames('<p>Herons</p>', text, [{ href: '/"onclick="x', card: '"><script>', places }])).not.toMatch(
      /<script|"onclick="/,
    );
  });

  it('take time in proportion to a long body', () => {
    const html = `<p>${'Herons and Owls met. '.repeat(50_000)}</p>`;
    expect(link(html, 'Owls')).toContain(to('Owls'));
  });

  it('leave the text as it was', () => {
    const html = '<p>Herons &#x3C; Owls</p><ul><li>Owls</li></ul>';
    expect(bodyText(parseBody(link(html, 'Herons', 'Owls'))).text).toBe(bodyText(parseBody(html)).text);
  });
});
