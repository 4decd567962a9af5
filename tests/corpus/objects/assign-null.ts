// Object.assign skips null and undefined, though TypeScript takes the result for never.
const assigned: unknown = Object.assign({ a: 1 }, null, { b: 2 });
console.log(assigned);
const show = (name: string, make: () => unknown): void => console.log(name, make());
show("in a list", () => [Object.assign({ a: 1 }, undefined, { b: 2 }), "after"]);
show("alone", () => Object.assign({ c: 3 }, null));
console.log("end");
