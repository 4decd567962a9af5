// The global `JSON` (ECMA-262, 25.5). The two directions have files of their own.
export { parse } from "./json-parse.ts";
export { stringify } from "./json-stringify.ts";
