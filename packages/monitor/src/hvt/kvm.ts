// The Linux KVM interface, as far as one virtual CPU without interrupts needs it.
//
// Contract: thin; every failure is a KernelError that names the operation. Source: Linux
// Documentation/virt/kvm/api.rst; structure layouts of x86-64.

import { readU32, writeU32, writeU64 } from "@tessera/abi/bytes";
import { bytesAddress } from "@tessera/machine/cell";
import { O_CLOEXEC, O_RDWR, openFile } from "../linux/files.ts";
import { call, EACCES, EINTR, ENOENT, KernelError, SYS_IOCTL, tryCall } from "../linux/kernel.ts";
import { mapDevice } from "../linux/memory-map.ts";
import { UsageError } from "../usage-error.ts";

const KVM_CREATE_VM = 0xae01;
const KVM_GET_VCPU_MMAP_SIZE = 0xae04;
const KVM_GET_SUPPORTED_CPUID = 0xc008ae05;
const KVM_CREATE_VCPU = 0xae41;
const KVM_SET_USER_MEMORY_REGION = 0x4020ae46;
const KVM_RUN = 0xae80;
const KVM_GET_REGS = 0x8090ae81;
const KVM_SET_REGS = 0x4090ae82;
const KVM_GET_SREGS = 0x8138ae83;
const KVM_SET_SREGS = 0x4138ae84;
const KVM_SET_CPUID2 = 0x4008ae90;
const KVM_SET_SIGNAL_MASK = 0x4004ae8b;
const KVM_GET_TSC_KHZ = 0xaea3;

const CPUID_ENTRIES = 100;
const CPUID_ENTRY_BYTES = 40;
const REGS_BYTES = 144;
const SREGS_BYTES = 312;

export const EXIT_IO = 2;
export const EXIT_HLT = 5;
export const EXIT_MMIO = 6;
export const EXIT_SHUTDOWN = 8;
export const EXIT_FAIL_ENTRY = 9;
export const EXIT_INTERNAL_ERROR = 17;

// Offsets in struct kvm_run.
export const RUN_EXIT_REASON = 8;
export const RUN_IO_DIRECTION = 32;
export const RUN_IO_SIZE = 33;
export const RUN_IO_PORT = 34;
export const RUN_IO_DATA_OFFSET = 40;
export const RUN_DETAIL = 32;

// Offsets in struct kvm_regs.
export const REG_RCX = 16;
export const REG_RDI = 40;
export const REG_RSP = 48;
export const REG_RBP = 56;
export const REG_RIP = 128;
export const REG_RFLAGS = 136;

// Offsets in struct kvm_sregs.
export const SREG_CS = 0;
export const SREG_DS = 24;
export const SREG_ES = 48;
export const SREG_FS = 72;
export const SREG_GS = 96;
export const SREG_SS = 120;
export const SREG_TR = 144;
export const SREG_LDT = 168;
export const SREG_GDT = 192;
export const SREG_IDT = 208;
export const SREG_CR0 = 224;
export const SREG_CR2 = 232;
export const SREG_CR3 = 240;
export const SREG_CR4 = 248;
export const SREG_EFER = 264;

/** A virtual machine with one virtual CPU. */
export class Kvm {
  readonly #system: number;
  readonly #machine: number;
  #cpu: number = -1;
  #run: number = 0;

  constructor() {
    this.#system = openKvm();
    this.#machine = call(
      "Cannot create a virtual machine",
      SYS_IOCTL,
      this.#system,
      KVM_CREATE_VM,
      0,
      0,
      0,
      0,
    );
  }

  /** Gives the guest `sizeBytes` of memory from guest-physical address 0; `host` is where it lies here. */
  setMemory(host: number, sizeBytes: number): void {
    const region = new Uint8Array(32);
    writeU64(region, 16, sizeBytes);
    writeU64(region, 24, host);
    this.#control("Cannot give memory to the guest", this.#machine, KVM_SET_USER_MEMORY_REGION, region);
  }

  /** Creates the virtual CPU. Memory comes first: adding it later is slow on some machines. */
  createCpu(): void {
    this.#cpu = call("Cannot create a virtual CPU", SYS_IOCTL, this.#machine, KVM_CREATE_VCPU, 0, 0, 0, 0);
    const size = call(
      "Cannot ask for the run structure",
      SYS_IOCTL,
      this.#system,
      KVM_GET_VCPU_MMAP_SIZE,
      0,
      0,
      0,
      0,
    );
    this.#run = mapDevice(this.#cpu, size);
  }

  /** Lets the guest see the processor as KVM supports it. */
  passProcessorFeatures(): void {
    const features = new Uint8Array(8 + CPUID_ENTRIES * CPUID_ENTRY_BYTES);
    writeU32(features, 0, CPUID_ENTRIES);
    this.#control("Cannot read processor features", this.#system, KVM_GET_SUPPORTED_CPUID, features);
    this.#control("Cannot set processor features", this.#cpu, KVM_SET_CPUID2, features);
  }

  /** Frequency of the guest's time-stamp counter in Hz. */
  timestampFrequency(): number {
    return call("Cannot read the TSC frequency", SYS_IOCTL, this.#cpu, KVM_GET_TSC_KHZ, 0, 0, 0, 0) * 1000;
  }

  /** Descriptor of the virtual CPU. */
  get cpu(): number {
    return this.#cpu;
  }

  /** Address of struct kvm_run. */
  get run(): number {
    return this.#run;
  }

  getRegisters(): Uint8Array {
    const registers = new Uint8Array(REGS_BYTES);
    this.#control("Cannot read registers", this.#cpu, KVM_GET_REGS, registers);
    return registers;
  }

  setRegisters(registers: Uint8Array): void {
    this.#control("Cannot set registers", this.#cpu, KVM_SET_REGS, registers);
  }

  getSystemRegisters(): Uint8Array {
    const registers = new Uint8Array(SREGS_BYTES);
    this.#control("Cannot read system registers", this.#cpu, KVM_GET_SREGS, registers);
    return registers;
  }

  setSystemRegisters(registers: Uint8Array): void {
    this.#control("Cannot set system registers", this.#cpu, KVM_SET_SREGS, registers);
  }

  /** Signals that this process blocks interrupt the guest all the same. */
  interruptBySignals(): void {
    const mask = new Uint8Array(12);
    writeU32(mask, 0, 8);
    this.#control("Cannot set the signal mask of the guest", this.#cpu, KVM_SET_SIGNAL_MASK, mask);
  }

  /** Runs the guest until its next exit; calls `onInterrupt` whenever a signal interrupts it. */
  enter(onInterrupt: (() => void) | null): void {
    for (;;) {
      const result = tryCall(SYS_IOCTL, this.#cpu, KVM_RUN, 0);
      if (result >= 0) return;
      if (result !== -EINTR) throw new KernelError("Cannot run the guest", -result);
      if (onInterrupt !== null) onInterrupt();
    }
  }

  #control(what: string, descriptor: number, request: number, structure: Uint8Array): void {
    call(what, SYS_IOCTL, descriptor, request, bytesAddress(structure), 0, 0, 0);
  }
}

/** Reads a 64-bit register; only the lower 53 bits of it count, which all addresses of a guest fit. */
export function readRegister(registers: Uint8Array, offset: number): number {
  const high = readU32(registers, offset + 4, "register") & 0x1fffff;
  return high * 4294967296 + readU32(registers, offset, "register");
}

function openKvm(): number {
  try {
    return openFile("/dev/kvm", O_RDWR | O_CLOEXEC);
  } catch (error) {
    if (error instanceof KernelError && error.code === ENOENT) {
      throw new UsageError(
        "This machine has no /dev/kvm",
        "use -t spt, which needs none, or enable virtualisation",
      );
    }
    if (error instanceof KernelError && error.code === EACCES) {
      throw new UsageError("/dev/kvm may not be opened by this user", "join the group kvm, or use -t spt");
    }
    throw error;
  }
}
