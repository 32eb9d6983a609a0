const RAISED = '\u2070\u00b9\u00b2\u00b3\u2074\u2075\u2076\u2077\u2078\u2079';

/** A written number as a sentence has it: 2.0e\u221253 with its power of ten raised, 2.0\u00d710\u207b\u2075\u00b3. */
export const raised = (written: string): string =>
  written.replace(/e([-\u2212]?)(\d+)$/, (_, sign, power: string) => {
    const digits = [...power].map((digit) => RAISED[Number(digit)]);
    return `\u00d710${sign && '\u207b'}${digits.join('')}`;
  });
