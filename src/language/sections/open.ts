/** Why nothing of what came in can be shown. */
export type IncomingProblem =
  | 'tooBig'
  | 'unknownFile'
  | 'torchFile'
  | 'pickleFile'
  | 'numpyFile'
  | 'onnxData'
  | 'textFile'
  | 'newer'
  | 'jsonAlone'
  | 'noLink'
  | 'unreadable'
  /** A network that it names could not be fetched. */
  | 'unfetched'
  /** The reading was ended. */
  | 'tooLong';

/** Why there is no vocabulary: nothing like it (the keys that there are), or places of which one is missing or taken twice. */
export type NoVocabulary =
  | { readonly kind: 'none'; readonly keys: readonly string[] }
  | {
      readonly kind: 'places';
      readonly key: string;
      readonly place: number;
      readonly times: number;
    };

/** Words for what the names in a file leave open. */
export interface OpenQuestionWords {
  /** Above what may be open if other code had written the file. */
  readonly otherwise: string;
  /** Which layer is below which. */
  readonly layers: string;
  readonly activation: string;
  readonly activationHint: string;
  readonly update: string;
  readonly updates: Readonly<Record<'old' | 'new', string>>;
  readonly reset: string;
  readonly resets: Readonly<Record<'after' | 'before', string>>;
  readonly gates: string;
  /** Who stacks gates in this order; empty where nobody well known does. */
  readonly orderOf: Readonly<Record<'ifgo' | 'ifog' | 'igfo' | 'iofg' | 'rzn' | 'zrn', string>>;
  readonly rows: string;
  readonly rowsOf: Readonly<Record<'unit' | 'input', string>>;
  readonly joined: string;
  readonly joinedOf: Readonly<Record<'input' | 'state', string>>;
  readonly head: string;
  /** What of a layer in both directions the output layer reads. */
  readonly direction: string;
  readonly directions: Readonly<Record<'forward' | 'backward' | 'sum' | 'mean', string>>;
  /** What each possibility answers to a text, or (null) to the first numbers. */
  readonly answers: (text: string | null, each: readonly string[]) => string;
}

/** A layer of a network that is opened. */
export interface RecognisedLayer {
  /** Null where the name of the network says it of all layers. */
  readonly cell: string | null;
  /** Of a direction. */
  readonly units: number;
  readonly isBidirectional: boolean;
}

/** Words of opening a file. */
export interface OpenWords {
  readonly title: string;
  /** Of a file whose numbers are singles, or less: what computing in singles is for. */
  readonly ofSingles: (type: string) => string;
  readonly lead: string;
  readonly choose: string;
  readonly orPaste: string;
  readonly pastePlaceholder: string;
  readonly takePasted: string;
  readonly another: string;
  readonly close: string;
  readonly show: string;
  readonly reading: string;
  /** There was no worker, and the page read the file itself. */
  readonly readHere: string;
  /** What was recognised in a file of weights; `embedding`: the numbers of a symbol's row; `hidden` of each layer, from
   * below, as units or, where layers differ or read both ways, by their cells. */
  readonly recognised: (
    cell: string,
    input: number,
    hidden: readonly RecognisedLayer[],
    output: number,
    embedding?: number | null,
  ) => string;
  /** `headPrefix` is null where the file has no head. */
  readonly details: (
    prefix: string,
    headPrefix: string | null,
    type: string,
    bias: 'none' | 'single' | 'double',
  ) => string;
  /** Layers, by number, and perhaps the head, have fewer biases in the file than are shown. */
  readonly zeroBiases: (layers: readonly number[], hasHeadToo: boolean) => string;
  readonly unused: (names: readonly string[]) => string;
  /** Arrays that were not read, since reading them could run a program. */
  readonly pickled: (names: readonly string[]) => string;
  /** The head's matrix is the embedding's. */
  readonly tied: string;
  /** The head reads so many of the numbers of the highest layer, perhaps all of one direction. */
  readonly headReads: (
    read: number,
    of: number,
    direction: 'forward' | 'backward' | null,
  ) => string;
  /** The file has no head: the hidden state is the answer. */
  readonly headless: string;
  readonly resetBefore: string;
  readonly peepholes: string;
  /** The output layer reads a sum or a mean of both directions. */
  readonly headMerges: Readonly<Record<'sum' | 'mean', string>>;
  /** The file gives the logarithm of its answer. */
  readonly logarithm: string;
  /** The file has its RNN written out over so many timesteps. */
  readonly unrolled: (steps: number) => string;
  /** The model goes over some timesteps as if they were not there, which the page computes like any other. */
  readonly skips: Readonly<Record<'first symbol' | 'zeros', string>>;
  /** Its layers compute in less than singles, by this name. */
  readonly computesIn: (name: string) => string;
  /** The state before the first step is stored in the file. */
  readonly ownStart: string;
  /** The state before the first step is an input of the file. */
  readonly startsFrom: (names: readonly string[]) => string;
  readonly reads: string;
  readonly symbols: string;
  readonly numbers: string;
  readonly vocabulary: (count: number) => string;
  readonly vocabularyHint: string;
  readonly wrongCount: (found: number, wanted: number) => string;
  readonly repeated: (symbol: string) => string;
  readonly badSymbol: string;
  readonly vocabularyFrom: (file: string, key: string, isFromOne: boolean) => string;
  /** The vocabulary is of a tokenizer that does more than look up symbols. */
  readonly tokenizer: (kind: string) => string;
  readonly noVocabulary: (
    file: string,
    says: NoVocabulary | { readonly kind: 'unreadable' },
  ) => string;
  /** Symbols that no text has, since it is read character by character. */
  readonly longSymbols: (symbols: readonly string[], areAll: boolean) => string;
  readonly unread: (names: readonly string[]) => string;
  /** What names leave open, each by what it is about, and what is possible. */
  readonly open: OpenQuestionWords;
  readonly head: string;
  readonly refusedTitle: (name: string) => string;
  readonly nothingLost: string;
  readonly problem: Readonly<Record<IncomingProblem, (name: string) => string>>;
}
