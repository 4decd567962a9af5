// Ends the machine with an exit code.
//
// Contract: QEMU's isa-debug-exit at port 0x501 passes the code on as (code << 1) | 1; where it is missing the
// machine is switched off by ACPI (q35) or reset, which stops QEMU with -no-reboot and ends Firecracker.

import { trap } from "@tessera/machine/cpu";
import type { i32 } from "@tessera/machine/integer";
import { out8, out16 } from "@tessera/machine/port";

const DEBUG_EXIT = 0x501;
/** PM1a control block of the ICH9 as SeaBIOS places it: sleep type 0, sleep enable. */
const Q35_POWER_CONTROL = 0x604;
const SLEEP_ENABLE = 0x2000;
const KEYBOARD_CONTROLLER = 0x64;
const PULSE_RESET = 0xfe;

export function powerOff(code: i32): never {
  out8(DEBUG_EXIT, code & 0xff);
  out16(Q35_POWER_CONTROL, SLEEP_ENABLE);
  out8(KEYBOARD_CONTROLLER, PULSE_RESET);
  trap();
}
