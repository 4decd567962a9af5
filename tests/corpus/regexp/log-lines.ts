// A log line in many groups: runs of sets, fixed counts, classes that exclude.
const LINE = /^(\d{1,3}(?:\.\d{1,3}){3}) \[([^\]]*)\] "([A-Z]+) ([^" ]+)(?: HTTP\/(\d)\.(\d))?" (\d{3}) (\d+|-)$/;
const lines = [
  '10.0.0.1 [today] "GET /a?b=1 HTTP/1.1" 200 512',
  '10.0.0.1 [] "GET /" 404 -',
  '10.0.0.1234 [x] "GET /" 200 1',
  '1.2.3 [x] "GET /" 200 1',
  '1.2.3.4 [x]y] "GET /" 200 1',
  '255.255.255.255 [\u00e9\u4e16] "PATCH /\u4e16" 201 0',
];
for (const line of lines) {
  const found = LINE.exec(line);
  console.log(found === null ? "no" : found.slice(1).map((part: string | undefined) => part ?? "undefined").join("|"));
}
export {};
