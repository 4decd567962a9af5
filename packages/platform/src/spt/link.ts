// How an spt image is linked: Solo5's spt ABI is target 2, version 2.
import { solo5Target } from "../shared/solo5-link.ts";

/** For programs that use no device. */
export const target = solo5Target("spt", 2, false);

/** For programs that reach the platform's `devices()`. */
export const targetWithNetwork = solo5Target("spt", 2, true);
