// Errors that become JSON answers: `{"error":{"status":...,"message":...,"problems":[...]}}`.

/** One thing wrong with a document or a query: where and what. */
export interface Problem {
  /** A JSON pointer into the body ("/tags/0"), or the name of a query parameter ("?page"). */
  readonly at: string;
  readonly message: string;
}

/** A failure that is the client's: its status and message are the answer. */
export class ApiError extends Error {
  readonly status: number;
  readonly problems: readonly Problem[];
  readonly headers: Record<string, string>;

  constructor(
    status: number,
    message: string,
    problems: readonly Problem[] = [],
    headers: Record<string, string> = {},
  ) {
    super(message);
    this.status = status;
    this.problems = problems;
    this.headers = headers;
  }
}

export class NotFoundError extends ApiError {
  constructor(what: string) {
    super(404, `${what} does not exist`);
  }
}

export class InvalidError extends ApiError {
  constructor(message: string, problems: readonly Problem[]) {
    super(422, message, problems);
  }
}

export class MethodError extends ApiError {
  constructor(method: string, path: string, allowed: readonly string[]) {
    super(405, `${method} is not allowed on ${path}`, [], { allow: allowed.join(", ") });
  }
}

export function errorResponse(error: ApiError): Response {
  const { status, message, problems } = error;
  const body = problems.length === 0 ? { status, message } : { status, message, problems };
  return Response.json({ error: body }, { status, headers: error.headers });
}
