import type { Mark } from '../picture.ts';
import { colourOf } from './colour.ts';
import { type FigureReading, noteDrawn } from './reading.ts';
import { ascentOf, fontOf } from './style.ts';

/** A text of the page, a mark for each line it is broken into, where the browser has set it. */
export function readHtmlText(
  text: Text,
  style: CSSStyleDeclaration,
  reading: FigureReading,
): readonly Mark[] {
  if (!/[^\s\u200b]/.test(text.data)) return [];
  const fill = colourOf(style.color);
  const font = fontOf(style);
  if (!fill || font.size < 0.5) return [];
  return linesOf(text).map(({ data, box }) => {
    noteDrawn(reading, box);
    const width = box.width;
    const anchor = ANCHORS.get(style.textAlign) ?? 'start';
    return {
      kind: 'text',
      anchor,
      runs: [
        {
          text: style.textTransform === 'uppercase' ? data.toUpperCase() : data,
          x: box.left - reading.left,
          // The box of a line is as high as its font; half a pixel of rounding is shared by both sides.
          y: box.top - reading.top + ascentOf(font),
          width,
          font,
          fill,
          halo: null,
          decoration: reading.decoration,
        },
      ],
    };
  });
}

const ANCHORS: ReadonlyMap<string, 'start' | 'middle' | 'end'> = new Map([
  ['center', 'middle'],
  ['right', 'end'],
  ['end', 'end'],
]);

interface Line {
  data: string;
  box: DOMRect;
}

function linesOf(text: Text): readonly Line[] {
  const range = document.createRange();
  range.selectNodeContents(text);
  const rects = [...range.getClientRects()].filter(({ width }) => width > 0);
  const [only] = rects;
  if (only && rects.every(({ top }) => Math.abs(top - only.top) < 1))
    return trimmed(text, [{ from: 0, to: text.length }], range);
  const spans: { from: number; to: number; top: number }[] = [];
  for (let i = 0; i < text.length; i++) {
    range.setStart(text, i);
    range.setEnd(text, i + 1);
    const box = range.getClientRects()[0];
    const last = spans.at(-1);
    if (!box || box.width === 0) continue;
    if (last && Math.abs(last.top - box.top) < 1) last.to = i + 1;
    else spans.push({ from: i, to: i + 1, top: box.top });
  }
  return trimmed(text, spans, range);
}

/** Lines without the spaces at their ends, which no one sees. */
function trimmed(
  text: Text,
  spans: readonly { readonly from: number; readonly to: number }[],
  range: Range,
): readonly Line[] {
  return spans.flatMap(({ from, to }) => {
    const part = text.data.slice(from, to);
    const shown = part.trim();
    if (shown === '') return [];
    const start = from + part.indexOf(shown);
    range.setStart(text, start);
    range.setEnd(text, start + shown.length);
    return [{ data: shown.replace(/\s+/g, ' '), box: range.getBoundingClientRect() }];
  });
}
