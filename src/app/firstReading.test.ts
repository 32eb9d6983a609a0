import { expect, test } from 'vitest';
import { withText } from '../scene/change/change.ts';
import { DEFAULT_SCENE } from '../scene/document/defaults.ts';
import { toEnd } from '../scene/walk/walk.ts';
import { playStep } from '../state/playback.ts';
import { store } from '../state/store.ts';
import { readOnce, toSameLetter } from './firstReading.ts';

test('a first visit reads the whole word and rests at its second l, by the phase again', () => {
  readOnce();
  for (let i = 0; i < 20 && store.getState().playback.playing; i++) playStep();
  const { playback, scene } = store.getState();
  expect(playback).toEqual({ playing: false, speed: 1, pace: 'phase' });
  expect(scene.cursor).toEqual({ t: 3, phase: 'choose' });
});

test('a word without a letter twice rests at its end', () => {
  const end = toEnd(withText(DEFAULT_SCENE, 'helo'));
  expect(toSameLetter(end)).toBe(end);
});
