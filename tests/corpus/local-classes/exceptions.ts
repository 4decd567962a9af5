// Error classes in functions, caught by instanceof.
function run(code: number): string {
  class Failure extends Error {
    readonly code = code * 2;
    get reason(): string {
      return `failed with ${code}`;
    }
  }
  class Fatal extends Failure {
    override readonly name = "Fatal";
  }
  try {
    if (code > 5) throw new Fatal();
    throw new Failure("ignored");
  } catch (e) {
    if (e instanceof Fatal) return `${e.name} ${e.code} ${e.reason}`;
    if (e instanceof Failure) return `${e.code}`;
    return "other";
  }
}
console.log(run(1), run(9));
