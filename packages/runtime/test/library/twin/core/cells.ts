// Node twin of core/cells.ts.
export * from "../../../../src/core/cells.ts";
