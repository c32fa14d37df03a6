/** Every word of the matrix view, in English; the client hands them over in the person's language. `{0}` is filled in. */
export const english = {
  matrix: 'Risk matrix',
  risks: '{0} risks',
  oneRisk: '1 risk',
};

export type Words = Readonly<Record<keyof typeof english, string>>;
