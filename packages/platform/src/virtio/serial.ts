// The first serial port: a 16550 at its PC address, as every machine of these targets has one.
//
// Contract: writing waits for the transmitter and allocates nothing.

import type { usize } from "@tessera/machine/integer";
import { load8 } from "@tessera/machine/memory";
import { in8, out8 } from "@tessera/machine/port";

const DATA = 0x3f8;
const INTERRUPTS = 0x3f9;
const FIFO_CONTROL = 0x3fa;
const LINE_CONTROL = 0x3fb;
const MODEM_CONTROL = 0x3fc;
const LINE_STATUS = 0x3fd;
const TRANSMITTER_EMPTY = 0x20;
/** Tries before a port that does not exist is given up. */
const PATIENCE = 100000;

/** 115200 baud, 8 data bits, no parity, FIFOs on, no interrupts. */
export function startSerial(): void {
  out8(INTERRUPTS, 0);
  out8(LINE_CONTROL, 0x80);
  out8(DATA, 1);
  out8(INTERRUPTS, 0);
  out8(LINE_CONTROL, 3);
  out8(FIFO_CONTROL, 7);
  out8(MODEM_CONTROL, 3);
}

export function writeSerial(address: usize, length: usize): void {
  for (let i = 0; i < length; i++) {
    let tries = 0;
    while ((in8(LINE_STATUS) & TRANSMITTER_EMPTY) === 0 && tries < PATIENCE) tries++;
    // SAFETY: the caller names readable memory.
    out8(DATA, load8(address + i));
  }
}
