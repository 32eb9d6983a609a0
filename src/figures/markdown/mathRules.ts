import type { MarkdownIt, StateBlock, StateInline } from 'markdown-it';

/** Mathematics in Markdown: `$…$` in a line; `$$…$$` by itself, on one line or several. */
export function mathRules(md: MarkdownIt): void {
  md.inline.ruler.after('escape', 'math', inLine);
  md.block.ruler.before('fence', 'mathBlock', byItself, { alt: ['paragraph'] });
}

function inLine(state: StateInline, isSilent: boolean): boolean {
  const { src, pos, posMax } = state;
  if (src[pos] !== '$') return false;
  const sign = src[pos + 1] === '$' ? '$$' : '$';
  const from = pos + sign.length;
  const end = endOf(src, from, posMax, sign);
  if (end < 0) return false;
  if (!isSilent) state.push('math', 'math', 0).content = src.slice(from, end).trim();
  state.pos = end + sign.length;
  return true;
}

/**
 * Where mathematics ends that begins at `from`; -1 where it is a sign for money. As others have it: no space inside a `$`,
 * and no digit behind the last.
 */
function endOf(src: string, from: number, most: number, sign: string): number {
  if (sign === '$' && /\s/.test(src[from] ?? ' ')) return -1;
  for (let at = from; at + sign.length <= most; at++) {
    if (src[at] === '\\') at++;
    else if (src.startsWith(sign, at)) {
      if (sign === '$' && (/\s/.test(src[at - 1] ?? ' ') || /\d/.test(src[at + 1] ?? '')))
        return -1;
      return src.slice(from, at).trim() === '' ? -1 : at;
    }
  }
  return -1;
}

function byItself(state: StateBlock, first: number, last: number, isSilent: boolean): boolean {
  const lineAt = (line: number) =>
    state.src
      .slice((state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0), state.eMarks[line])
      .trimEnd();
  if (!lineAt(first).startsWith('$$')) return false;
  const lines: string[] = [];
  for (let line = first; line < Math.min(last, first + MOST_LINES); line++) {
    const text = lineAt(line).slice(line === first ? 2 : 0);
    lines.push(text.endsWith('$$') ? text.slice(0, -2) : text);
    if (!text.endsWith('$$')) continue;
    const tex = lines.join('\n').trim();
    if (tex === '') return false;
    if (isSilent) return true;
    state.push('mathBlock', 'math', 0).content = tex;
    state.line = line + 1;
    return true;
  }
  return false;
}

/** Where a formula has more lines, none is looked for: a text of nothing but beginnings would be read again and again. */
const MOST_LINES = 60;
