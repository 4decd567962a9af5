// A module that only import() names is evaluated when it is asked for, once, with what it imports.
console.log("main starts");
async function main(): Promise<void> {
  console.log("before");
  const { greet } = await import("./lib/on-demand.ts");
  console.log(greet("ann"));
  const again = await import("./lib/on-demand.ts");
  console.log(again.greet("bob"), Object.keys(again));
  try {
    await import("./lib/throws.ts");
  } catch (error) {
    console.log((error as Error).message);
  }
}
main();
console.log("main goes on");
