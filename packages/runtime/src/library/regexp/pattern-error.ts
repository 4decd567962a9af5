// What is wrong with a pattern, in the words of V8.

/** Thrown inside the parser; becomes a SyntaxError that names pattern and flags. */
export class PatternError {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}
