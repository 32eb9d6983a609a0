import { expect, test, vi } from 'vitest';

test('a scene that is changed before its fields are here is an error, and none that nothing has put right', async () => {
  vi.resetModules();
  const { withText } = await import('../scene/change/change.ts');
  const { DEFAULT_SCENE } = await import('../scene/document/defaults.ts');
  const change = () => withText({ ...DEFAULT_SCENE, cursor: { t: 3, phase: 'read' } }, 'he');
  expect(change).toThrow('not here yet');
  await import('../scene/fields/onDemand.ts');
  expect(change()).toMatchObject({ text: 'he', cursor: { t: 1 } });
});
