import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseLine, parseText, plainLine } from './parse.ts';

const line = (text: string) => JSON.stringify(parseLine(text));

test('words, mathematics, code and lists are told apart, and lines end where they were ended', () => {
  expect(
    parseText('a **b** `c`\n$h_2$, W_h\n\n- one\n- two\n\n$$\n\\frac{a}{b}\n$$\n\n3. c'),
  ).toEqual([
    {
      kind: 'paragraph',
      children: [
        { kind: 'text', text: 'a ' },
        { kind: 'strong', children: [{ kind: 'text', text: 'b' }] },
        { kind: 'text', text: ' ' },
        { kind: 'code', text: 'c' },
        { kind: 'break' },
        { kind: 'math', text: 'h_2' },
        { kind: 'text', text: ', W_h' },
      ],
    },
    {
      kind: 'list',
      start: null,
      items: ['one', 'two'].map((text) => [
        { kind: 'paragraph', children: [{ kind: 'text', text }] },
      ]),
    },
    { kind: 'math', text: '\\frac{a}{b}' },
    {
      kind: 'list',
      start: 3,
      items: [[{ kind: 'paragraph', children: [{ kind: 'text', text: 'c' }] }]],
    },
  ]);
  expect(plainLine('**$h_2$** of `x` [there](#v=1&end)')).toBe('h_2 of x there');
});

test('money is no mathematics, and what a backslash stands before is as it is typed', () => {
  expect(plainLine('$5 and $6')).toBe('$5 and $6');
  expect(plainLine('it costs 5$ or 6$')).toBe('it costs 5$ or 6$');
  expect(plainLine('\\$h\\$ \\*a\\*')).toBe('$h$ *a*');
  expect(line('$5 and $6')).not.toContain('math');
});

test('HTML, headings, quotes and entities are the text that they look like', () => {
  for (const text of ['<b onclick="x()">a</b>', '<!-- a -->', '&lt;b&gt; &copy;', '# a', '> a'])
    expect(parseText(text)).toEqual([{ kind: 'paragraph', children: [{ kind: 'text', text }] }]);
  expect(parseText('    four spaces\n===')).toMatchObject([{ kind: 'paragraph' }]);
});

test('a link leads to a page, a letter or a place of this program; any other address stays a text', () => {
  for (const href of [
    'https://a.example/x?y=1#z',
    'mailto:a@b.example',
    '#v=1&end',
    'HTTP://a.example',
  ])
    expect(parseLine(`[w](${href})`)).toMatchObject([{ kind: 'link', href }]);
  expect(parseLine('[w](hidden-state)')).toMatchObject([{ kind: 'term', id: 'hidden-state' }]);
  for (const href of [
    'javascript:alert(1)',
    'JAVASCRIPT:alert(1)',
    '//a.example',
    'data:text/html,a',
    './a',
    'file:///a',
  ])
    expect(plainLine(`[w](${href})`)).toBe(`[w](${href})`);
  expect(line('<javascript:alert(1)>')).not.toContain('"link"');
});

test('no picture is fetched: of one from elsewhere only what is said of it is left', () => {
  expect(parseLine('![a *b*](https://a.example/x.png)')).toEqual([
    { kind: 'picture', address: 'https://a.example/x.png', text: 'a *b*' },
  ]);
});

test('any text at all is read, quickly, and none of its words is lost', () => {
  const sign = fc.constantFrom(
    '*',
    '_',
    '`',
    '$',
    '$$',
    '[',
    '](',
    '![',
    '<',
    '&',
    '|',
    '\n',
    ' ',
    '- ',
    '~~',
    '\\',
    'q',
  );
  fc.assert(
    fc.property(fc.array(sign, { maxLength: 200 }), (signs) => {
      const read = JSON.stringify(parseText(signs.join('')));
      expect(read.match(/q/g)?.length ?? 0).toBe(signs.filter((each) => each === 'q').length);
    }),
  );
});
