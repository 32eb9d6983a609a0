import katex from 'katex';
import { type ReactNode, useContext } from 'react';
import { LookedTerms, marksOf, type StepOf } from '../../figures/markTerms.ts';
import { filledIn, OWN_FORMULA } from '../../figures/Tex.tsx';

/*
 * Formulas where there is no document for KaTeX to write into: what is drawn has a mark in the place of each, and the
 * marks give way to KaTeX's own HTML.
 */

interface Formula {
  readonly tex: string;
  readonly slots?: Readonly<Record<string, string>>;
}

export function typesetter(): {
  readonly Formula: (formula: Formula) => ReactNode;
  readonly typeset: (html: string) => string;
} {
  const set: string[] = [];
  return {
    Formula: function Drawn({ tex, slots = {} }) {
      const terms = useContext(LookedTerms);
      const html = katex.renderToString(tex, {
        ...OWN_FORMULA,
        // What is drawn is only seen.
        output: 'html',
      });
      const filled = filledIn(html, slots);
      set.push(terms ? marked(filled, terms.looked, terms.stepOf) : filled);
      return `{{formula ${set.length - 1}}}`;
    },
    typeset: (html) => html.replace(/\{\{formula (\d+)\}\}/g, (_, at) => set[Number(at)] ?? ''),
  };
}

const TERM = /<span class="([^"]*)"([^>]*) data-term="([^"]*)"/g;

/** As `markTerms` marks them on the page. */
function marked(html: string, looked: string, stepOf: StepOf): string {
  const names = [...html.matchAll(TERM)].map(([, , , name = '']) => name);
  const marks = new Map(marksOf(names, stepOf).map((mark) => [mark.at, mark]));
  let at = -1;
  return html.replace(TERM, (tag, classes: string, rest: string, name: string) => {
    at += 1;
    const mark = marks.get(at);
    if (!mark) return tag;
    const current = mark.isFirst && name === looked ? ' aria-current="step"' : '';
    const term = mark.isTerm ? ' term' : '';
    return `<span class="${classes}${term}"${rest} data-term="${name}" data-step="${mark.step.state}"${current}`;
  });
}
