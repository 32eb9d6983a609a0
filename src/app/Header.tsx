import { useStore as useZustand } from 'zustand';
import { Icon } from '../figures/Icon.tsx';
import { Popover } from '../figures/Popover.tsx';
import { useWords } from '../language/useWords.ts';
import type { Words } from '../language/words.ts';
import { leaveLesson } from '../lesson/leave.ts';
import { leaveSet } from '../present/solve/beforeSet.ts';
import { figureOf } from '../scene/walk/figures.ts';
import { outOfGradient } from '../state/gradientDoor.ts';
import { place } from '../state/place.ts';
import { setPlaying } from '../state/playback.ts';
import { change } from '../state/store.ts';
import { useHides } from '../state/useHides.ts';
import { useSceneOf } from '../state/useStore.ts';
import styles from './Header.module.css';
import { LectureButton } from './LectureButton.tsx';
import { PageMenu } from './menu/PageMenu.tsx';

/** Name of the page, its rooms, and what concerns the page as a whole. */
export function Header({
  openKeys,
  openFile,
  openShare,
}: {
  readonly openKeys: () => void;
  readonly openFile: () => void;
  readonly openShare: () => void;
}) {
  const words = useWords();
  const isOfNetwork = useSceneOf((scene) => figureOf(scene).isOfNetwork);
  const inRoom = useZustand(place, ({ room }) => room);
  const hides = useHides();
  const current =
    inRoom === 'learn' || inRoom === 'solve' ? inRoom : isOfNetwork ? 'chain' : 'growth';
  // Where a sentence says what the page shows, that is its title.
  const Brand = current === 'chain' ? 'p' : 'h1';
  const room = (id: 'chain' | 'learn' | 'growth', name: string) =>
    id === current ? (
      <span key={id} aria-current="page">
        {name}
      </span>
    ) : (
      <button key={id} type="button" onClick={() => enter(id, words.tag)}>
        {name}
      </button>
    );
  return (
    <header className={styles.header}>
      <Brand className={styles.brand} data-part="brand">
        unrolled
      </Brand>
      {hides.includes('figures') ? (
        <span className={styles.space} />
      ) : (
        <nav className={styles.rooms} aria-label={words.page.rooms} data-part="rooms">
          {room('chain', words.page.explore)}
          {room('learn', words.header.learn)}
          {room('growth', words.figures.growth)}
        </nav>
      )}
      {!hides.includes('lecture') && <LectureButton />}
      {!hides.includes('share') && (
        <button type="button" aria-label={words.header.share} onClick={openShare}>
          <Icon name="link" />
          <span className="header-name">{words.header.share}</span>
        </button>
      )}
      <Popover face={<Icon name="more" />} label={words.page.menu} title={words.page.menu}>
        {(close) => <PageMenu close={close} openKeys={openKeys} openFile={openFile} />}
      </Popover>
    </header>
  );
}

async function enter(id: 'chain' | 'learn' | 'growth', tag: Words['tag']): Promise<void> {
  leaveSet();
  if (id === 'learn') {
    await (await import('../lesson/go.ts')).enterLesson(tag);
    return;
  }
  setPlaying(false);
  leaveLesson('back');
  change((scene) => outOfGradient(scene, id), { push: true });
}
