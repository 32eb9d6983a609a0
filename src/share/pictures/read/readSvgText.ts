import type { Mark, TextRun } from '../picture.ts';
import { colourOf } from './colour.ts';
import { type FigureReading, noteDrawn } from './reading.ts';
import { ascentOf, fontOf, strokeOf } from './style.ts';

/** A text of a drawing, one run for each of its parts, where the browser has set them. */
export function readSvgText(text: SVGTextElement, reading: FigureReading): readonly Mark[] {
  const runs: TextRun[] = [];
  let at = 0;
  for (const { element, data } of piecesOf(text)) {
    const from = at;
    at += data.length;
    const shown = data.trim();
    const start = from + data.indexOf(shown);
    if (shown === '' || start + shown.length > text.getNumberOfChars()) continue;
    const style = getComputedStyle(element);
    const fill = colourOf(style.fill, Number(style.fillOpacity));
    const halo = strokeOf(style);
    if (!(fill || halo) || Number(style.opacity) === 0) continue;
    const font = fontOf(style);
    const first = text.getExtentOfChar(start);
    runs.push({
      text: shown,
      x: first.x,
      y: first.y + ascentOf(font),
      width: text.getSubStringLength(start, shown.length),
      font,
      fill,
      halo,
      decoration: decorationOf(style),
    });
  }
  if (runs.length === 0) return [];
  noteDrawn(reading, text.getBoundingClientRect());
  const anchor = getComputedStyle(text).textAnchor as 'start' | 'middle' | 'end';
  return [{ kind: 'text', runs, anchor: runs.length === 1 ? anchor : 'start' }];
}

/** The texts of an element with the elements whose style they wear; spaces count once, as they are shown. */
function piecesOf(text: SVGTextElement): { element: Element; data: string }[] {
  const pieces: { element: Element; data: string }[] = [];
  const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement;
    const last = pieces.at(-1);
    let data = (node.textContent ?? '').replace(/\s+/g, ' ');
    if (!last || last.data.endsWith(' ')) data = data.trimStart();
    if (!element || data === '') continue;
    if (last?.element === element) last.data += data;
    else pieces.push({ element, data });
  }
  return pieces;
}

const decorationOf = ({ textDecorationLine }: CSSStyleDeclaration): TextRun['decoration'] =>
  textDecorationLine.includes('underline')
    ? 'underline'
    : textDecorationLine.includes('line-through')
      ? 'line-through'
      : null;
