const PATHS = {
  start: 'M6 5v14M19 5 9 12l10 7z',
  timeBack: 'M12 5 4 12l8 7zM20 5l-8 7 8 7z',
  phaseBack: 'M16 5 7 12l9 7z',
  play: 'M7 4.5v15l12-7.5z',
  playBack: 'M17 4.5v15L4.5 12z',
  end: 'M18 5v14M5 5l10 7-10 7z',
  pause: 'M7 5h3.5v14H7zM13.5 5H17v14h-3.5z',
  phaseForward: 'M8 5l9 7-9 7z',
  timeForward: 'M4 5l8 7-8 7zM12 5l8 7-8 7z',
  undo: 'M9 7 4.5 11.5 9 16M5 11.5h9a5 5 0 0 1 0 10h-2',
  redo: 'M15 7l4.5 4.5L15 16M19 11.5h-9a5 5 0 0 0 0 10h2',
  keys: 'M4 7h16v10H4zM7.5 10.5h.01M11 10.5h.01M14.5 10.5h.01M8 14h8',
  light:
    'M12 8a4 4 0 1 0 0 8 4 4 0 0 0 0-8zM12 2.5v2M12 19.5v2M2.5 12h2M19.5 12h2M5.3 5.3l1.4 1.4M17.3 17.3l1.4 1.4M18.7 5.3l-1.4 1.4M6.7 17.3l-1.4 1.4',
  dark: 'M19.5 14.2A8 8 0 0 1 9.8 4.5a8 8 0 1 0 9.7 9.7z',
  system: 'M12 3.5a8.5 8.5 0 1 0 0 17zM12 3.5a8.5 8.5 0 0 1 0 17',
  open: 'M4 19V6h6l2 2.5h8V19zM12 11v5.5M9.5 13.5 12 11l2.5 2.5',
  out: 'M13.5 4.5h6v6M19.5 4.5 11 13M10 5.5H4.5v14h14V14',
  link: 'M10 14a4 4 0 0 0 5.7 0l3-3A4 4 0 0 0 13 5.3l-1.2 1.2M14 10a4 4 0 0 0-5.7 0l-3 3a4 4 0 0 0 5.7 5.7l1.2-1.2',
  dice: 'M5 5h14v14H5zM9 9h.01M15 15h.01M12 12h.01',
  more: 'M5.5 12h.01M12 12h.01M18.5 12h.01',
  language:
    'M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17zM3.5 12h17M12 3.5c3 3 3 14 0 17M12 3.5c-3 3-3 14 0 17',
  close: 'M6 6l12 12M18 6 6 18',
  down: 'M6 9.5l6 6 6-6',
  up: 'M6 14.5l6-6 6 6',
  left: 'M14.5 6l-6 6 6 6',
  right: 'M9.5 6l6 6-6 6',
  question: 'M8.5 9a3.5 3.5 0 1 1 5 3.2c-1 .5-1.5 1.1-1.5 2.3M12 18h.01',
  roll: 'M12 4a8 8 0 1 1-7.4 5M4 4v5h5',
  zoomIn: 'M12 5v14M5 12h14',
  zoomOut: 'M5 12h14',
  fit: 'M4 9V4h5M15 4h5v5M20 15v5h-5M9 20H4v-5',
  pin: 'M4 15l4-6 4 4 4-8 4 5M4 20h16',
  probe: 'M11 4a7 7 0 1 0 0 14 7 7 0 0 0 0-14zM16 16l5 5M8.5 11h5M11 8.5v5',
  table: 'M4 5h16v14H4zM4 10h16M4 14.5h16M10 5v14',
  picture: 'M4 5h16v14H4zM4 15l5-5 4 4 3-3 4 4',
  matrix: 'M7 4H4v16h3M17 4h3v16h-3M9 9h.01M15 9h.01M9 15h.01M15 15h.01M12 12h.01',
  lanes: 'M4 6h16M4 12h16M4 18h16M8 4v4M13 10v4M18 16v4',
  flowBack: 'M20 7H9a5 5 0 0 0 0 10h11M8 13l-4 4 4 4',
  present: 'M4 5h16v10H4zM12 15v4M8 20h8M12 3v2',
  unroll: 'M3 12h5M10 12h5M17 12h4M8 9v6M15 9v6',
} as const;

const FILLED: readonly string[] = [
  'play',
  'playBack',
  'pause',
  'phaseBack',
  'phaseForward',
  'timeBack',
  'timeForward',
];

export type IconName = keyof typeof PATHS;

/** A sign for a button; the button itself carries the words. */
export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg
      className={FILLED.includes(name) ? 'icon filled' : 'icon'}
      viewBox="0 0 24 24"
      aria-hidden="true"
      focusable="false"
    >
      <path d={PATHS[name]} />
    </svg>
  );
}
