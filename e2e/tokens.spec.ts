import { vocabulary as text } from '../src/language/en/vocabulary.ts';
import { write } from '../src/language/en/write.ts';
import { openDoor } from './hands.ts';
import { expect, languages, openLink, test, textBox } from './page.ts';

const { en } = languages;
test.use({ locale: 'en-US' });

test('a word model reads words, marks one that it does not know, and writes on by whole words', async ({
  page,
}) => {
  await openLink(page, 'v=1&net=words-en&x=the+elephants+near+the+dog&t=4&p=choose&end');
  await expect(page.locator('.input-part .character')).toHaveText([
    ...['the', 'elephants', 'near', 'the', 'dog'],
  ]);
  await expect(page.locator('.time.unknown')).toHaveCount(1);
  await expect(page.getByText(en.input.unknown(['elephants'], '<unk>'))).toBeVisible();
  const box = textBox(page, en);
  await box.fill('The cats near the dog');
  await expect(page.locator('.time.unknown')).toHaveCount(0);
  await expect(page.locator('.input-part .character').first()).toHaveText('the');
  await openDoor(page, 'write');
  await page.getByRole('button', { name: write.once('tokens') }).click();
  await expect(box).toHaveValue(/^The cats near the dog [a-z]+$/);
});

test('the vocabulary is edited in a table: what is no token is said, a new name keeps the weights', async ({
  page,
}) => {
  await openLink(page, 'v=1&net=words-en&end');
  await openDoor(page, 'change');
  await page.getByText(text.edit).click();
  const cat = page.getByRole('textbox', { name: text.at(3), exact: true });
  await cat.fill('the');
  await expect(
    page.getByText(text.problem({ kind: 'repeated', token: 'the', place: 2 })),
  ).toBeVisible();
  await cat.fill('lion');
  await cat.press('Enter');
  await expect(page).toHaveURL(/voc=[^&]*,lion,/);
  await expect(page).toHaveURL(/net=own/);
  const field = page.getByRole('textbox', { name: text.newToken });
  await field.fill('tiger');
  await field.press('Enter');
  await expect(page).toHaveURL(/net=xavier/);
  const box = textBox(page, en);
  await box.fill('the lion sleeps tiger');
  await expect(page.locator('.input-part .character').last()).toHaveText('tiger');
  await expect(page.locator('.time.unknown')).toHaveCount(0);
});
