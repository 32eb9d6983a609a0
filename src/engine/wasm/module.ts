import {
  type Code,
  call,
  type Func,
  i32,
  type Lanes,
  type Local,
  type Scope,
  TYPES,
  type Type,
  unsigned,
} from './assembler.ts';

/*
 * A module around the code of its functions.
 * Source: WebAssembly Core Specification 2.0, section 5.5 (modules).
 */

/** Bytes at the beginning of a module's memory that belong to its constants. */
export const CONSTANTS = 512;

/** The bytes of a module: a memory and functions of one number to one number come from outside, as `from.*`. */
export function assemble(
  imported: readonly string[],
  functions: readonly Func[],
  lanes: Lanes,
): Uint8Array<ArrayBuffer> {
  const types: Code[] = [];
  const keys: string[] = [];
  const typeOf = (parameters: readonly Type[], results: readonly Type[]) => {
    const key = `${parameters}>${results}`;
    if (!keys.includes(key)) {
      keys.push(key);
      types.push([0x60, list(parameters.map(byteOf)), list(results.map(byteOf))]);
    }
    return unsigned(keys.indexOf(key));
  };
  const imports = [
    [text('from'), text('memory'), 0x02, [0x00, 0]],
    ...imported.map((name) => [text('from'), text(name), 0x00, typeOf([lanes.type], [lanes.type])]),
  ];
  const declared = functions.map(({ parameters, results }) => typeOf(parameters, results));
  const exports = functions.flatMap(({ name }, i) =>
    name ? [[text(name), 0x00, unsigned(imported.length + i)]] : [],
  );
  const pool: number[] = [];
  const constant = (n: number): Code => {
    const known = pool.findIndex((other) => Object.is(other, n));
    const place = known < 0 ? pool.push(n) - 1 : known;
    return lanes.loadInAll(i32.const(0), place * lanes.bytes);
  };
  const given = {
    lanes,
    constant,
    call: (index: number, ...operands: Code[]) => call(imported.length + index, ...operands),
  };
  const code = functions.map((one) => sized(bodyOf(one, given)));
  if (pool.length * lanes.bytes > CONSTANTS) throw new Error('a module has too many constants');
  return Uint8Array.from(
    flat([
      [0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00],
      section(1, types),
      section(2, imports),
      section(3, declared),
      section(7, exports),
      section(10, code),
      section(11, [[0x00, i32.const(0), 0x0b, sized(pool.map(lanes.bytesOf))]]),
    ]),
  );
}

function bodyOf({ parameters, body }: Func, given: Omit<Scope, 'local'>): Code {
  const locals: Type[] = [...parameters];
  const local = (type: Type): Local => {
    const index = unsigned(locals.push(type) - 1);
    return { get: [0x20, index], set: (value) => [value, 0x21, index] };
  };
  const first = parameters.map(
    (_, i): Local => ({
      get: [0x20, unsigned(i)],
      set: (value) => [value, 0x21, unsigned(i)],
    }),
  );
  const code = body({ ...given, local }, ...first);
  const own = locals.slice(parameters.length).map((type): Code => [1, byteOf(type)]);
  return [list(own), code, 0x0b];
}

const byteOf = (type: Type): number => TYPES[type];

const list = (items: readonly Code[]): Code => [unsigned(items.length), items];

const text = (name: string): Code => list([...name].map((letter) => letter.charCodeAt(0)));

const sized = (code: Code): Code => {
  const bytes = flat(code);
  return [unsigned(bytes.length), bytes];
};

const section = (id: number, items: readonly Code[]): Code => [id, sized(list(items))];

function flat(code: Code, into: number[] = []): number[] {
  if (typeof code === 'number') into.push(code);
  else for (const part of code) flat(part, into);
  return into;
}
