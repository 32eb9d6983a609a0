import type { Page } from '@playwright/test';
import { HIDEABLE } from '../../src/state/hides.ts';
import { choosePreset, openDialog, openDoor, openMenu, openWord } from '../hands.ts';
import { expect } from '../page.ts';
import type { Sight, SightWords } from './sight.ts';

/*
 * What opens over and beside the stage: dialogs, menus, panels, notices; and the figure in a frame.
 */

const HELLO = 'v=1&t=2&p=f&end';

const share =
  (tab: keyof SightWords['share']['tabs']) =>
  async (page: Page, { header, share: { tabs } }: SightWords) => {
    await page.getByRole('button', { name: header.share, exact: true }).click();
    await page.getByRole('dialog').getByText(tabs[tab], { exact: true }).click();
  };

const openSummary = (of: string) => async (page: Page) => {
  const details = page.locator(of).first();
  if ((await details.getAttribute('open')) === null)
    await details.locator('summary').first().press('Enter');
  await details.scrollIntoViewIfNeeded();
};

const closeAll = async (page: Page) => {
  const open = page.locator('dialog[open], [popover]:popover-open').first();
  while (await open.isVisible()) await page.keyboard.press('Escape');
};

const shut = async (page: Page) => {
  await page.locator('[data-part="drawer"]:visible header button').press('Enter');
  await expect(page.locator('[data-part="drawer"]:visible')).toHaveCount(0);
};

const dialogs: readonly Sight[] = [
  ...(['link', 'pictures', 'files', 'embed'] as const).map(
    (tab): Sight => ({ name: `dialog/share-${tab}`, link: HELLO, reach: share(tab) }),
  ),
  {
    name: 'dialog/share-long',
    link: 'v=1&cell=lstm.64&net=xavier.1&end',
    reach: share('link'),
  },
  {
    name: 'dialog/open',
    link: HELLO,
    reach: (page, { header }) => openDialog(page, header.openFile),
  },
  { name: 'dialog/keys', link: HELLO, reach: (page) => page.keyboard.press('?') },
  {
    name: 'dialog/keys-learning',
    link: 'learn=order.1',
    reach: (page) => page.keyboard.press('?'),
  },
  {
    name: 'dialog/lecture',
    link: HELLO,
    reach: (page, { header }) => page.getByRole('button', { name: header.present }).click(),
  },
  {
    name: 'dialog/lecture-learning',
    link: 'learn=order.2',
    reach: (page, { header }) => page.getByRole('button', { name: header.present }).click(),
  },
  {
    name: 'dialog/term',
    link: 'learn=order.1',
    reach: (page) => page.locator('[data-part="text"] [data-part="term"]').first().click(),
  },
  {
    name: 'dialog/glossary',
    link: 'learn=order.2',
    async reach(page, { learn }) {
      await page.locator('[data-part="where"]').click();
      await page.getByRole('dialog').getByRole('button', { name: learn.glossary.title }).click();
    },
  },
  {
    name: 'dialog/contents',
    link: 'learn=order.2',
    reach: (page) => page.locator('[data-part="where"]').click(),
  },
];

const panels: readonly Sight[] = [
  { name: 'panel/training', link: HELLO, reach: (page) => openDoor(page, 'train'), leave: shut },
  {
    name: 'panel/training-how',
    link: HELLO,
    async reach(page) {
      await openDoor(page, 'train');
      await openSummary('.training-how')(page);
    },
    leave: shut,
  },
  {
    name: 'panel/writing',
    link: 'v=1&t=4&p=choose&end',
    async reach(page) {
      await openDoor(page, 'write');
      await openSummary('details.write-how')(page);
    },
  },
  {
    name: 'panel/settings',
    link: 'v=1&net=xavier.1&cell=lstm.4&end',
    reach: (page) => openDoor(page, 'change'),
  },
  {
    name: 'panel/settings-gru',
    link: 'v=1&net=xavier.1&cell=gru.4&end',
    reach: (page) => openDoor(page, 'change'),
  },
  {
    name: 'panel/numbers',
    link: 'v=1&net=xavier.1&ev=2:1,2,0.5,-1,0,3&t=1&p=f&end',
    reach: (page) => openDoor(page, 'change'),
  },
  {
    name: 'panel/wave',
    link: 'v=1&net=wave&t=3&p=f&end',
    reach: (page) => openDoor(page, 'change'),
  },
  { name: 'panel/networks', link: HELLO, reach: (page) => openWord(page, 0), leave: closeAll },
  { name: 'panel/answers', link: HELLO, reach: (page) => openWord(page, -1), leave: closeAll },
  { name: 'panel/menu', link: HELLO, reach: openMenu },
];

const notices: readonly Sight[] = [
  { name: 'notice/link', link: 'v=1&net=nobody&t=99&W_q=0&x=hello' },
  { name: 'notice/newer', link: 'v=99&x=hello&end' },
  { name: 'notice/foreign', link: 'gid=12' },
  { name: 'notice/no-step', link: 'learn=loop.99' },
  { name: 'notice/no-slide', link: 'present=order.99' },
  { name: 'notice/no-deck', link: 'deck=nope' },
  { name: 'notice/hidden', link: `hide=${HIDEABLE.join('.')}&${HELLO}` },
  ...HIDEABLE.map((id): Sight => ({ name: `notice/hidden-${id}`, link: `hide=${id}&${HELLO}` })),
  {
    name: 'notice/not-kept',
    link: HELLO,
    shows: 'v=1&x=hole&t=2&p=f&end',
    async reach(page, { input }) {
      await page.evaluate(() => {
        Storage.prototype.setItem = () => {
          throw new DOMException('', 'QuotaExceededError');
        };
      });
      await page.getByRole('textbox', { name: input.label }).fill('hole');
      await page.locator('.device-notice').waitFor();
    },
  },
  {
    name: 'notice/unfetched',
    link: HELLO,
    async before(page) {
      await page.route('**/wave-*', (route) => route.abort());
    },
    async reach(page, { input }) {
      await choosePreset(page, input.network('wave'));
      await page.locator('.device-notice').waitFor();
    },
  },
  {
    name: 'notice/part',
    link: 'v=1&fig=gradient&end',
    async before(page) {
      await page.route('**/GradientFigure-*', (route) => route.abort());
    },
    reach: (page) => page.locator('.stage-figure [role="alert"]').waitFor(),
  },
  {
    name: 'notice/broken',
    link: HELLO,
    async reach(page) {
      await page.evaluate(() => {
        Number.prototype.toFixed = () => {
          throw new Error('broken on purpose');
        };
      });
      await page.keyboard.press('End');
      await page.getByRole('alert').waitFor();
    },
  },
];

const frames: readonly Sight[] = [
  { name: 'frame/chain', link: HELLO, search: '?embed=1' },
  {
    name: 'frame/inside',
    link: 'v=1&net=xavier.1&cell=lstm.4&t=2&p=cell&win=2_1&end',
    search: '?embed=1',
  },
  { name: 'frame/gradient', link: 'v=1&fig=gradient&end', search: '?embed=1' },
];

export const panelSights: readonly Sight[] = [
  ...dialogs.map((sight) => ({ ...sight, leave: closeAll })),
  ...panels,
  ...notices,
  ...frames,
];
