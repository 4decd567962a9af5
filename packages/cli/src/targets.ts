// The targets by name, and what each of them is, in the words that help and errors use.
import { choices } from "./suggest.ts";
import { UsageError } from "./usage-error.ts";

export const TARGETS = ["node", "unix", "spt", "hvt", "virtio"] as const;
export type Target = (typeof TARGETS)[number];

/** Targets for which an image is built: all but Node, which runs the sources. */
export const IMAGE_TARGETS = ["unix", "spt", "hvt", "virtio"] as const;
export type ImageTarget = (typeof IMAGE_TARGETS)[number];

export const TARGET_SUMMARY: Readonly<Record<Target, string>> = {
  node: "the sources on Node, for development (no isolation)",
  unix: "a static Linux program without libc (process isolation)",
  spt: "Solo5 spt image in a process under seccomp",
  hvt: "Solo5 hvt image under KVM, guest at ring 3",
  virtio: "PVH image with virtio devices, for QEMU and clouds",
};

/** Parses the value of --target. */
export function parseTarget(text: string): Target {
  const target = TARGETS.find((name) => name === text);
  if (target === undefined) throw new UsageError(`Unknown target "${text}"`, choices(text, TARGETS));
  return target;
}

/** Parses the value of --target where an image is wanted. */
export function parseImageTarget(text: string): ImageTarget {
  const target = parseTarget(text);
  if (target === "node") {
    throw new UsageError(
      "Target node has no image: it runs the sources",
      `use tessera run -t node, or build for one of: ${IMAGE_TARGETS.join(", ")}`,
    );
  }
  return target;
}
