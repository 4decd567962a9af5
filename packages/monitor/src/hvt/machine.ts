// One virtual machine: its memory, page tables, processor and run loop.
//
// Contract: `run` returns the guest's exit status, or throws GuestStopped with the text to print. Our own images
// run at ring 3 with the monitor's tables out of reach; images of Solo5 run at ring 0, as they expect.

import type { ElfImage } from "@tessera/abi/elf";
import { HYPERCALL_PORT, HYPERCALL_PORT_COUNT } from "@tessera/abi/hypercalls";
import { guardPage, HVT_BOOT_INFO_BASE, PAGE_BYTES } from "@tessera/abi/layout";
import { load8, load16, load32, loadUsize } from "@tessera/machine/memory";
import {
  describeFault,
  describePlace,
  GuestFault,
  isSystemCall,
  VECTOR_DOUBLE_FAULT,
  VECTOR_INVALID_OPCODE,
  VECTOR_PAGE_FAULT,
  VECTOR_SYSTEM_CALL,
} from "../guest-fault.ts";
import { mapAnywhere, PROT_READ, PROT_WRITE } from "../linux/memory-map.ts";
import { blockSignals, SIGPROF, startProfilingTimer, waitForSignal } from "../linux/process.ts";
import { copyIn, copySegments } from "../load/segments.ts";
import type { FrameReader, SampleFile } from "../profile/samples.ts";
import { initialRegisters, initialSystemRegisters } from "./cpu-state.ts";
import {
  AREA_PAGE_TABLES,
  AREA_STACK_TOP,
  AREA_STUBS,
  AREA_TABLES,
  encodeDescriptors,
  FAULT_PORT,
  hasErrorCode,
} from "./descriptors.ts";
import { allowSegments, BadGuestAddress, GuestMemory } from "./guest-memory.ts";
import type { Hypercalls } from "./hypercalls.ts";
import {
  EXIT_INTERNAL_ERROR,
  EXIT_IO,
  EXIT_MMIO,
  EXIT_SHUTDOWN,
  Kvm,
  REG_RBP,
  REG_RCX,
  REG_RIP,
  REG_RSP,
  RUN_DETAIL,
  RUN_EXIT_REASON,
  RUN_IO_DATA_OFFSET,
  RUN_IO_DIRECTION,
  RUN_IO_PORT,
  RUN_IO_SIZE,
  readRegister,
  SREG_CR2,
} from "./kvm.ts";
import { PAGE_NO_EXECUTE, PAGE_USER, PAGE_WRITABLE, PageTables, tableLimit } from "./page-tables.ts";

const DIRECTION_OUT = 1;
const STACK_WORDS = 512;
const SAMPLE_PERIOD_NS = 1000000;

/** A guest that was stopped; the message is what the monitor prints. */
export class GuestStopped extends Error {
  override readonly name: string = "GuestStopped";
}

export class VirtualMachine implements FrameReader {
  readonly memory: GuestMemory;
  readonly #image: ElfImage;
  readonly #kvm: Kvm;
  readonly #area: number;
  readonly #tables: PageTables;
  readonly #atRing3: boolean;

  /** Creates the machine and loads the image. `bootInfoEnd`: end of the pages kept for boot information. */
  constructor(image: ElfImage, memoryBytes: number, atRing3: boolean, bootInfoEnd: number) {
    this.#image = image;
    this.#atRing3 = atRing3;
    this.#area = memoryBytes;
    const tableBytes = tableLimit(memoryBytes) * PAGE_BYTES;
    const totalBytes = memoryBytes + AREA_PAGE_TABLES + tableBytes;
    const host = mapAnywhere(totalBytes, PROT_READ | PROT_WRITE, false);
    this.memory = new GuestMemory(host, memoryBytes);
    this.#tables = new PageTables(memoryBytes + AREA_PAGE_TABLES, tableLimit(memoryBytes));
    this.#kvm = new Kvm();
    this.#kvm.setMemory(host, totalBytes);
    this.#kvm.createCpu();
    this.#kvm.passProcessorFeatures();
    copySegments(image, host);
    this.#mapGuest(image, memoryBytes, bootInfoEnd);
    if (atRing3) this.#mapMonitorArea();
    copyIn(host + this.#area, encodeDescriptors(this.#area));
    copyIn(host + this.#tables.root, this.#tables.bytes.subarray(0, this.#tables.usedBytes));
  }

  /** Frequency of the guest's time-stamp counter, Hz. */
  timestampFrequency(): number {
    return this.#kvm.timestampFrequency();
  }

  /** Descriptor of the virtual CPU. */
  get cpu(): number {
    return this.#kvm.cpu;
  }

  /** Writes boot information, which is read-only for the guest. */
  writeBootInfo(bytes: Uint8Array): void {
    copyIn(this.memory.host + HVT_BOOT_INFO_BASE, bytes);
  }

  /** Runs the guest to its end. With `samples`, its stack is taken once per millisecond of processor time. */
  run(hypercalls: Hypercalls, samples: SampleFile | null): number {
    const system = this.#kvm.getSystemRegisters();
    initialSystemRegisters(system, this.#area, this.#tables.root, this.#atRing3);
    this.#kvm.setSystemRegisters(system);
    const stack = this.memory.sizeBytes - 8;
    this.#kvm.setRegisters(initialRegisters(this.#image.entry, stack, HVT_BOOT_INFO_BASE));
    const run = this.#kvm.run;
    const onInterrupt = samples === null ? null : this.#startSampling(samples);
    for (;;) {
      this.#kvm.enter(onInterrupt);
      // SAFETY: struct kvm_run is mapped as large as the kernel said; data_offset is the kernel's.
      const reason = load32(run + RUN_EXIT_REASON);
      if (reason !== EXIT_IO) throw this.#stopped(reason);
      const port = load16(run + RUN_IO_PORT);
      const value = load32(run + loadUsize(run + RUN_IO_DATA_OFFSET));
      if (port === FAULT_PORT) throw this.#faulted(value & 0xff);
      const isHypercall =
        port >= HYPERCALL_PORT &&
        port < HYPERCALL_PORT + HYPERCALL_PORT_COUNT &&
        load8(run + RUN_IO_SIZE) === 4 &&
        load8(run + RUN_IO_DIRECTION) === DIRECTION_OUT;
      if (!isHypercall)
        throw this.#complaint("it used port 0x" + port.toString(16) + ", which no guest may use");
      const status = this.#serve(hypercalls, port - HYPERCALL_PORT, value);
      if (status >= 0) return status;
    }
  }

  /** SIGPROF stays blocked but while the guest runs, and interrupts it. Time of hypercalls counts for their callers. */
  #startSampling(samples: SampleFile): () => void {
    blockSignals([SIGPROF]);
    this.#kvm.interruptBySignals();
    startProfilingTimer(SAMPLE_PERIOD_NS);
    return () => {
      waitForSignal([SIGPROF], 0);
      const registers = this.#kvm.getRegisters();
      samples.add(readRegister(registers, REG_RIP), readRegister(registers, REG_RBP), this);
    };
  }

  /** The word at an address of the guest, -1 where it has none that could be an address. */
  word(address: number): number {
    if (address < 0 || address + 8 > this.memory.sizeBytes) return -1;
    const at = this.memory.host + address;
    // SAFETY: inside guest memory, which is mapped whole.
    const high = load32(at + 4);
    return high > 0x1fffff ? -1 : high * 4294967296 + load32(at);
  }

  #serve(hypercalls: Hypercalls, number: number, address: number): number {
    try {
      return hypercalls.serve(number, address);
    } catch (error) {
      if (error instanceof BadGuestAddress) throw this.#complaint(error.message);
      throw error;
    }
  }

  /** Maps what the guest may use, each part with its own protection. */
  #mapGuest(image: ElfImage, memoryBytes: number, bootInfoEnd: number): void {
    const user = this.#atRing3 ? PAGE_USER : 0;
    const data = user | PAGE_WRITABLE | PAGE_NO_EXECUTE;
    this.#tables.map(HVT_BOOT_INFO_BASE, bootInfoEnd, user | PAGE_NO_EXECUTE);
    this.memory.allow(HVT_BOOT_INFO_BASE, bootInfoEnd, false);
    for (const segment of image.segments) {
      const flags =
        user | (segment.writable ? PAGE_WRITABLE : 0) | (segment.executable ? 0 : PAGE_NO_EXECUTE);
      this.#tables.map(segment.pageStart, segment.pageEnd, flags);
    }
    allowSegments(this.memory, image);
    const heapEnd = this.#atRing3 ? guardPage(memoryBytes) : memoryBytes;
    this.#tables.map(image.pageEnd, heapEnd, data);
    this.memory.allow(image.pageEnd, heapEnd, true);
    if (this.#atRing3) {
      this.#tables.map(heapEnd + PAGE_BYTES, memoryBytes, data);
      this.memory.allow(heapEnd + PAGE_BYTES, memoryBytes, true);
    }
  }

  /** Descriptors, stubs and the ring-0 stack, for the processor only. */
  #mapMonitorArea(): void {
    const base = this.#area;
    // The processor sets bits in descriptors and pushes frames, so only the stubs are read-only.
    this.#tables.map(base + AREA_TABLES, base + AREA_STUBS, PAGE_WRITABLE | PAGE_NO_EXECUTE);
    this.#tables.map(base + AREA_STUBS, base + AREA_STUBS + PAGE_BYTES, 0);
    this.#tables.map(base + AREA_STUBS + PAGE_BYTES, base + AREA_STACK_TOP, PAGE_WRITABLE | PAGE_NO_EXECUTE);
  }

  /** A fault stub ran: the frame of the fault is on the ring-0 stack. */
  #faulted(vector: number): GuestStopped {
    const registers = this.#kvm.getRegisters();
    const frame = readRegister(registers, REG_RSP);
    const top = this.#area + AREA_STACK_TOP;
    if (frame < top - PAGE_BYTES || frame > top - 40)
      return this.#complaint("it used the monitor's fault port");
    let at = this.memory.host + frame;
    let code = 0;
    if (hasErrorCode(vector)) {
      code = load32(at);
      at += 8;
    }
    const address = vector === VECTOR_PAGE_FAULT ? readRegister(this.#kvm.getSystemRegisters(), SREG_CR2) : 0;
    const instruction = loadUsize(at);
    const stack = loadUsize(at + 24);
    // SYSCALL is off: an invalid instruction, or on some software KVMs a jump to an entry that does not exist.
    const before = readRegister(registers, REG_RCX) - 2;
    if (instruction === 0 && isSystemCall(this.#image, before)) {
      return this.#describe(new GuestFault(VECTOR_SYSTEM_CALL, -1, 0, before, stack));
    }
    if (vector === VECTOR_INVALID_OPCODE && isSystemCall(this.#image, instruction)) {
      return this.#describe(new GuestFault(VECTOR_SYSTEM_CALL, -1, 0, instruction, stack));
    }
    return this.#describe(new GuestFault(vector, code, address, instruction, stack));
  }

  /** An exit that is no hypercall. */
  #stopped(reason: number): GuestStopped {
    const registers = this.#kvm.getRegisters();
    const instruction = readRegister(registers, REG_RIP);
    const stack = readRegister(registers, REG_RSP);
    if (reason === EXIT_SHUTDOWN) {
      return this.#describe(new GuestFault(VECTOR_DOUBLE_FAULT, 0, 0, instruction, stack));
    }
    if (reason === EXIT_MMIO) return this.#complaint("it accessed a device that does not exist");
    if (reason === EXIT_INTERNAL_ERROR) {
      const detail = load32(this.#kvm.run + RUN_DETAIL);
      return this.#complaint("KVM cannot run its code (internal error " + detail + ")");
    }
    return this.#complaint("KVM stopped it for reason " + reason);
  }

  #complaint(what: string): GuestStopped {
    const at = readRegister(this.#kvm.getRegisters(), REG_RIP);
    return new GuestStopped("error: guest stopped: " + what + "\n" + describePlace(this.#image, at));
  }

  #describe(fault: GuestFault): GuestStopped {
    const text = describeFault(
      fault,
      this.#image,
      this.memory.sizeBytes,
      this.#atRing3,
      this.#stackWords(fault.stack),
    );
    return new GuestStopped(text);
  }

  /** The words from the guest's stack pointer upward. */
  #stackWords(stack: number): number[] {
    const words: number[] = [];
    const memory = this.memory;
    let at = stack - (stack % 8);
    if (this.#atRing3) at = Math.max(at, guardPage(memory.sizeBytes) + PAGE_BYTES);
    for (let i = 0; i < STACK_WORDS && at + 8 <= memory.sizeBytes; i++) {
      // SAFETY: below the end of guest memory. Words above 2^32 are no text addresses.
      if (load32(memory.host + at + 4) === 0) words.push(load32(memory.host + at));
      at += 8;
    }
    return words;
  }
}
