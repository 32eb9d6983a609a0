import type { Page } from '@playwright/test';
import { parametersNamed, stackSymbol } from '../../src/engine/declare/network.ts';
import { readAddress } from '../../src/engine/explain/address.ts';
import { brief } from '../../src/engine/explain/decimal.ts';
import { valueTex } from '../../src/engine/explain/tex.ts';
import { run, parameterNumbers as weightsIn } from '../../src/engine/run/trace.ts';
import { readSymbol } from '../../src/figures/readSymbol.ts';
import type { Scene } from '../../src/scene/document/scene.ts';
import { inputOf, networkOf } from '../../src/scene/read/derive.ts';
import { weightsOf } from '../../src/scene/read/weights.ts';

/** A text of a figure that carries an address, as it reads. */
interface Said {
  readonly text: string;
  readonly at: string;
  readonly kind: 'symbol' | 'number';
  /** The address of the vector that it stands nearest to; of the number's own box for numbers. */
  readonly beside: string;
}

/**
 * Every symbol and number of the figures that does not say what its address says: another letter or timestep, a number
 * that the run does not have there, or a name that stands at another vector.
 */
export async function saidFaults(page: Page, scene: Scene): Promise<readonly string[]> {
  const network = networkOf(scene);
  const trace = run(network, weightsOf(scene), inputOf(scene));
  const plain = (tex: string) =>
    readSymbol(tex)
      .map(({ text, arrow = '' }) => `${text}${arrow}`)
      .join('')
      .replace(/\s/g, '');
  const symbolOf = (at: string): string | null => {
    const address = readAddress(at);
    if (!address) return null;
    if (address.kind === 'value')
      return network.values.has(address.name)
        ? plain(valueTex(network, address.name, address.t))
        : null;
    const isThere = parametersNamed(network, address.name).length > 0;
    return isThere ? plain(stackSymbol(network, address.name)) : null;
  };
  const numberOf = (at: string): string | null => {
    const address = readAddress(at);
    if (address?.kind === 'value' && address.unit !== null)
      return network.values.has(address.name)
        ? brief(trace.at(address.name, address.t)[address.unit] ?? Number.NaN)
        : null;
    if (address?.kind !== 'parameter' || !address.entry) return null;
    const slot = network.parameters.get(address.name);
    const { row, column } = address.entry;
    return slot
      ? brief(
          weightsIn(network, trace.weights, address.name)[row * slot.columns + column] ??
            Number.NaN,
        )
      : null;
  };
  const said = await page.evaluate(readSaid);
  // Where the memory is probed, a number is the change of what stands at its address.
  const told = scene.probe ? said.filter(({ kind }) => kind === 'symbol') : said;
  return told.flatMap(({ text, at, kind, beside }) => {
    const should = kind === 'symbol' ? symbolOf(at) : numberOf(at);
    if (should === null) return [];
    const isSame =
      kind === 'symbol'
        ? text.replace(/T$/, '') === should
        : text === should || Number(text.replace('−', '-')) === Number(should.replace('−', '-'));
    return [
      ...(isSame ? [] : [`${at} is called ${text}, and is ${should}`]),
      ...(beside === at ? [] : [`${text} [${at}] stands at ${beside}`]),
    ];
  });
}

/** The symbols and numbers that are drawn with an address. */
function readSaid(): readonly Said[] {
  const textOf = (of: Element) => (of.textContent ?? '').replace(/\s/g, '');
  const numbers = [...document.querySelectorAll('.cell[data-at]:not(.back-equation *)')].flatMap(
    (cell): Said[] => {
      const [text] = cell.querySelectorAll('text');
      const at = cell.getAttribute('data-at') ?? '';
      return text ? [{ text: textOf(text), at, kind: 'number', beside: at }] : [];
    },
  );
  const middleOf = (of: Element) => {
    const { left, top, width, height } = of.getBoundingClientRect();
    return { x: left + width / 2, y: top + height / 2, width, height };
  };
  /** The vector whose box is nearest to a label, of those in the same drawing. */
  const nearest = (label: Element): string | null => {
    const { x, y } = middleOf(label);
    const boxes = label.closest('.inside')?.querySelectorAll('.grid > .frame[data-at]') ?? [];
    let found: { at: string; far: number } | null = null;
    for (const box of boxes) {
      const of = middleOf(box);
      const far = Math.hypot(
        Math.max(0, Math.abs(of.x - x) - of.width / 2),
        Math.max(0, Math.abs(of.y - y) - of.height / 2),
      );
      if (!found || far < found.far) found = { at: box.getAttribute('data-at') ?? '', far };
    }
    return found?.at ?? null;
  };
  // On the way back slopes stand at what they are computed from: there plain symbols alone are names.
  const isName = (label: Element) =>
    !label.closest('.back-equation') || /^[a-z]\w*$/i.test(textOf(label));
  const labels = [...document.querySelectorAll('text.symbol[data-at]:not(.halo)')].filter(isName);
  const symbols = labels.map((label): Said => {
    const at = label.getAttribute('data-at') ?? '';
    const isMade = label.closest('.inside')?.querySelector(`.grid > .frame[data-at="${at}"]`);
    return {
      text: textOf(label),
      at,
      kind: 'symbol',
      beside: (isMade && nearest(label)) ?? at,
    };
  });
  return [...numbers, ...symbols];
}
