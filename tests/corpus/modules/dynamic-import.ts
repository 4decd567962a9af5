// import() of a literal gives a promise of the module's namespace; the module was evaluated with the others.
async function main(): Promise<void> {
  const m = await import("./lib/lazy.ts");
  console.log(m.value, m.double(4), m.default);
  const { value } = await import("./lib/lazy.ts");
  console.log(value, (await import("./lib/lazy.ts")) === m);
}
main().then(() => console.log("done"));
import("./lib/lazy.ts").then((m) => console.log("then", m.value));
