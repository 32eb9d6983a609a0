/** A fault that is known, and waits for a stage and a console that are laid out anew. */
interface Known {
  readonly what: RegExp;
  readonly why: string;
  /** Only of sights named so, or only where text is set wider. */
  readonly where?: RegExp;
  readonly isRoomy?: true;
}

const WAITING: readonly Known[] = [
  {
    what: /^span\.enclosing .* (overlap|lies over .*|is focused beneath \.(equation|handle)|is cut off by \.equation-tex|is \d+ x \d+ beside span\.enclosing .*)$/,
    why: 'the terms of an equation lie in one another, and their targets reach over the signs between them',
  },
  {
    what: /is cut off by \.equation(-tex)?$|^span\.enclosing .* has no room|^p\.written .* has no room for all that is in it$/,
    why: 'on a small slide the line of one unit has no room below the operands',
    where: /^(slide|show)\//,
  },
  {
    what: /in \.gradient-room overlap$/,
    why: 'in a low stage the names of the rows of a gradient touch',
    where: /^back\//,
  },
  {
    what: /^"[^"]*" in \.matrix-grid is set in [\d.]+ px$/,
    why: 'the entries of a matrix beside a chain are as large as its columns let them be',
    where: /^slide\//,
  },
  {
    what: /^"[^"]*" in (?!\.unrolled).* is set in [\d.]+ px$/,
    why: 'what is asked for with all that changes it has its tools to be seen by whoever changes it',
    where: /^slide\/.*\/details$|^show\//,
  },
  {
    what: /^button .* is \d+ x \d+ beside button/,
    why: 'in a console as narrow as a phone the screen of the audience is a picture, and the keys and the buttons below it move it',
    where: /^show\/console\//,
  },
  {
    what: /^"[^"]*" in \.unrolled and "[^"]*" in \.unrolled overlap$|^g\.cell .* is focused beneath \.unrolled$/,
    why: 'inside a cell that is drawn small, names stand over signs, wires and numbers',
  },
  {
    what: /in \.(equation-row|chart|gradient-room|lane-figure|compare-axis) overlap$|is cut off by \.(chart|equation-boxes|compare-axis)$/,
    why: 'the text of a drawing leaves the box it was laid out for',
    isRoomy: true,
  },
  {
    what: /^header\.words .* has no room for all that is in it$|in \.formulas overlap$/,
    why: 'the words of a slide are scrolled to where they are set wider',
    where: /^slide\//,
    isRoomy: true,
  },
  {
    what: /^header\.words .* has no room for all that is in it$/,
    why: 'where a slide is more than twice as wide as high, words with a diagram among them are scrolled',
    where: /^slide\/why-not-relu\.9$/,
  },
  {
    what: /is cut off in the list select "[^"]*"$/,
    why: 'where the tools of a heatmap are too many for a row, what is chosen from a list is cut before the last of them is',
    where: /^figure\/memory\//,
  },
  {
    what: /is cut off in the list|is focused beneath|scrolls sideways$/,
    why: 'wider text takes the room of the lists of a comparison, and of what stands beside a low equation',
    where: /^(slide|step|deck|dialog|figure\/compare)\//,
    isRoomy: true,
  },
  {
    what: /^button(\.\w+)? .* is focused (beneath \.chosen|out of sight)$/,
    why: 'the tools of a low matrix, and the list of slides, are moved along before the focus is seen',
    where: /^(matrix|deck)\//,
  },
  {
    what: /is focused (beneath|out of sight)|\.unrolled$/,
    why: 'a frame that is as small as a page at four times its size has no room for its figure and its controls',
    where: /^frame\//,
  },
];

export const isKnown = (sight: string, fault: string, isRoomy: boolean): boolean =>
  WAITING.some(
    (known) =>
      known.what.test(fault) && (known.where?.test(sight) ?? true) && (isRoomy || !known.isRoomy),
  );
