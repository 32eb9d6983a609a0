import { afterEach, expect, test, vi } from 'vitest';

afterEach(() => vi.unstubAllGlobals());

test('what two tabs have seen of the lesson is kept together, and forgotten in both', async () => {
  const map = new Map<string, string>();
  const listeners: ((event: { key: string }) => void)[] = [];
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => map.get(key) ?? null,
    setItem: (key: string, value: string) => map.set(key, value),
    removeItem: (key: string) => map.delete(key),
  });
  vi.stubGlobal('window', {
    addEventListener: (_: string, listen: (event: { key: string }) => void) =>
      listeners.push(listen),
  });
  const openTab = async () => {
    vi.resetModules();
    const tab = await import('./progress.ts');
    tab.followProgress();
    return tab;
  };
  const [one, two] = [await openTab(), await openTab()];
  one.noteSpot({ chapter: 'order', step: 2 });
  two.noteSpot({ chapter: 'loop', step: 1 });
  const seen = async () => [...(await openTab()).progress.getState().seen].sort();
  expect(await seen()).toEqual(['loop.2', 'order.1']);
  // The other tab hears of it.
  two.clearProgress();
  listeners[0]?.({ key: 'unrolled:lesson:v1' });
  one.noteSpot({ chapter: 'order', step: 3 });
  expect(await seen()).toEqual(['order.2']);
});
