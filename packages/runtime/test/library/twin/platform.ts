// Node twin of the platform.
export const consoleWrite = (): void => {};
export const monotonicNs = (): number => performance.now() * 1e6;
export const fillRandom = (): void => {};
