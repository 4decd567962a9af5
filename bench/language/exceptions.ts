// Errors thrown and caught: validation that fails now and then, finally blocks, errors that pass many frames.

export const expected = "7500 2500 20000 30000 2000";

class ValidationError extends Error {
  readonly field: string;

  constructor(field: string, message: string) {
    super(message);
    this.name = "ValidationError";
    this.field = field;
  }
}

function validate(value: number): number {
  if (value % 4 === 3) throw new ValidationError("value", `${value} is not allowed`);
  return value * 2;
}

let closed = 0;

function guarded(value: number): number {
  try {
    return validate(value);
  } finally {
    closed++;
  }
}

function deep(level: number): number {
  if (level === 0) throw new RangeError("bottom");
  return deep(level - 1) + 1;
}

export function run(): string {
  closed = 0;
  let good = 0;
  let bad = 0;
  for (let i = 0; i < 10_000; i++) {
    try {
      if (guarded(i) >= 0) good++;
    } catch (error) {
      if (error instanceof ValidationError && error.field === "value") bad++;
      else throw error;
    }
  }
  let calm = 0;
  for (let i = 0; i < 20_000; i++) {
    try {
      calm += guarded(0) + 1;
    } catch {
      calm = -1;
    }
  }
  let bottoms = 0;
  for (let i = 0; i < 2000; i++) {
    try {
      deep(10);
    } catch (error) {
      if (error instanceof RangeError) bottoms++;
    }
  }
  return `${good} ${bad} ${calm} ${closed} ${bottoms}`;
}
