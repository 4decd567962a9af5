// Node twin of core/template.ts.
export * from "../../../../src/core/template.ts";
