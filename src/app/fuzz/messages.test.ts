import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readChoice } from '../../present/plan/choice.ts';
import { readHands } from '../../present/show/hands.ts';
import { readEnvelope } from '../../present/sync/message.ts';
import { parse } from '../../scene/document/parse.ts';
import { decode } from '../../scene/link/link.ts';
import { readHostMessage } from '../embed/hostMessage.ts';
import { anyWounded, check, expectValid, links, readsAtLeast, scenes, WANTED } from './given.ts';

readsAtLeast(WANTED.messages);

test('messages of other windows and of the page around', () => {
  const state = {
    kind: 'state',
    seq: 3,
    playing: false,
    slide: 'loop.1',
    isBlack: false,
    details: null,
    started: null,
    hands: [3, 4],
    choice: { chapters: ['loop.1'], slides: ['order.2'], minutes: [['order.3', 2.5]] },
  };
  const paths = fc.array(fc.nat(), { minLength: 1, maxLength: 4 });
  const given = fc.tuple(fc.constantFrom(...scenes), paths, fc.anything());
  check(2000, given, ([scene, path, put]) => {
    const message = structuredCloneOf({ ...state, scene });
    const envelope = readEnvelope({ v: 1, sender: 'a', message: withPut(message, path, put) });
    if (envelope?.message.kind !== 'state') return;
    expectValid(parse(envelope.message.scene));
    const { choice } = envelope.message;
    expect(choice).toEqual(choice && readChoice(choice));
    const { hands } = envelope.message;
    expect(hands).toEqual(hands && readHands(hands));
  });
  check(3500, fc.tuple(paths, fc.oneof(fc.anything(), anyWounded(links))), ([path, put]) => {
    const asked = { unrolled: 1, kind: 'show', id: 1, link: links[0] };
    const request = readHostMessage(withPut(asked, path, put));
    if (request?.kind === 'show') expectValid(decode(request.link));
    if (request?.kind === 'refused') expect(request.error).toMatch(/^(request|newer|link)$/);
  });
});

const structuredCloneOf = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

/** An object with one part, found by the numbers of a path, in place of which stands something else. */
function withPut(data: object, path: readonly number[], put: unknown): object {
  const [at = 0, ...further] = path;
  const keys = Object.keys(data);
  const key = keys[at % Math.max(1, keys.length)];
  if (key === undefined) return data;
  const part = (data as Record<string, unknown>)[key];
  const inner = further.length > 0 && typeof part === 'object' && part !== null;
  const fresh = inner ? withPut(part, further, put) : put;
  return Array.isArray(data)
    ? data.map((each, i) => (String(i) === key ? fresh : each))
    : { ...data, [key]: fresh };
}
