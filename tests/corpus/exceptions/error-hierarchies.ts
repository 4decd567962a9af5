// Classes of errors with fields, causes, names, and what instanceof and switch see of them.
class AppError extends Error {
  readonly code: number = 500;
  override readonly name: string = this.constructor.name;
  toJSON(): object {
    return { name: this.name, code: this.code, message: this.message, ...(this.cause === undefined ? {} : { cause: String(this.cause) }) };
  }
}
class NotFound extends AppError {
  override readonly code = 404;
  constructor(what: string, options?: ErrorOptions) {
    super(`${what} not found`, options);
  }
}
class Invalid extends AppError {
  override readonly code = 400;
  readonly fields: Readonly<Record<string, string>>;
  constructor(fields: Record<string, string>) {
    super(`invalid ${Object.keys(fields)}`);
    this.fields = fields;
  }
}
const raise: (() => never)[] = [
  () => { throw new NotFound("page"); },
  () => { throw new NotFound("row", { cause: new TypeError("bad key") }); },
  () => { throw new Invalid({ age: "too low", name: "empty" }); },
  () => { throw new AppError("odd", { cause: 0 }); },
  () => { throw new SyntaxError("plain"); },
  () => { throw { code: 1 }; },
];
for (const f of raise) {
  try {
    f();
  } catch (error) {
    if (error instanceof Invalid) console.log(error.fields, JSON.stringify(error));
    else if (error instanceof AppError) console.log(String(error), error.code, JSON.stringify(error), error instanceof NotFound);
    else console.log(Object.prototype.toString.call(error), error instanceof Error && error.name);
  }
}
