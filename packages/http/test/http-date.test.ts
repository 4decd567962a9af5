// IMF-fixdate, reason phrases and UTF-8 lengths.
import { formatHttpDate } from "@tessera/http/http-date";
import { statusText } from "@tessera/http/status-text";
import { utf8Length, writeUtf8 } from "@tessera/http/utf8";
import { assertEquals, runTests, test } from "@tessera/os/testing";

test("formatHttpDate() formats known moments", () => {
  assertEquals(formatHttpDate(0), "Thu, 01 Jan 1970 00:00:00 GMT");
  assertEquals(formatHttpDate(784111777999), "Sun, 06 Nov 1994 08:49:37 GMT");
  assertEquals(formatHttpDate(951782399000), "Mon, 28 Feb 2000 23:59:59 GMT");
  assertEquals(formatHttpDate(951782400000), "Tue, 29 Feb 2000 00:00:00 GMT");
  assertEquals(formatHttpDate(1709251199000), "Thu, 29 Feb 2024 23:59:59 GMT");
  assertEquals(formatHttpDate(1767225599000), "Wed, 31 Dec 2025 23:59:59 GMT");
  assertEquals(formatHttpDate(4107542400000), "Mon, 01 Mar 2100 00:00:00 GMT");
});

test("statusText() knows the registered statuses", () => {
  assertEquals(statusText(200), "OK");
  assertEquals(statusText(404), "Not Found");
  assertEquals(statusText(299), "");
});

test("writeUtf8() writes as many bytes as utf8Length() says, lone surrogates as U+FFFD", () => {
  const text = "a\u00e9\u20ac\ud83d\ude00\ud800x\udc00";
  const bytes = new Uint8Array(utf8Length(text) + 1);
  assertEquals(writeUtf8(text, bytes, 1), bytes.length);
  assertEquals(bytes.subarray(1), new TextEncoder().encode(text));
});

await runTests();
