import { useId, useRef, useState } from 'react';
import { Icon } from '../figures/Icon.tsx';
import { part } from '../figures/part.tsx';
import { useWords } from '../language/useWords.ts';

const LectureMenu = part(async () => (await import('../present/deck/LectureMenu.tsx')).LectureMenu);

/** Everything about lectures: giving one, and making one's own. */
export function LectureButton() {
  const words = useWords();
  const id = useId();
  const menu = useRef<HTMLDivElement>(null);
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <button type="button" popoverTarget={id} title={words.header.present} className="present">
        <Icon name="present" />
        <span className="label">{words.header.present}</span>
      </button>
      <div
        id={id}
        ref={menu}
        popover="auto"
        className="present-menu"
        onToggle={(event) => setOpen(event.newState === 'open')}
      >
        {isOpen && <LectureMenu onClose={() => menu.current?.hidePopover()} />}
      </div>
    </>
  );
}
