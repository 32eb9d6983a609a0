import { advance, type Code, i32, type Local, repeat, type Scope, v128 } from './assembler.ts';

/** Where a vector of numbers lies: its address at timestep 0, and bytes from one timestep's to the next. */
export interface Site {
  readonly at: number;
  readonly stride: number;
}

/** The timestep of a loop, as how many bytes it is away from timestep 0 at a stride. */
export interface Clock {
  /** For a stride of 1 the timestep itself. */
  readonly offset: (stride: number) => Code;
  /** The address of a vector at the timestep. */
  readonly address: (site: Site) => Code;
}

/** Runs a body for all timesteps, forwards or backwards. */
export function eachStep(
  scope: Scope,
  steps: number,
  direction: 1 | -1,
  make: (clock: Clock) => Code,
): Code {
  if (steps === 0) return [];
  const offsets = new Map<number, Local>();
  const offset = (stride: number): Code => {
    const local = offsets.get(stride) ?? scope.local('i32');
    offsets.set(stride, local);
    return local.get;
  };
  const body = make({
    offset,
    address: ({ at, stride }) =>
      stride === 0 ? i32.const(at) : i32.add(offset(stride), i32.const(at)),
  });
  const left = scope.local('i32');
  const first = direction === 1 ? 0 : steps - 1;
  return [
    left.set(i32.const(steps)),
    [...offsets].map(([stride, local]) => local.set(i32.const(first * stride))),
    repeat(
      [
        body,
        [...offsets].map(([stride, local]) => advance(local, direction * stride)),
        advance(left, -1),
      ],
      left.get,
    ),
  ];
}

/** Units of vectors, as many as a register holds, or those that are left: what is read or made once stays in a register. */
export interface Units {
  readonly get: (site: Site) => Code;
  readonly set: (site: Site, value: Code) => void;
  readonly add: (site: Site, value: Code) => void;
}

/**
 * Computes vectors of `size` numbers, unit by unit, as many at once as a register holds. `write` says what is computed of a unit; it may read
 * what it has set before.
 */
export function eachUnit(
  scope: Scope,
  size: number,
  { offset }: Pick<Clock, 'offset'>,
  write: (units: Units) => void,
): Code {
  const { lanes } = scope;
  const unit = scope.local('i32');
  const left = size % lanes.count;
  const whole = size - left;
  const compute = (count: number, first: number | null): Code => {
    const code: Code[] = [];
    const known = new Map<string, { readonly site: Site; readonly local: Local; isNew: boolean }>();
    const base = ({ stride }: Site): Code => {
      if (first !== null) return stride === 0 ? i32.const(0) : offset(stride);
      return stride === 0 ? unit.get : i32.add(offset(stride), unit.get);
    };
    const place = ({ at }: Site) => at + (first ?? 0) * lanes.bytes;
    const find = (site: Site) => {
      const key = `${site.at} ${site.stride}`;
      const found = known.get(key) ?? { site, local: scope.local('v128'), isNew: false };
      const isKnown = known.has(key);
      known.set(key, found);
      return { found, isKnown };
    };
    const get = (site: Site): Code => {
      const { found, isKnown } = find(site);
      const load = count === 1 ? lanes.loadInAll : v128.load;
      if (!isKnown) code.push(found.local.set(load(base(site), place(site))));
      return found.local.get;
    };
    const set = (site: Site, value: Code) => {
      const { found } = find(site);
      code.push(found.local.set(value));
      found.isNew = true;
    };
    write({ get, set, add: (site, value) => set(site, lanes.vector.add(get(site), value)) });
    const store = count === lanes.count ? v128.store : lanes.storeFirst;
    for (const { site, local, isNew } of known.values())
      if (isNew) code.push(store(base(site), place(site), local.get, count));
    return code;
  };
  return [
    whole > lanes.count
      ? [
          unit.set(i32.const(0)),
          repeat(
            [compute(lanes.count, null), advance(unit, lanes.count * lanes.bytes)],
            i32.ltUnsigned(unit.get, i32.const(whole * lanes.bytes)),
          ),
        ]
      : whole > 0
        ? compute(lanes.count, 0)
        : [],
    left > 0 ? compute(left, whole) : [],
  ];
}
