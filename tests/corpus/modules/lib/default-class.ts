// A class as the default export.
export default class Named {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
  show(): string {
    return `<${this.text}>`;
  }
}
