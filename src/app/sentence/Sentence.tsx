import { useId } from 'react';
import { glyph } from '../../figures/glyph.ts';
import { Icon } from '../../figures/Icon.tsx';
import { Popover } from '../../figures/Popover.tsx';
import { part } from '../../figures/part.tsx';
import { networkName } from '../../language/cellWords.ts';
import { useWords } from '../../language/useWords.ts';
import { useIsHidden } from '../../state/useHides.ts';
import { useStillScene, useStore } from '../../state/useStore.ts';
import { InputNotes, useInputMessages } from '../../views/input/InputNotes.tsx';
import { TextBox, useTextDraft } from '../../views/input/TextBox.tsx';
import styles from './Sentence.module.css';
import { sentenceFacts } from './sentenceFacts.ts';

const NetworkPanel = part(async () => (await import('./NetworkPanel.tsx')).NetworkPanel);
const GuessPanel = part(async () => (await import('./GuessPanel.tsx')).GuessPanel);
const NumbersPanel = part(async () => (await import('./NumbersPanel.tsx')).NumbersPanel);

/** Keeps what follows a control without a space, such as a Korean particle, on its line. */
const JOINED = '\u2060';

/** What the page shows, in one sentence; its words change it. */
export function Sentence() {
  const words = useWords();
  const { sentence } = words;
  const scene = useStillScene();
  const isTraining = useStore(({ live }) => live !== null);
  const note = useId();
  const [draft, setDraft] = useTextDraft();
  const messages = useInputMessages(draft);
  const fixed = { input: useIsHidden('input'), network: useIsHidden('network') };
  const pieces = sentence.pieces(sentenceFacts(scene, networkName(words, scene), isTraining));
  const read = scene.text;
  const isText = scene.events === null;
  return (
    <div className={styles.sentence} data-part="sentence">
      <h1 className="visually-hidden">
        {pieces
          .map((piece) =>
            typeof piece === 'string'
              ? piece
              : piece.control === 'input' && isText
                ? read
                : piece.text,
          )
          .join('')}
      </h1>
      <div className={styles.words}>
        {pieces.map((piece, i) => {
          const before = pieces[i - 1];
          // The last full stop stands in the control before it, which may take lines of its own.
          if (piece === '.' && typeof before === 'object' && !fixed.network) return null;
          if (typeof piece === 'string')
            return (
              // biome-ignore lint/suspicious/noArrayIndexKey: a sentence's pieces keep their places.
              <span key={i} aria-hidden="true">
                {/^\S/.test(piece) && JOINED}
                {piece}
              </span>
            );
          const { control, text } = piece;
          const isFixed = control === 'input' ? fixed.input : fixed.network;
          if (control === 'input' && isText)
            return isFixed ? (
              <b key={control} aria-hidden="true">
                {read}
              </b>
            ) : (
              <span
                key={control}
                className={styles.text}
                data-value={draft || words.input.placeholder}
                data-glyphs={
                  draft === '' ? words.input.placeholder : [...draft].map(glyph).join('')
                }
              >
                <TextBox
                  draft={draft}
                  setDraft={setDraft}
                  note={messages.length > 0 ? note : undefined}
                />
              </span>
            );
          if (isFixed)
            return (
              <b key={control} aria-hidden="true">
                {text}
              </b>
            );
          const Panel = PANELS[control];
          return (
            <Popover
              key={control}
              className={`${styles.control} ${control === 'guess' ? styles.guess : ''}`}
              label={`${sentence.change[control]}: ${text}`}
              title={sentence.change[control]}
              face={
                <>
                  {text}
                  {pieces[i + 1] === '.' && '.'}
                  {control === 'network' && <Icon name="down" />}
                </>
              }
            >
              {() => <Panel />}
            </Popover>
          );
        })}
      </div>
      {isText && !fixed.input && messages.length > 0 && (
        <div className={styles.notes}>
          <InputNotes id={note} messages={messages} />
        </div>
      )}
    </div>
  );
}

const PANELS = { network: NetworkPanel, input: NumbersPanel, guess: GuessPanel } as const;
