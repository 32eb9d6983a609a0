import { expect, test } from 'vitest';
import { missed, noteArrival, readPlace, writePlace } from './place.ts';

test('a room and the scene in it share an address, and come apart again', () => {
  const place = { room: 'present', at: 'first-step.2', isFresh: false } as const;
  const address = `${writePlace(place)}v=1&x=hell&end`;
  expect(address).toBe('present=first-step.2&v=1&x=hell&end');
  expect(readPlace(address)).toEqual({ place, link: 'v=1&x=hell&end' });
});

test('without a scene, a room shows what belongs there', () => {
  const { place, link } = readPlace('present=first-step.2');
  expect(place).toEqual({ room: 'present', at: 'first-step.2', isFresh: true });
  expect(link).toBe('');
});

test('what is no place is the laboratory, and the whole of it a link', () => {
  for (const link of ['', 'v=1&end', 'present', 'constructor=1&v=1&end', 'present=<b>&v=1&end'])
    expect(readPlace(link)).toEqual({ place: { room: 'lab', at: '', isFresh: false }, link });
});

test('an address that asks for what is not here is told from one that asks for the first of a name, or for nothing', () => {
  const toldOf = (asked: string, shown: string) => {
    noteArrival(asked, shown);
    return missed.getState().place?.asked ?? null;
  };
  expect(toldOf('first-step.99', 'first-step.5')).toBe('first-step.99');
  expect(toldOf('nope', '')).toBe('nope');
  expect(toldOf('order', 'order.2')).toBe('order');
  for (const [asked, shown] of [
    ['first-step.5', 'first-step.5'],
    ['order', 'order.1'],
    ['', 'order.1'],
    ['', ''],
  ] as const)
    expect(toldOf(asked, shown)).toBeNull();
});
