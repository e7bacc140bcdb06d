import type { TestApp } from './test-app.js';

/** A JSON object whose fields a test looks at by name. */
export type Fields = Readonly<Record<string, unknown>>;

/** The JSON of an answer that must be 200. */
export async function answerOf<Answer = Fields>(app: TestApp, path: string): Promise<Answer> {
  const response = await app.get(path);
  const text = await response.text();
  if (response.status !== 200) throw new Error(`${path}: ${String(response.status)} ${text}`);
  return JSON.parse(text) as Answer;
}

/** The parameters that a refused request names, each with the rule that it breaks. */
export async function refusalsOf(app: TestApp, path: string): Promise<readonly string[]> {
  const response = await app.get(path);
  const problem = (await response.json()) as {
    status: number;
    errors?: readonly { parameter: string; rule: string; detail: string }[];
  };
  const isProblem = response.headers.get('content-type')?.startsWith('application/problem+json');
  if (response.status !== 400 || isProblem !== true || problem.status !== 400) {
    throw new Error(`${path} is not refused: ${String(response.status)}`);
  }
  return (problem.errors ?? []).map(({ parameter, rule, detail }) =>
    detail.includes(parameter) ? `${parameter} ${rule}` : `${parameter} ${rule}: ${detail}`,
  );
}
