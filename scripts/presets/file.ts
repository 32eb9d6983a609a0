import type { Preset } from '../../src/scene/document/presets.ts';

const WIDTH = 100;

/** The text of a preset's file, laid out as the project's formatter lays it out. */
export const fileText = (preset: Preset): string => `${layOut(preset, '', 0)}\n`;

/** `before` is what stands on the line already, after an indent of `depth` levels. */
function layOut(value: unknown, before: string, depth: number): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const inside = '  '.repeat(depth + 1);
  const end = '  '.repeat(depth);
  if (!Array.isArray(value)) {
    const lines = Object.entries(value).map(([key, entry]) => {
      const name = `${JSON.stringify(key)}: `;
      return `${inside}${name}${layOut(entry, name, depth + 1)}`;
    });
    return `{\n${lines.join(',\n')}\n${end}}`;
  }
  const onOneLine = `[${value.map((entry) => JSON.stringify(entry)).join(', ')}]`;
  const flat = value.every((entry) => typeof entry !== 'object');
  if (flat && end.length + before.length + onOneLine.length < WIDTH) return onOneLine;
  const parts = value.map((entry) => layOut(entry, '', depth + 1));
  if (!value.every((entry) => typeof entry === 'number'))
    return `[\n${parts.map((part) => inside + part).join(',\n')}\n${end}]`;

  const lines: string[] = [];
  let line = inside;
  parts.forEach((part, i) => {
    const item = i < parts.length - 1 ? `${part},` : part;
    if (line !== inside && line.length + 1 + item.length > WIDTH) {
      lines.push(line);
      line = inside;
    }
    line += line === inside ? item : ` ${item}`;
  });
  return `[\n${[...lines, line].join('\n')}\n${end}]`;
}
