// How an hvt image is linked: Solo5's hvt ABI is target 1, version 2.
import { solo5Target } from "../shared/solo5-link.ts";

/** For programs that use no device. */
export const target = solo5Target("hvt", 1, false);

/** For programs that reach the platform's `devices()`. */
export const targetWithNetwork = solo5Target("hvt", 1, true);
