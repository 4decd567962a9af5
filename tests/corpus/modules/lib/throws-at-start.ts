console.log("evaluating");
export const before: number = 1;
if (before === 1) throw new Error("broken at start");
