import { Icon } from '../figures/Icon.tsx';
import { Popover } from '../figures/Popover.tsx';
import { part } from '../figures/part.tsx';
import { useWords } from '../language/useWords.ts';

const LectureMenu = part(async () => (await import('../present/deck/LectureMenu.tsx')).LectureMenu);

/** Everything about lectures: giving one, and making one's own. */
export function LectureButton() {
  const words = useWords();
  return (
    <Popover
      title={words.header.present}
      face={
        <>
          <Icon name="present" />
          <span className="header-name">{words.header.present}</span>
        </>
      }
      label={words.header.present}
    >
      {(close) => <LectureMenu onClose={close} />}
    </Popover>
  );
}
