import { type RefObject, useLayoutEffect, useRef, useState } from 'react';
import {
  type EquationLine,
  FORMS,
  fittingForm,
  type LineText,
  type Room,
  SCROLLED,
  textIn,
} from './forms.ts';
import { knownSize } from './knownSizes.ts';
import type { Slots } from './Tex.tsx';
import { measureTex, texWidth } from './texWidth.ts';
import { useSize } from './useSize.ts';

/** The rooms of all forms, as the sheets have them where the box stands. */
function roomsAt(box: Element): readonly Room[] {
  const probe = document.createElement('div');
  probe.hidden = true;
  const probes = new Map<string, readonly [like: Element, lines: readonly Element[]]>();
  for (const { size } of FORMS) {
    if (probes.has(size)) continue;
    const like = document.createElement('div');
    like.className = box.className;
    like.dataset.size = size;
    const lines = ['current', 'whole', ''].map((kind) => {
      const line = document.createElement('span');
      line.className = `equation-line ${kind}`;
      if (kind === 'whole') line.dataset.whole = '';
      return line;
    });
    like.append(...lines);
    probe.append(like);
    probes.set(size, [like, lines]);
  }
  // All of them stand there before one is asked: what is asked after a change has the whole page styled anew.
  box.after(probe);
  const px = (style: CSSStyleDeclaration, name: string) =>
    Number.parseFloat(style.getPropertyValue(name)) || 0;
  const rooms = new Map(
    [...probes].map(([size, [like, lines]]) => {
      const [current = 0, whole = 0, short = 0] = lines.map((line) =>
        px(getComputedStyle(line), 'font-size'),
      );
      const style = getComputedStyle(like);
      const aside = px(style, 'padding-left') + px(style, 'padding-right');
      return [size, { current, whole, short, gap: px(style, 'column-gap'), aside }] as const;
    }),
  );
  probe.remove();
  return FORMS.flatMap(({ size }) => rooms.get(size) ?? []);
}

/** What was found not to fit after all, by what was to fit where: the form after it. */
const found = new Map<string, number>();

/** The first form in which the lines fit their box, whose `ref` it is. */
export function useForms(
  lines: readonly EquationLine[],
  current: string,
  slots: Slots,
  name: string,
): {
  readonly ref: RefObject<HTMLDivElement | null>;
  readonly textOf: (line: EquationLine) => LineText;
  readonly size: string;
  /** Which of the forms it is. */
  readonly form: number;
} {
  const [ref, { width, rem }] = useSize<HTMLDivElement>(name);
  const [, look] = useState({});
  const rooms = useRef<{ readonly of: string; readonly all: readonly Room[] }>(null);
  const place = `${width} ${rem}`;
  const texts = lines.map(({ whole, symbol }) => whole ?? symbol).join('\n');
  const key = `${place} ${Object.values(slots).join().length} ${current}\n${texts}`;
  const [first] = useState(() => ({ key, form: knownSize(name)?.form ?? null }));
  const known =
    rooms.current?.of === place
      ? fittingForm(lines, current, rooms.current.all, width, (tex) => texWidth(tex, slots))
      : null;
  const last = useRef(first.form ?? 0);
  const at = found.get(key) ?? known ?? (key === first.key ? first.form : null) ?? last.current;
  last.current = at;
  const form = FORMS[at] ?? FORMS[0];
  const isGuess = !found.has(key) && known === null && (key !== first.key || first.form === null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key says what lines, slots and place are.
  useLayoutEffect(() => {
    const box = ref.current;
    if (!box || width === 0) return;
    let isCurrent = true;
    const knowRooms = () => {
      if (rooms.current?.of !== place) rooms.current = { of: place, all: roomsAt(box) };
    };
    const decide = () => {
      if (document.fonts.status !== 'loaded') return;
      knowRooms();
      measureTex(
        lines.flatMap(({ whole, symbol }) => (whole === null ? symbol : [whole, symbol])),
        slots,
      );
      look({});
    };
    const check = () => {
      if (isGuess) return decide();
      // So that the next step need not ask for them.
      knowRooms();
      if (at >= SCROLLED || box.scrollWidth <= box.clientWidth) return;
      if (document.fonts.status !== 'loaded') return;
      if (found.size > MOST_FOUND) found.clear();
      found.set(key, at + 1);
      look({});
    };
    if (isGuess) decide();
    if (document.fonts.status !== 'loaded') document.fonts.ready.then(() => isCurrent && check());
    // They become wider as what typesets them, and its letters, arrive.
    const sizes = new ResizeObserver(check);
    for (const line of box.children) sizes.observe(line);
    return () => {
      isCurrent = false;
      sizes.disconnect();
    };
  }, [ref, width, key, at, isGuess]);
  return { ref, textOf: (line) => textIn(form, line, current), size: form.size, form: at };
}

const MOST_FOUND = 500;
