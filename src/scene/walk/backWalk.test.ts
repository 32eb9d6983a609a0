import { describe, expect, test } from 'vitest';
import { withText } from '../change/change.ts';
import { withGradient, withJudged, withTarget } from '../change/changeGradient.ts';
import { withFigure } from '../change/changeView.ts';
import { DEFAULT_SCENE } from '../document/defaults.ts';
import { lossSpecOf } from '../read/gradientLoss.ts';
import { backFrom, lossStepsOf } from '../read/lossSteps.ts';
import { atEnd, completeStep, stepPhase, stepTime, toEnd, toStart } from './walk.ts';

const scene = toStart(withFigure(DEFAULT_SCENE, 'gradient'));
const where = ({ cursor, gradientView }: typeof scene) => `${cursor.t} ${gradientView.phase}`;

describe('with the gradient, walking goes back in time', () => {
  test('from the last letter whose next one is known, step by step to the first, and back again', () => {
    expect(where(scene)).toBe('3 z');
    const walk = [scene];
    for (let s = stepPhase(scene, 1); s !== walk.at(-1); s = stepPhase(s, 1)) walk.push(s);
    expect(walk.map(where).slice(4, 8)).toEqual(['3 w.cell', '3 to.h', '2 z', '2 w.head']);
    expect(where(walk.at(-1) ?? scene)).toBe('0 w.cell');
    expect(walk.at(-1)).toEqual(toEnd(scene));
    let back = walk.at(-1) ?? scene;
    for (const there of walk.toReversed()) {
      expect(back).toEqual(there);
      back = stepPhase(back, -1);
    }
  });

  test('by whole timesteps too, and stops at the first', () => {
    expect(where(stepTime(scene, 1))).toBe('2 z');
    expect(where(completeStep(scene))).toBe('3 to.h');
    expect(where(completeStep(completeStep(scene)))).toBe('2 to.h');
    expect(atEnd(toEnd(scene))).toBe(true);
  });
});

describe('which answers are judged', () => {
  test('the last, every one, one alone, or those that are chosen, of which one stays', () => {
    expect(lossStepsOf(scene)).toEqual([3]);
    expect(lossStepsOf(withGradient(scene, { at: { kind: 'every' } }))).toEqual([0, 1, 2, 3]);
    const two = withJudged(scene, 1);
    expect(lossStepsOf(two)).toEqual([1, 3]);
    const one = withJudged(two, 3);
    expect(lossStepsOf(one)).toEqual([1]);
    expect(withJudged(one, 1)).toBe(one);
  });

  test('a chosen answer counts where none was known, and the sequence has its own again without it', () => {
    const chosen = withTarget(scene, 4, 1, 1);
    expect(backFrom(chosen)).toBe(4);
    expect(lossSpecOf(chosen).targets).toMatchObject({ indices: Int32Array.of(1, 2, 2, 3, 1) });
    expect(backFrom(withTarget(chosen, 4, 1, null))).toBe(3);
    const untold = { ...scene, outputs: 2, gradient: { ...scene.gradient, targets: [] } };
    const every = withGradient(withTarget(untold, 1, 1, 1), { at: { kind: 'every' } });
    expect(lossStepsOf(every)).toEqual([0, 1, 2, 3, 4]);
    expect(backFrom(withGradient(every, { at: { kind: 'last' } }))).toBe(4);
  });

  test('a shorter text takes with it what was judged behind its end', () => {
    const two = withJudged(scene, 0);
    expect(lossStepsOf(withText(two, 'he'))).toEqual([0]);
    expect(lossStepsOf(withText(scene, ''))).toEqual([]);
  });

  test('a limit of clipping that is none changes nothing', () => {
    for (const clip of [0, -1, Number.NaN, Number.POSITIVE_INFINITY])
      expect(withGradient(scene, { clip })).toBe(scene);
  });
});
