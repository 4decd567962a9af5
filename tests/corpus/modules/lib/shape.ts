// A type whose name its importer also gives to a variable.
export interface Shape {
  readonly kind: string;
}
