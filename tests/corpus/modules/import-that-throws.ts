// A module that throws while it is evaluated by import() throws the same at every later import().
const errors: unknown[] = [];
for (let i = 0; i < 3; i++) {
  try {
    const module = await import("./lib/throws-at-start.ts");
    console.log("got", module.before);
  } catch (error) {
    errors.push(error);
    console.log("caught", (error as Error).message);
  }
}
console.log(errors.length, errors.every((error) => error === errors[0]));
await import("./lib/needs-one-that-throws.ts").then(
  ({ after }) => console.log("got", after),
  (error: unknown) => console.log("rejected", error === errors[0]),
);
