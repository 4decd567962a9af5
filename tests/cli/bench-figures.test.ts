// What the benchmarks read out of the tools that they use.
import assert from "node:assert/strict";
import { test } from "node:test";
import { median } from "../../bench/support/figures.ts";
import { countSamples } from "../../bench/support/profile.ts";
import { readWrk } from "../../bench/support/wrk.ts";

const OUTPUT = `Running 5s test @ http://127.0.0.1:8080/
  1 threads and 32 connections
  Thread Stats   Avg      Stdev     Max   +/- Stdev
    Latency   425.93us  116.54us   4.01ms   91.49%
  Latency Distribution
     50%  410.00us
     99%    1.25ms
  376612 requests in 5.10s, 46.69MB read
  Socket errors: connect 0, read 2, write 0, timeout 1
  Non-2xx or 3xx responses: 4
Requests/sec:  73845.25
Transfer/sec:      9.15MB
`;

test("readWrk() reads the rate, the 99th percentile and every kind of error", () => {
  assert.deepEqual(readWrk(OUTPUT), { requestsPerSecond: 73845.25, p99Ms: 1.25, errors: 7 });
});

test("readWrk() refuses output without a rate", () => {
  assert.throws(() => readWrk("unable to connect"), /wrk gave no rate/);
});

test("countSamples() names functions by their ranges, and tells kernel and monitor apart", () => {
  const symbols = [
    { name: "serve", start: 0x1000, end: 0x1100 },
    { name: "parse", start: 0x1100, end: 0x1200 },
  ];
  const hot = countSamples(["1000", "10ff", "1100", "ffffffff81000000", "70000000"], symbols);
  assert.deepEqual(hot[0], { name: "serve", part: 0.4 });
  assert.deepEqual(hot.map(({ name }) => name).sort(), ["(kernel)", "(monitor)", "parse", "serve"]);
});

test("median() takes the middle", () => {
  assert.equal(median([3, 1, 2]), 2);
  assert.equal(median([4, 1, 2, 3]), 2.5);
});
