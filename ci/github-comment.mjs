/**
 * Keeps one comment on the pull request up to date, with the findings in Markdown (action.yml). That it could not be
 * written is told as a warning: it is no reason to fail a check.
 */
import { readFileSync } from 'node:fs';

const { GITHUB_API_URL, GITHUB_EVENT_PATH, GITHUB_JOB, GITHUB_REPOSITORY, GITHUB_TOKEN, GITHUB_WORKFLOW, SUMMARY } =
  process.env;
/** By which the comment is known again; each job has its own. */
const mark = `<!-- icb ${encodeURIComponent(`${GITHUB_WORKFLOW}/${GITHUB_JOB}`)} -->`;
const mostPages = 30;

const { pull_request: pullRequest } = JSON.parse(readFileSync(GITHUB_EVENT_PATH, 'utf8'));
if (pullRequest === undefined) {
  console.log('This run is for no pull request: there is nothing to comment on.');
} else {
  try {
    await comment(`${mark}\n${readFileSync(SUMMARY, 'utf8')}`);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    console.log(`::warning title=icb could not comment::${why.replaceAll('%', '%25').replaceAll(/\r?\n/g, '%0A')}`);
  }
}

async function comment(body) {
  const comments = `/repos/${GITHUB_REPOSITORY}/issues/${pullRequest.number}/comments`;
  const before = await ours(comments);
  if (before === undefined) await ask('POST', comments, { body });
  else if (before.body !== body)
    await ask('PATCH', `/repos/${GITHUB_REPOSITORY}/issues/comments/${before.id}`, { body });
}

async function ours(comments) {
  for (let page = 1; page <= mostPages; page++) {
    const some = await ask('GET', `${comments}?per_page=100&page=${page}`);
    const found = some.find(({ body }) => body?.startsWith(mark));
    if (found !== undefined || some.length < 100) return found;
  }
  return undefined;
}

async function ask(method, path, content) {
  const response = await fetch(`${GITHUB_API_URL}${path}`, {
    method,
    headers: {
      accept: 'application/vnd.github+json',
      authorization: `Bearer ${GITHUB_TOKEN}`,
      'content-type': 'application/json',
      'user-agent': 'icb',
    },
    ...(content && { body: JSON.stringify(content) }),
    signal: AbortSignal.timeout(30_000),
  });
  if (!response.ok) {
    const rights = response.status === 403 ? ' The job needs the permission `pull-requests: write`.' : '';
    throw new Error(`${method} ${path}: ${response.status} ${response.statusText}.${rights}`);
  }
  return response.json();
}
