import { parseOptions } from "@tessera/monitor/options";
import { assertEquals, assertThrows, runTests, test } from "@tessera/os/testing";

test("parseOptions() reads options, image and guest arguments", () => {
  const options = parseOptions([
    "--mem=32",
    "--publish",
    "8080:80",
    "--ip=10.0.0.2/24",
    "--report-fd=3",
    "image.spt",
    "--",
    "--mem=1",
    "word",
  ]);
  assertEquals(options.image, "image.spt");
  assertEquals(options.memoryBytes, 32 * 1024 * 1024);
  assertEquals(options.userNetwork, true);
  assertEquals(options.publish[0]!.host, 8080);
  assertEquals(options.publish[0]!.guest, 80);
  assertEquals(options.guestWords, ["--ip=10.0.0.2/24", "--mem=1", "word"]);
  assertEquals(options.reportDescriptor, 3);
});

test("memory is MiB, bytes from 65536 upward, or a number with a unit", () => {
  assertEquals(parseOptions(["--mem=2", "i"]).memoryBytes, 2097152);
  assertEquals(parseOptions(["--mem=4194304", "i"]).memoryBytes, 4194304);
  assertEquals(parseOptions(["--mem", "3M", "i"]).memoryBytes, 3145728);
  assertEquals(parseOptions(["-m", "1G", "i"]).memoryBytes, 1073741824);
  assertEquals(parseOptions(["--mem=2048K", "i"]).memoryBytes, 2097152);
  assertThrows(() => parseOptions(["--mem=1", "i"]), "too small");
  assertThrows(() => parseOptions(["--mem=lots", "i"]), "Cannot read memory size");
  assertThrows(() => parseOptions(["--mem=0", "i"]), "Cannot read memory size");
  assertThrows(() => parseOptions(["--mem=-5", "i"]), "Cannot read memory size");
});

test("TAPs are named by device or stand for the only one", () => {
  const options = parseOptions(["--net:service=tap0", "--net=tap:tap1", "i"]);
  assertEquals(options.taps.length, 2);
  assertEquals(options.taps[0]!.device, "service");
  assertEquals(options.taps[0]!.tap, "tap0");
  assertEquals(options.taps[1]!.device, "");
  assertEquals(options.taps[1]!.tap, "tap1");
});

test("parseOptions() refuses what makes no sense", () => {
  assertThrows(() => parseOptions([]), "No image named");
  assertThrows(() => parseOptions(["--mem"]), "needs a value");
  assertThrows(() => parseOptions(["--frobnicate", "i"]), "Unknown option --frobnicate");
  assertThrows(() => parseOptions(["--net=bridge", "i"]), "Unknown network");
  assertThrows(() => parseOptions(["--net=tap:", "i"]), "Bad TAP name");
  assertThrows(() => parseOptions(["--publish=80", "i"]), "Cannot read published port");
  assertThrows(() => parseOptions(["--publish=0:80", "i"]), "Bad host port");
  assertThrows(() => parseOptions(["--publish=80:70000", "i"]), "Bad guest port");
  assertThrows(() => parseOptions(["--publish=80:1", "--publish=80:2", "i"]), "published twice");
  assertThrows(() => parseOptions(["--publish=80:1", "--net=tap:t", "i"]), "exclude each other");
});

await runTests();
