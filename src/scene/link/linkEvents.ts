import { type Events, MAX_COLUMNS, MAX_STEPS } from '../document/scene.ts';
import { packWeights, unpackWeights } from './packedWeights.ts';
import { escapeText, unescapeText } from './percent.ts';
import { shortest } from './shortest.ts';

/** Numbers as a link writes them: `2:1.5,2,3,4` or, where shorter, packed as `2.3~...`; a wave as `100~formula`. */
export function encodeEvents(events: Events): string {
  if (events.kind === 'wave') return `${events.steps}~${escapeText(events.formula)}`;
  const { columns, values } = events;
  const plain = `${columns}:${values.map(shortest).join(',')}`;
  const packed = packWeights(values);
  const short = packed && `${columns}.${values.length / columns}.${packed}`;
  return short && short.length < plain.length ? short : plain;
}

/** What a link says of numbers, for `parse` to judge; null where it cannot be read. */
export function decodeEvents(value: string): unknown {
  const wave = /^(\d{1,6})~(.*)$/s.exec(value);
  if (wave)
    return { kind: 'wave', steps: Number(wave[1]), formula: unescapeText(wave[2] ?? '').text };
  const packed = /^(\d{1,3})\.(\d{1,6})\.([\w-]+)$/.exec(value);
  if (packed) {
    const [columns, steps] = [Number(packed[1]), Number(packed[2])];
    // A claim of more must not be made room for.
    const isPossible = columns * steps <= MAX_COLUMNS * MAX_STEPS;
    const values = isPossible ? unpackWeights(packed[3] ?? '', columns * steps) : null;
    return values && { kind: 'numbers', columns, values };
  }
  const plain = /^(\d{1,3}):([-\d.e,]+)$/i.exec(value);
  if (!plain) return null;
  const values = (plain[2] ?? '')
    .split(',')
    .map((text) => (text === '' ? Number.NaN : Number(text)));
  return { kind: 'numbers', columns: Number(plain[1]), values };
}
