import { existsSync } from 'node:fs';
import process from 'node:process';
import { type Inline, parseLine } from '../src/figures/markdown/parse.ts';
import { readSymbol } from '../src/figures/readSymbol.ts';
import { seeing } from '../src/lesson/see.ts';
import { writeSpot } from '../src/lesson/spot.ts';
import { stepIn } from '../src/lesson/stepIn.ts';
import { stepScene } from '../src/lesson/stepScene.ts';
import { chapters } from '../src/lesson/table.ts';
import type { Tongue } from '../src/lesson/types.ts';
import { escaped, type StaticPage } from './html.ts';

/*
 * Each chapter in each language as a page of its own that needs no script: what a chat shows of a link, what a search
 * engine finds, and the way from there to the living page.
 */

const WORDS = {
  ko: {
    why: '왜 그럴까요?',
    open: '움직이는 그림으로 보기',
    lead: 'Unrolled: 숫자 하나하나로 펼쳐 보는 RNN',
    before: '이전 장',
    after: '다음 장',
    other: 'English',
    locale: 'ko_KR',
    picture: (title: string) => `${title}: 이 장의 한 장면`,
  },
  en: {
    why: 'Why?',
    open: 'Open it on the stage',
    lead: 'Unrolled: recurrent networks, one number at a time',
    before: 'Previous chapter',
    after: 'Next chapter',
    other: '한국어',
    locale: 'en_US',
    picture: (title: string) => `${title}: a scene of the chapter`,
  },
} as const;

const TONGUES = ['ko', 'en'] as const;

/** Where the page will stand, with a slash at its end, for previews that ask for whole addresses; may be unknown. */
const site = process.env.UNROLLED_SITE ?? '';

/** Fetched at once: a build that has this file run cannot fetch anything afterwards. */
const lessons = await Promise.all(
  chapters.map(async (entry) => ({ entry, steps: (await entry.load()).steps })),
);

/** All pages; `policy` is the content security policy of the page. */
export const learnPages = (policy: string): readonly StaticPage[] =>
  lessons.flatMap((_, number) =>
    TONGUES.map((tongue) => ({
      fileName: `learn/${tongue}/${chapters[number]?.id}/index.html`,
      source: pageOf(number, tongue, policy),
    })),
  );

/** A text of the lesson as HTML: its symbols with their indices below the line, layers and arrows above it. */
const proseOf = (nodes: readonly Inline[]): string =>
  nodes
    .map((node) => {
      if (node.kind === 'break') return '<br>';
      if (node.kind === 'strong') return `<strong>${proseOf(node.children)}</strong>`;
      if ('children' in node) return proseOf(node.children);
      if (node.kind !== 'math') return escaped(node.text);
      return readSymbol(node.text)
        .map(({ text, isSub, isSuper, isUpright, arrow }) => {
          const named =
            isUpright || isSub || isSuper ? escaped(text) : `<var>${escaped(text)}</var>`;
          const level = isSub ? 'sub' : isSuper ? 'sup' : null;
          return `${level ? `<${level}>${named}</${level}>` : named}${arrow ? `<sup>${arrow}</sup>` : ''}`;
        })
        .join('');
    })
    .join('');

/** The reason for what a step says, closed until somebody asks for it. */
const reasonOf = (name: string, why: string) => `
        <details>
          <summary>${name}</summary>
${why
  .split('\n\n')
  .map((part) => `          <p>${proseOf(parseLine(part))}</p>`)
  .join('\n')}
        </details>`;

function pageOf(number: number, tongue: Tongue, policy: string): string {
  const { entry, steps } = lessons[number] as (typeof lessons)[number];
  const words = WORDS[tongue];
  const other = tongue === 'ko' ? 'en' : 'ko';
  const { title, about } = entry[tongue];
  const told = steps.map((declared, i) => {
    const step = stepIn(declared, tongue);
    const { heading, text, why } = step;
    const see = seeing(stepScene(step).scene);
    return `      <section>
        <h2><a href="../../../#learn=${writeSpot({ chapter: entry.id, step: i })}">${escaped(heading)}</a></h2>
        <p>${proseOf(parseLine(text(see)))}</p>${why ? reasonOf(words.why, why(see)) : ''}
      </section>`;
  });
  const file = `${entry.id}.${tongue}.png`;
  const hasPicture = existsSync(new URL(`../public/learn/${file}`, import.meta.url));
  const previews = hasPicture
    ? `
    <meta property="og:image" content="${site ? `${site}learn/` : '../../'}${file}">
    <meta property="og:image:width" content="1200">
    <meta property="og:image:height" content="630">
    <meta name="twitter:card" content="summary_large_image">`
    : '';
  const picture = hasPicture
    ? `
      <a class="picture" href="../../../#learn=${entry.id}.1"><img src="../../${file}" width="1200" height="630" alt="${escaped(words.picture(title))}"></a>`
    : '';
  const beside = (by: number, label: string, rel: string) => {
    const chapter = chapters[number + by];
    return chapter
      ? `<a rel="${rel}" href="../${chapter.id}/index.html">${label}: ${escaped(chapter[tongue].title)}</a>`
      : '';
  };
  return `<!doctype html>
<html lang="${tongue}">
  <head>
    <meta http-equiv="Content-Security-Policy" content="${policy}">
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>${escaped(title)} · Unrolled</title>
    <meta name="description" content="${escaped(about)}">
    <meta property="og:type" content="article">
    <meta property="og:site_name" content="Unrolled">
    <meta property="og:title" content="${escaped(title)}">
    <meta property="og:description" content="${escaped(about)}">
    <meta property="og:locale" content="${words.locale}">${previews}
    <link rel="alternate" hreflang="${other}" href="../../${other}/${entry.id}/index.html">
    <link rel="icon" href="../../../icon.svg" type="image/svg+xml">
    <link rel="stylesheet" href="../../page.css">
  </head>
  <body>
    <header>
      <a href="../../../">${words.lead}</a>
      <a lang="${other}" href="../../${other}/${entry.id}/index.html">${words.other}</a>
    </header>
    <main>
      <p class="number">${number + 1} / ${chapters.length}</p>
      <h1>${escaped(title)}</h1>
      <p class="about">${escaped(about)}</p>
      <a class="open" href="../../../#learn=${entry.id}.1">${words.open}</a>${picture}
${told.join('\n')}
    </main>
    <nav>
      ${beside(-1, words.before, 'prev')}
      ${beside(1, words.after, 'next')}
    </nav>
  </body>
</html>
`;
}
