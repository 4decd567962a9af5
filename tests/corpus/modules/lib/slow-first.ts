// Awaits at its top level.
console.log("first starts");
export const first = await new Promise<string>((resolve) => setTimeout(() => resolve("first"), 2));
console.log("first ends");
