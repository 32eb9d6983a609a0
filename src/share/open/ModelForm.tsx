import { useId, useMemo, useState } from 'react';
import type { ActivationId } from '../../engine/activations/table.ts';
import { type HeadId, heads } from '../../engine/declare/heads.ts';
import type { NumberFormat } from '../../engine/run/numbers.ts';
import { MANY } from '../../engine/run/vast.ts';
import { Choices } from '../../figures/Choices.tsx';
import { glyph } from '../../figures/glyph.ts';
import { networkName } from '../../language/cellWords.ts';
import { openWords } from '../../language/open.ts';
import { refusalWords } from '../../language/refusals.ts';
import { useSection, useWords } from '../../language/useWords.ts';
import { MAX_LINK_WEIGHTS, MAX_SYMBOL_LENGTH, type Scene } from '../../scene/document/scene.ts';
import { store } from '../../state/store.ts';
import { NumbersChoice } from '../../views/network/NumbersField.tsx';
import { type Readings, reread } from '../network/reread.ts';
import { layersIn, type TorchModel } from '../network/torchModel.ts';
import type { Companion } from './companion.ts';
import styles from './ModelForm.module.css';
import { OpenQuestions } from './OpenQuestions.tsx';
import { Refusal } from './Refusal.tsx';
import { readVocabulary, unreadIn, writeVocabulary } from './readVocabulary.ts';
import { sceneOfModel } from './sceneOfModel.ts';
import { tooLarge } from './tooLarge.ts';

/** What a module is called, without what every path in a file of Keras has; of a layer in two, both. */
const moduleName = (...prefixes: readonly string[]): string =>
  prefixes
    .map((prefix) =>
      prefix
        .replace(/[./]$/, '')
        .replace(/^layers\//, '')
        .replace(/(\/cell)?\/vars$/, ''),
    )
    .join(' + ');

/** Whether a file keeps its numbers as singles, or as less: then the network was run in singles. */
const isOfSingles = ({ type }: TorchModel) => /^([<>=|]?f[24]|B?F16|F32)$/.test(type);

/** Of many symbols that cannot be read, so many are named. */
const MOST_NAMED = 8;

/** The vocabulary of the file beside the weights; places counted from 1 have no place 0 where the network has none. */
function vocabularyFor({ vocabulary, says }: Companion, input: number): readonly string[] | null {
  const isFromOne = says?.kind === 'found' && says.isFromOne;
  return isFromOne && vocabulary?.length === input + 1 ? vocabulary.slice(1) : vocabulary;
}

/** What was recognised, and what has still to be said before it can be shown. */
export function ModelForm({
  name,
  model,
  companion,
  beside,
  unread,
  onOpen,
  onAnother,
}: {
  readonly name: string;
  readonly model: TorchModel;
  readonly companion: Companion;
  /** The file that was read with the weights, and those that were not read. */
  readonly beside: string | null;
  readonly unread: readonly string[];
  readonly onOpen: (scene: Scene) => void;
  readonly onAnother: () => void;
}) {
  const words = useSection(openWords);
  const allWords = useWords();
  const { cells, heads: headWords } = allWords;
  const { conventions } = cells[model.cell];
  const cellName = networkName(allWords, model);
  const refusals = useSection(refusalWords);
  const [readings, setReadings] = useState<Readings>({});
  const read = useMemo(() => reread(model, readings), [model, readings]);
  const { input, output } = read.sizes;
  const [reads, setReads] = useState<'symbols' | 'numbers'>(
    companion.vocabulary || model.embedding !== null || model.sizes.input > 2
      ? 'symbols'
      : 'numbers',
  );
  const fromFile = useMemo(() => vocabularyFor(companion, input), [companion, input]);
  const isLong = fromFile !== null && fromFile.length > MANY;
  const written = useMemo(
    () => (fromFile && !isLong ? writeVocabulary(fromFile) : ''),
    [fromFile, isLong],
  );
  const [typed, setTyped] = useState(written);
  const activation: ActivationId =
    readings.activation ??
    model.says.activation ??
    companion.activation ??
    model.says.asks.activation?.[0] ??
    'tanh';
  const [asked, setAsked] = useState<Scene['head'] | null>(null);
  const [numbers, setNumbers] = useState<NumberFormat>('float64');
  const field = useId();
  const isText = reads === 'symbols';
  const head =
    asked ??
    model.says.head ??
    companion.head ??
    (isText && model.says.hasHead ? (output === 1 ? 'sigmoid' : 'softmax') : 'linear');
  const vocabulary = useMemo(
    () => (fromFile && typed === written ? fromFile : readVocabulary(typed, input)),
    [fromFile, typed, written, input],
  );
  const { says } = companion;
  const isEmpty = typed === '' && vocabulary !== fromFile;
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is wrong depends on nothing else.
  const problem = useMemo(
    () => (isText ? problemOf(vocabulary) : null),
    [isText, isEmpty, vocabulary, input, words],
  );
  const long = useMemo(
    () => (isText && problem === null ? unreadIn(vocabulary) : []),
    [isText, problem, vocabulary],
  );
  const large = tooLarge(read, isText);
  /** What it would answer is not tried. */
  const isLarge = Object.values(model.parameters).some((part) => part.length > MAX_LINK_WEIGHTS);
  const canOpen = !large && problem === null;
  const layers = layersIn(model);
  // Where one has a bias, all are shown with one.
  const zero =
    model.bias === 'none' && read.hasHeadBias ? layers.map((_, i) => i + 1) : model.lacking;
  const isHeadBiasZero = model.bias !== 'none' && model.says.hasHead && !read.hasHeadBias;

  function problemOf(symbols: readonly string[]): string | null {
    if (isEmpty) return '';
    if (symbols.length !== input) return words.wrongCount(symbols.length, input);
    const normal = symbols.map((symbol) => symbol.normalize('NFC'));
    const seen = new Set<string>();
    const twice = normal.find((symbol) => seen.size === seen.add(symbol).size);
    if (twice !== undefined) return words.repeated(glyph(twice));
    return normal.some((symbol) => symbol === '' || symbol.length > MAX_SYMBOL_LENGTH)
      ? words.badSymbol
      : null;
  }

  /** The scene of the network as it is chosen, but for what is open. */
  const sceneFor = (readings: Readings): Scene =>
    sceneOfModel(store.getState().scene, reread(model, readings), {
      activation: readings.activation ?? activation,
      head,
      vocabulary: isText ? vocabulary : null,
      numbers,
      text: companion.text,
    });

  // Of layers of one kind, the name of the network says which.
  const areAlike = layers.every((layer) => layer.cell === model.cell);
  const layersShown = layers.map(({ cell, hidden, isBidirectional }) => ({
    cell: areAlike ? null : cells[cell].name,
    units: hidden,
    isBidirectional,
  }));

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (!canOpen) return;
        onOpen(sceneFor(readings));
      }}
    >
      <div className={styles.recognised}>
        <strong>{name}</strong>
        <p className={styles.sizes}>
          {words.recognised(cellName, input, layersShown, output, model.embedding)}
        </p>
        <p data-tone="quiet">
          {words.details(
            moduleName(...model.prefixes),
            model.says.hasHead ? moduleName(read.headPrefix) : null,
            model.type,
            model.bias,
          )}
        </p>
        {(zero.length > 0 || isHeadBiasZero) && (
          <p data-tone="quiet">{words.zeroBiases(zero, isHeadBiasZero)}</p>
        )}
        {model.isTied && <p data-tone="quiet">{words.tied}</p>}
        {read.says.headReads && (
          <p data-tone="quiet">
            {words.headReads(...read.says.headReads, read.says.headDirection)}
          </p>
        )}
        {read.says.headMerges && <p data-tone="quiet">{words.headMerges[read.says.headMerges]}</p>}
        {!model.says.hasHead && <p data-tone="quiet">{words.headless}</p>}
        {read.says.reset === 'before' && <p data-tone="quiet">{words.resetBefore}</p>}
        {model.says.peepholes && <p data-tone="quiet">{words.peepholes}</p>}
        {model.says.isLog && <p data-tone="quiet">{words.logarithm}</p>}
        {model.says.unrolled !== null && (
          <p data-tone="quiet">{words.unrolled(model.says.unrolled)}</p>
        )}
        {model.says.skips && <p data-tone="quiet">{words.skips[model.says.skips]}</p>}
        {model.says.computesIn && (
          <p data-tone="quiet">{words.computesIn(model.says.computesIn)}</p>
        )}
        {model.hasStart && <p data-tone="quiet">{words.ownStart}</p>}
        {model.says.startsFrom.length > 0 && (
          <p data-tone="quiet">{words.startsFrom(model.says.startsFrom)}</p>
        )}
        {conventions && <p data-tone="quiet">{conventions}</p>}
        {unread.length > 0 && <p data-tone="wrong">{words.unread(unread)}</p>}
        {model.pickled.length > 0 && <p data-tone="wrong">{words.pickled(model.pickled)}</p>}
        {model.unused.length > 0 && <p data-tone="quiet">{words.unused(model.unused)}</p>}
      </div>
      {large && <Refusal>{refusals.refused(large)}</Refusal>}
      {model.embedding === null && (
        <Choices
          label={words.reads}
          value={reads}
          options={[
            ['symbols', words.symbols],
            ['numbers', words.numbers],
          ]}
          onChange={setReads}
        />
      )}
      {isText && (
        <div className={styles.vocabulary}>
          <label htmlFor={field}>{words.vocabulary(input)}</label>
          {isLong && problem === null ? (
            // A box of very many symbols would hold up the page; they can be edited once they are on it.
            <p>{fromFile.slice(0, MOST_NAMED).map(glyph).join(' ')} …</p>
          ) : (
            <textarea
              id={field}
              rows={3}
              value={typed}
              spellCheck={false}
              aria-describedby={`${field}-note`}
              onChange={(event) => setTyped(event.target.value)}
            />
          )}
          <p id={`${field}-note`} data-tone={problem ? 'wrong' : 'quiet'} aria-live="polite">
            {problem || (fromFile ? '' : words.vocabularyHint)}
          </p>
          {beside && says && (
            <p data-tone={says.kind === 'found' ? 'quiet' : 'wrong'}>
              {says.kind === 'found'
                ? words.vocabularyFrom(
                    beside,
                    says.key,
                    says.isFromOne && fromFile === companion.vocabulary,
                  )
                : words.noVocabulary(beside, says)}
            </p>
          )}
          {beside && says?.kind === 'found' && says.tokenizer && (
            <p data-tone="wrong">{words.tokenizer(says.tokenizer)}</p>
          )}
          {problem === null && long.length > 0 && (
            <p data-tone="wrong">
              {words.longSymbols(long.slice(0, MOST_NAMED).map(glyph), long.length === input)}
            </p>
          )}
        </div>
      )}
      <OpenQuestions
        model={model}
        readings={{ ...readings, activation }}
        isSaid={companion.activation !== null}
        sceneFor={canOpen && !isLarge ? sceneFor : null}
        onChange={(reading) => setReadings({ ...readings, ...reading })}
      />
      <Choices
        label={words.head}
        value={head}
        options={(Object.keys(heads) as HeadId[]).map((id) => [id, headWords[id].answers])}
        onChange={setAsked}
      />
      {isOfSingles(model) && (
        <>
          <NumbersChoice value={numbers} onChange={setNumbers} />
          <p data-tone="quiet">{words.ofSingles(model.type)}</p>
        </>
      )}
      <div data-row="actions">
        <button type="button" onClick={onAnother}>
          {words.another}
        </button>
        <button type="submit" data-tone="primary" disabled={!canOpen}>
          {words.show}
        </button>
      </div>
    </form>
  );
}
