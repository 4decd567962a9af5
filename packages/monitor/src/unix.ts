// The launcher of unix images with a user-mode network: starts the network process, then becomes the image, which
// finds its network device as an open descriptor (`--net=fd:N`). It confines nothing: that is what spt is for.

import { SYS_FCNTL, tryCall } from "./linux/kernel.ts";
import { execute } from "./linux/process.ts";
import { startUserNetwork } from "./net/user-network.ts";
import { type MonitorOptions, refuseProfile } from "./options.ts";
import { type Monitor, runMonitor } from "./run.ts";

const F_SETFD = 2;

class UnixLauncher implements Monitor {
  readonly name: string = "tessera-unix";

  start(options: MonitorOptions): number {
    if (options.probe) return 0;
    refuseProfile(options);
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

runMonitor(new UnixLauncher());
