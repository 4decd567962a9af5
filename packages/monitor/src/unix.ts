// The launcher of unix images with a user-mode network: starts the network process, then becomes the image, which
// finds its network device as an open descriptor (`--net=fd:N`). It confines nothing: that is what spt is for.

import { writeU64 } from "@tessera/abi/bytes";
import { bytesAddress } from "@tessera/machine/cell";
import { kernelText } from "./linux/files.ts";
import { KernelError, SYS_FCNTL, tryCall } from "./linux/kernel.ts";
import { startUserNetwork } from "./net/user-network.ts";
import type { MonitorOptions } from "./options.ts";
import { type Monitor, runMonitor } from "./run.ts";

const SYS_EXECVE = 59;
const F_SETFD = 2;

class UnixLauncher implements Monitor {
  readonly name: string = "tessera-unix";

  start(options: MonitorOptions): number {
    if (options.probe) return 0;
    const network = startUserNetwork(options);
    // Everything else closes when the image takes over.
    tryCall(SYS_FCNTL, network, F_SETFD, 0);
    const words = [options.image, "--net=fd:" + network, "--mem=" + options.memoryBytes];
    if (options.reportDescriptor >= 0) words.push("--report-fd=" + options.reportDescriptor);
    words.push("--");
    for (const word of options.guestWords) words.push(word);
    return execute(options.image, words);
  }
}

/** Replaces this process; returns only by an exception. */
function execute(path: string, words: readonly string[]): number {
  const texts = words.map((word) => kernelText(word));
  const pointers = new Uint8Array(8 * (texts.length + 1));
  for (let i = 0; i < texts.length; i++) writeU64(pointers, 8 * i, bytesAddress(texts[i]!));
  const program = kernelText(path);
  const noEnvironment = new Uint8Array(8);
  // SAFETY: NUL-terminated texts and lists that end with a null pointer, all alive until the call returns.
  const result = tryCall(
    SYS_EXECVE,
    bytesAddress(program),
    bytesAddress(pointers),
    bytesAddress(noEnvironment),
  );
  throw new KernelError("Cannot start " + path, -result);
}

runMonitor(new UnixLauncher());
