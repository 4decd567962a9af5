// Destructuring null or undefined throws TypeError.
const nothing: unknown = null;
const missing: unknown = undefined;
for (const value of [nothing, missing]) {
  try {
    const { a } = value as { a: number };
    console.log(a);
  } catch (error) {
    console.log(error instanceof TypeError);
  }
  try {
    const [b] = value as number[];
    console.log(b);
  } catch (error) {
    console.log(error instanceof TypeError);
  }
}
