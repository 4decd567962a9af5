// Awaits at its top level, after another module.
console.log("second starts");
await null;
export const second = await Promise.resolve("second");
console.log("second ends");
