import { bringFormulas, type FormulaProblem, type ParsedFormula } from './formulas.ts';

const MAX_FORMULA = 200;
const MAX_FORMULA_COLUMNS = 8;
const MAX_DEPTH = 64;

type Term = (t: number) => number;

const CONSTANTS: Readonly<Record<string, Term>> = {
  t: (t) => t,
  pi: () => Math.PI,
  π: () => Math.PI,
  e: () => Math.E,
};

const FUNCTIONS: Readonly<Record<string, (...args: readonly number[]) => number>> = {
  sin: (a = Number.NaN) => Math.sin(a),
  cos: (a = Number.NaN) => Math.cos(a),
  tan: (a = Number.NaN) => Math.tan(a),
  tanh: (a = Number.NaN) => Math.tanh(a),
  exp: (a = Number.NaN) => Math.exp(a),
  log: (a = Number.NaN) => Math.log(a),
  sqrt: (a = Number.NaN) => Math.sqrt(a),
  abs: (a = Number.NaN) => Math.abs(a),
  floor: (a = Number.NaN) => Math.floor(a),
  round: (a = Number.NaN) => Math.round(a),
  sign: (a = Number.NaN) => Math.sign(a),
  min: (...args) => Math.min(...args),
  max: (...args) => Math.max(...args),
  noise: (a = Number.NaN) => noise(a),
};

/** A number in [-1, 1) that looks random and is the same for the same argument everywhere. */
function noise(argument: number): number {
  let hash = Math.imul(Math.floor(argument * 1000) ^ 0x9e3779b9, 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  hash ^= hash >>> 16;
  return (hash >>> 0) / 2 ** 31 - 1;
}

const modulo = (a: number, b: number) => a - b * Math.floor(a / b);

class Mistake extends Error {
  readonly at: number;
  readonly problem: FormulaProblem;
  readonly found: string;
  constructor(at: number, problem: FormulaProblem, found: string) {
    super(problem);
    this.at = at;
    this.problem = problem;
    this.found = found;
  }
}

interface Token {
  readonly kind: 'number' | 'name' | 'sign' | 'end';
  readonly text: string;
  readonly at: number;
}

/**
 * Reads a formula of t such as `sin(2 pi t / 20)`; `;` splits columns. Numbers, + - * / ^, mod, brackets, products
 * without a sign, and the names above. Takes any text and never throws; linear in its length.
 */
export function parseFormula(source: string): ParsedFormula {
  const text = source.trim();
  if (text === '') return { ok: false, at: 0, problem: 'empty', found: '' };
  if (text.length > MAX_FORMULA)
    return { ok: false, at: MAX_FORMULA, problem: 'tooLong', found: String(text.length) };
  try {
    return { ok: true, columns: readColumns(tokensOf(text)), text };
  } catch (mistake) {
    if (!(mistake instanceof Mistake)) throw mistake;
    return { ok: false, at: mistake.at, problem: mistake.problem, found: mistake.found };
  }
}

function tokensOf(text: string): readonly Token[] {
  const tokens: Token[] = [];
  const pattern =
    /\s+|((?:\d+(?:\.\d*)?|\.\d+)(?:e[-+]?\d+)?(?![\w.]|\u03c0)|(?:\d+(?:\.\d*)?|\.\d+))|([a-z]+|\u03c0)|([-+*/^%(),;\u00d7\u00f7\u2212])/giy;
  while (pattern.lastIndex < text.length) {
    const at = pattern.lastIndex;
    const match = pattern.exec(text);
    if (!match)
      throw new Mistake(at, 'unexpected', String.fromCodePoint(text.codePointAt(at) ?? 63));
    const [, number, name, sign] = match;
    if (number !== undefined) tokens.push({ kind: 'number', text: number, at });
    else if (name !== undefined) tokens.push({ kind: 'name', text: name.toLowerCase(), at });
    else if (sign !== undefined) tokens.push({ kind: 'sign', text: PLAIN.get(sign) ?? sign, at });
  }
  return [...tokens, { kind: 'end', text: '', at: text.length }];
}

const PLAIN = new Map([
  ['\u00d7', '*'],
  ['\u00f7', '/'],
  ['\u2212', '-'],
]);

function readColumns(tokens: readonly Token[]): readonly Term[] {
  let next = 0;
  let depth = 0;
  const peek = () => tokens[next] as Token;
  const take = () => tokens[next++] as Token;
  const isSign = (...signs: readonly string[]) =>
    peek().kind === 'sign' && signs.includes(peek().text);
  const isMod = () => isSign('%') || (peek().kind === 'name' && peek().text === 'mod');
  const unexpected = ({ at, text }: Token) => new Mistake(at, 'unexpected', text);

  const columns: Term[] = [sum()];
  while (isSign(';')) {
    const { at } = take();
    if (peek().kind === 'end') break;
    if (columns.length === MAX_FORMULA_COLUMNS)
      throw new Mistake(at, 'tooMany', String(MAX_FORMULA_COLUMNS));
    columns.push(sum());
  }
  if (peek().kind !== 'end') throw unexpected(peek());
  return columns;

  function sum(): Term {
    if (++depth > MAX_DEPTH) throw new Mistake(peek().at, 'tooLong', peek().text);
    let left = product();
    while (isSign('+', '-')) {
      const isMinus = take().text === '-';
      const [a, b] = [left, product()];
      left = isMinus ? (t) => a(t) - b(t) : (t) => a(t) + b(t);
    }
    depth--;
    return left;
  }

  function product(): Term {
    let left = signed();
    for (;;) {
      const a = left;
      if (isSign('*')) {
        take();
        const b = signed();
        left = (t) => a(t) * b(t);
      } else if (isSign('/')) {
        take();
        const b = signed();
        left = (t) => a(t) / b(t);
      } else if (isMod()) {
        take();
        const b = signed();
        left = (t) => modulo(a(t), b(t));
      } else if (peek().kind === 'number' || peek().kind === 'name' || isSign('(')) {
        const b = power();
        left = (t) => a(t) * b(t);
      } else return left;
    }
  }

  function signed(): Term {
    let isNegative = false;
    while (isSign('-', '+')) if (take().text === '-') isNegative = !isNegative;
    const of = power();
    return isNegative ? (t) => -of(t) : of;
  }

  function power(): Term {
    const base = primary();
    if (!isSign('^')) return base;
    take();
    if (++depth > MAX_DEPTH) throw new Mistake(peek().at, 'tooLong', peek().text);
    const exponent = signed();
    depth--;
    return (t) => base(t) ** exponent(t);
  }

  function primary(): Term {
    const token = take();
    if (token.kind === 'number') {
      const value = Number(token.text);
      return () => value;
    }
    if (token.kind === 'sign' && token.text === '(') {
      const inner = sum();
      close(token);
      return inner;
    }
    if (token.kind !== 'name') throw unexpected(token);
    const constant = Object.hasOwn(CONSTANTS, token.text) ? CONSTANTS[token.text] : undefined;
    if (constant) return constant;
    const apply = Object.hasOwn(FUNCTIONS, token.text) ? FUNCTIONS[token.text] : undefined;
    if (!apply) throw new Mistake(token.at, 'unknownName', token.text);
    const open = take();
    if (open.text !== '(' || open.kind !== 'sign') throw unexpected(open);
    const args = [sum()];
    while (isSign(',')) {
      take();
      args.push(sum());
    }
    close(open);
    return (t) => apply(...args.map((arg) => arg(t)));
  }

  function close(open: Token): void {
    if (peek().kind === 'end') throw new Mistake(open.at, 'unclosed', '(');
    if (!isSign(')')) throw unexpected(peek());
    take();
  }
}

bringFormulas(parseFormula);
