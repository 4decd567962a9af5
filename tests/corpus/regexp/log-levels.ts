// Lines of logs taken apart with named groups and turned into records, counted by level and source.
const LINE = /^\[(?<time>\d{2}:\d{2}:\d{2}(?:\.\d+)?)\]\s+(?<level>DEBUG|INFO|WARN|ERROR)\s+(?<source>[\w.-]+):\s*(?<text>.*?)(?:\s+\{(?<data>[^}]*)\})?$/;
const lines = ["[10:00:00] INFO  http.server: listening {port=8080, host=local}", "[10:00:01.250] WARN db: slow query", "[10:00:02] ERROR http.server: reset {code=ECONNRESET}", "broken", "[10:00:03] DEBUG db-pool:   {size=3}", "[1:2:3] INFO x: y"];
const seconds = (time: string): number => time.split(":").reduce((sum, part) => sum * 60 + Number(part), 0);
const counts: Record<string, number> = {};
for (const line of lines) {
  const g = LINE.exec(line)?.groups;
  if (!g) {
    console.log("skipped", JSON.stringify(line));
    continue;
  }
  counts[`${g.level} ${g.source}`] = (counts[`${g.level} ${g.source}`] ?? 0) + 1;
  const data = Object.fromEntries((g.data ?? "").split(/,\s*/).filter(Boolean).map((pair) => pair.split("=") as [string, string]));
  console.log(seconds(g.time!), g.level!.toLowerCase(), g.text, data);
}
console.log(counts);
