import { expect, test } from 'vitest';
import { timeAxis } from '../../../figures/time/axis.ts';
import { layOutChain } from '../layout.ts';
import { type FarColours, type FarPicture, paintFar } from './paintFar.ts';

const colours: FarColours = {
  ink: 'ink',
  soft: 'soft',
  state: 'state',
  input: 'input',
  output: 'output',
  warn: 'warn',
  line: 'line',
  ground: 'ground',
  cellInks: { usual: 'dark', deep: 'light', strange: 'ground' },
  font: 'sans-serif',
};

test('digits in the heatmap are written in the ink that is read on their cell', () => {
  const layout = layOutChain({
    width: 1000,
    height: 420,
    steps: 1,
    hidden: 3,
    inputs: 2,
    outputs: 2,
    isOneHot: true,
    lines: 0,
    span: 1,
    isHeatmap: true,
  });
  const raster = { image: {} as HTMLCanvasElement, rows: 1 };
  const picture: FarPicture = {
    states: raster,
    starts: [null],
    others: [null],
    inputs: raster,
    outputs: null,
    digits: (_, row) => ['0.10', '0.99', 'NaN'][row] ?? '',
    shadeOf: (_, row) => (['usual', 'deep', 'strange'] as const)[row] ?? 'usual',
    hidden: 3,
    symbols: ['h'],
    firstAnswer: 0,
    answers: [],
    shares: null,
    losses: null,
    lossExtent: 0,
  };
  const written = new Map<string, unknown>();
  const pen: Record<string, unknown> = {
    fillText: (text: string) => written.set(text, pen.fillStyle),
  };
  // Of a canvas only what is written matters here.
  const context = new Proxy(pen, {
    get: (target, name: string) => (name in target ? target[name] : () => undefined),
  });
  paintFar(
    context as unknown as CanvasRenderingContext2D,
    picture,
    layout,
    timeAxis(layout, { from: 0, span: 1 }, 1),
    colours,
  );
  expect(written.get('0.10')).toBe('dark');
  expect(written.get('0.99')).toBe('light');
  expect(written.get('NaN')).toBe('ground');
});
