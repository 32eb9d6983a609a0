import { expect, test } from 'vitest';
import { en } from '../../language/en.ts';
import { ko } from '../../language/ko.ts';
import { lessonLecture, toldBy } from '../lessonLecture.ts';
import { lettersOf } from './lettersOf.ts';

test.each([ko, en])(
  'what the lesson tells in $tag is written in the letters that are fetched ahead of it',
  async (words) => {
    const lecture = await lessonLecture(words.tag, '');
    const letters = new Set(lettersOf(lecture, words));
    const missing = lecture.slides.map((slide) => {
      const told = `${slide.chapter}${slide.title}${toldBy(slide)}${slide.notes}`.replaceAll(
        '\n',
        '',
      );
      return [slide.address, [...told].filter((letter) => !letters.has(letter)).join('')];
    });
    expect(missing.filter(([, without]) => without !== '')).toEqual([]);
  },
);

test('no slide of the lesson is told before one is seen', async () => {
  const { slides, ...lecture } = await lessonLecture('ko', '');
  const untold = slides.map((slide) =>
    Object.defineProperties(
      { ...slide },
      { notes: { get: () => expect.unreachable() }, tell: { value: () => expect.unreachable() } },
    ),
  );
  expect(lettersOf({ ...lecture, slides: untold }, ko)).toBe(lettersOf({ ...lecture, slides }, ko));
});
