// Using a class of a function before its definition throws, later it works.
function test(): string[] {
  const log: string[] = [];
  const make = (): string => new Late().name();
  try {
    make();
  } catch (error) {
    log.push(error instanceof ReferenceError ? error.message : "other");
  }
  class Late {
    name(): string {
      return "late " + log.length;
    }
  }
  log.push(make());
  return log;
}
console.log(test());
