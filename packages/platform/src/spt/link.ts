// How an spt image is linked: Solo5's spt ABI is target 2, version 2.
import { solo5Target } from "../shared/solo5-link.ts";

/** The manifest declares the network device "service". */
export const target = solo5Target("spt", 2, true);

/** For programs that do not reach the platform's `devices()`. */
export const targetWithoutNetwork = solo5Target("spt", 2, false);
