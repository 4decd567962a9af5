// The platform of the monitors: a plain Linux process whose command line belongs to the monitor (see link.ts).
export {
  commandLine,
  consoleWrite,
  devices,
  exit,
  fillRandom,
  initialise,
  memoryEnd,
  memoryStart,
  monotonicNs,
  wait,
  wallMs,
} from "../unix/platform.ts";
