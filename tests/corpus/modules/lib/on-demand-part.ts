// Needed by a module that is evaluated on demand.
console.log("part evaluated");
export const prefix = "hello";
