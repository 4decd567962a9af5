// How an hvt image is linked: Solo5's hvt ABI is target 1, version 2.
import { solo5Target } from "../shared/solo5-link.ts";

/** The manifest declares the network device "service". */
export const target = solo5Target("hvt", 1, true);

/** For programs that do not reach the platform's `devices()`. */
export const targetWithoutNetwork = solo5Target("hvt", 1, false);
