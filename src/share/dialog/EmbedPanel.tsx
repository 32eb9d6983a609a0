import { useState } from 'react';
import { afterPress } from '../../figures/afterPress.ts';
import { Choices } from '../../figures/Choices.tsx';
import { shareWords } from '../../language/share.ts';
import { useSection, useWords } from '../../language/useWords.ts';
import type { Scene } from '../../scene/document/scene.ts';
import { MAX_LINK_LENGTH } from '../../scene/link/longest.ts';
import { type HideId, hidden } from '../../state/hides.ts';
import { embedSnippet } from '../links/embedSnippet.ts';
import { CodeField } from './CodeField.tsx';
import styles from './EmbedPanel.module.css';
import { HideChoice } from './HideChoice.tsx';

/** How a frame asks to look. */
export interface FrameLook {
  readonly language: 'ko' | 'en' | null;
  readonly theme: 'light' | 'dark' | null;
}

/** In CSS pixels. */
const HEIGHTS = ['360', '460', '600'] as const;

/** The figure as a frame for another page: the HTML to paste there, and where to read more. */
export function EmbedPanel({
  scene,
  frameOf,
  copy,
}: {
  readonly scene: Scene;
  readonly frameOf: (scene: Scene, look: FrameLook, hides: readonly HideId[]) => string;
  readonly copy: (text: string) => Promise<boolean>;
}) {
  const words = useSection(shareWords);
  const { tag } = useWords();
  const text = words.embed;
  const [height, setHeight] = useState<(typeof HEIGHTS)[number]>('460');
  const [language, setLanguage] = useState<FrameLook['language']>(tag);
  const [theme, setTheme] = useState<FrameLook['theme']>(null);
  const [copied, setCopied] = useState<'no' | 'yes' | 'failed'>('no');
  const [hides, setHides] = useState<readonly HideId[]>(hidden.getState().ids);
  const address = frameOf(scene, { language, theme }, hides);
  const isTooLong = address.length > MAX_LINK_LENGTH;
  const snippet = isTooLong
    ? ''
    : embedSnippet({ address, title: text.frameTitle, height: Number(height) });
  return (
    <div>
      <p data-tone="lead">{text.lead}</p>
      <div className={styles.looks}>
        <Choices
          label={text.height}
          value={height}
          options={HEIGHTS.map((each) => [each, `${each} px`])}
          onChange={setHeight}
        />
        <Choices
          label={text.language}
          value={language ?? 'own'}
          options={[
            ['ko', '한국어'],
            ['en', 'English'],
            ['own', text.readers],
          ]}
          onChange={(chosen) => setLanguage(chosen === 'own' ? null : chosen)}
        />
        <Choices
          label={text.theme}
          value={theme ?? 'own'}
          options={[
            ['light', text.light],
            ['dark', text.dark],
            ['own', text.readers],
          ]}
          onChange={(chosen) => setTheme(chosen === 'own' ? null : chosen)}
        />
      </div>
      <HideChoice isFrame chosen={hides} onChange={setHides} />
      <CodeField label={text.snippet} rows={5} value={snippet} />
      {isTooLong && <p data-tone="warning">{words.cannotFit}</p>}
      <div data-row>
        <button
          type="button"
          data-tone="primary"
          disabled={isTooLong}
          onClick={async () => setCopied((await copy(snippet)) ? 'yes' : 'failed')}
          onBlur={() => afterPress(() => setCopied('no'))}
        >
          {copied === 'yes' ? words.copied : text.copy}
        </button>
        <a
          className={styles.more}
          href={`./embed/${tag}/index.html`}
          target="_blank"
          rel="noopener"
        >
          {text.more}
        </a>
      </div>
      <p data-tone="quiet" role="status">
        {copied === 'failed' ? words.notCopied : ''}
      </p>
    </div>
  );
}
