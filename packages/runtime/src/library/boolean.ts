// Methods of booleans (ECMA-262, 20.3.3).

export function toString(self: boolean): string {
  return self ? "true" : "false";
}

export function valueOf(self: boolean): boolean {
  return self;
}
