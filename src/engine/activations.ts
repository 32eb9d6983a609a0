/** A scalar function applied to every unit of a vector. */
export interface Activation {
  /** The function itself; NaN in, NaN out. */
  readonly f: (a: number) => number;
  /** df/da, given the pre-activation a and the result h = f(a). At a kink the value PyTorch uses. */
  readonly slope: (a: number, h: number) => number;
  /** Open or closed range of f, as shown to the reader. */
  readonly range: readonly [number, number];
  /** Its name in TeX, such as `\tanh`. */
  readonly tex: string;
  /** Its name in plain text. */
  readonly label: string;
}

const sigmoid = (a: number) => 1 / (1 + Math.exp(-a));

/** Every activation the engine knows; menus, links and formulas are made from this table. */
export const activations = {
  tanh: {
    f: Math.tanh,
    slope: (_a, h) => 1 - h * h,
    range: [-1, 1],
    tex: '\\tanh',
    label: 'tanh',
  },
  sigmoid: {
    f: sigmoid,
    slope: (_a, h) => h * (1 - h),
    range: [0, 1],
    tex: '\\sigma',
    label: 'sigmoid',
  },
  relu: {
    f: (a) => Math.max(0, a),
    slope: (a) => (a > 0 ? 1 : a <= 0 ? 0 : Number.NaN),
    range: [0, Number.POSITIVE_INFINITY],
    tex: '\\operatorname{ReLU}',
    label: 'ReLU',
  },
  identity: {
    f: (a) => a,
    slope: () => 1,
    range: [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY],
    tex: '\\operatorname{id}',
    label: 'identity',
  },
} as const satisfies Record<string, Activation>;

/** The name of an activation, as links and files carry it. */
export type ActivationId = keyof typeof activations;
