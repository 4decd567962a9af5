// Sockets of listen.ts over our own stack: `setSocketProvider(new StackSockets(stack))`.

import { parseIpv4 } from "./address.ts";
import type { Connection, SocketProvider } from "./sockets.ts";
import type { NetworkStack } from "./stack.ts";
import { TcpStream } from "./stream.ts";

export class StackSockets implements SocketProvider {
  readonly #stack: NetworkStack;

  constructor(stack: NetworkStack) {
    this.#stack = stack;
  }

  listen(port: number, onConnection: (connection: Connection) => void): void {
    this.#stack.tcpListen(port, () => new TcpStream(onConnection, null));
  }

  connect(address: string, port: number): Promise<Connection> {
    return new Promise<Connection>((resolve, reject) => {
      const target = parseIpv4(address);
      this.#stack.onceConfigured(() => {
        try {
          this.#stack.tcpConnect(target, port, new TcpStream(resolve, reject));
        } catch (error) {
          reject(error);
        }
      });
    });
  }
}
