// Re-exports a changing binding under another name.
export { count as counter } from "./live-source.ts";
