// Reads a request body as JSON, within a limit.
import { ApiError } from "./errors.ts";

/** Bodies of more than 2 MiB are refused. */
const BODY_LIMIT_BYTES = 2 * 1024 * 1024;

/** The parsed body; throws ApiError with status 413, 415 or 400. */
export async function readJson(request: Request): Promise<unknown> {
  const type = (request.headers.get("content-type") ?? "application/json").toLowerCase();
  const essence = type.split(";")[0]!.trim();
  // curl -d says it sends a form; the body decides.
  if (essence !== "application/json" && essence !== "application/x-www-form-urlencoded") {
    throw new ApiError(415, `cannot read ${essence}; send application/json`);
  }
  const buffer = await request.arrayBuffer();
  if (buffer.byteLength > BODY_LIMIT_BYTES) {
    throw new ApiError(
      413,
      `the body has ${buffer.byteLength} bytes; at most ${BODY_LIMIT_BYTES} are accepted`,
    );
  }
  if (buffer.byteLength === 0) throw new ApiError(400, "the body is empty; send a JSON document");
  try {
    return JSON.parse(new TextDecoder().decode(buffer)) as unknown;
  } catch {
    throw new ApiError(400, "the body is not valid JSON");
  }
}
