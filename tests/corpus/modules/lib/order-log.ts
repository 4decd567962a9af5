// The list that the modules of order.ts append to.
export const log: string[] = ["log"];
