// Option values: what is accepted, and what an error shows for what is not.
import assert from "node:assert/strict";
import { test } from "node:test";
import { parseTarget } from "@tessera/cli/targets";
import { UsageError } from "@tessera/cli/usage-error";
import { parseAddressWithPrefix, parseForward, parseMemory, showBytes } from "@tessera/cli/values";

function refusal(action: () => unknown): UsageError {
  try {
    action();
  } catch (error) {
    assert.ok(error instanceof UsageError, String(error));
    return error;
  }
  throw new assert.AssertionError({ message: "nothing was thrown" });
}

test("parseForward() takes HOST:GUEST and a single port", () => {
  assert.deepEqual(parseForward("8080:80"), { hostPort: 8080, guestPort: 80 });
  assert.deepEqual(parseForward("8080"), { hostPort: 8080, guestPort: 8080 });
});

test("parseForward() shows the value and a right example", () => {
  for (const text of ["", "a", "80:", ":80", "1:2:3", "0:80", "80:65536", "-1:2", "8080:80x"]) {
    const error = refusal(() => parseForward(text));
    assert.match(error.message, /^Cannot parse -p /);
    assert.match(error.mend, /-p 8080:80/);
  }
});

test("parseMemory() counts MiB without a unit", () => {
  assert.equal(parseMemory("16"), 16 * 2 ** 20);
  assert.equal(parseMemory("16M"), 16 * 2 ** 20);
  assert.equal(parseMemory("512k"), 512 * 2 ** 10);
  assert.equal(parseMemory("1GiB"), 2 ** 30);
  assert.equal(parseMemory("1.5M"), 1.5 * 2 ** 20);
});

test("parseMemory() refuses what is no size, or out of range", () => {
  for (const text of ["", "x", "16T", "-1M", "0", "65G", "5000B", "1.3K"]) {
    assert.match(refusal(() => parseMemory(text)).mend, /-m 16M/);
  }
});

test("parseAddressWithPrefix() takes addresses of version 4 only", () => {
  assert.deepEqual(parseAddressWithPrefix("10.0.0.2/24"), { address: "10.0.0.2", prefixLength: 24 });
  for (const text of ["10.0.0.2", "10.0.0.256/24", "10.0.0.2/31", "10.0.0/8", "::1/64", "10.0.0.2/24/1"]) {
    assert.match(refusal(() => parseAddressWithPrefix(text)).message, /^Cannot parse --ip /);
  }
});

test("parseTarget() suggests the nearest target and lists all", () => {
  assert.equal(
    refusal(() => parseTarget("hvm")).mend,
    "did you mean hvt? (valid: node, unix, spt, hvt, virtio)",
  );
  assert.equal(refusal(() => parseTarget("windows")).mend, "valid: node, unix, spt, hvt, virtio");
});

test("showBytes() uses the largest unit that fits", () => {
  assert.equal(showBytes(34064), "33.3 KiB");
  assert.equal(showBytes(16 * 2 ** 20), "16 MiB");
});
