// A rejected promise that nobody handles ends the program with exit code 1.
async function work(): Promise<number> {
  await null;
  throw new Error("nobody listens");
}
void work();
console.log("main done");
setTimeout(() => console.log("never"), 20);
