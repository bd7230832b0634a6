/** The task `icb: check`, which runs the `icb` command where it is installed. On the desktop only: a browser has none. */
import { Disposable, ShellExecution, Task, type TaskDefinition, TaskScope, tasks, type WorkspaceFolder } from 'vscode';

const type = 'icb';
/** Reads what the command says; package.json defines it. */
const matcher = '$icb';

interface CheckDefinition extends TaskDefinition {
  readonly task: 'check';
  readonly paths?: readonly string[];
  readonly command?: string;
}

export function registerCheckTask(): Disposable {
  return tasks.registerTaskProvider(type, {
    provideTasks: () => [checkTask({ type, task: 'check' }, TaskScope.Workspace)],
    resolveTask: ({ definition, scope }) =>
      isCheck(definition) ? checkTask(definition, scope ?? TaskScope.Workspace) : undefined,
  });
}

/** How long VS Code takes to list what a task has said to its end, and how long on a busy day; in milliseconds. */
const patience = [1_000, 5_000];

/**
 * A task that ends has VS Code drop the findings that stand under its matcher's name, which is the server's too, so that
 * nothing is listed twice. So the server's are then shown `again`: they know more, and the task may have failed.
 */
export function afterChecks(again: () => void): Disposable {
  let waiting: ReturnType<typeof setTimeout>[] = [];
  const forget = (): void => waiting.forEach(clearTimeout);
  const listening = tasks.onDidEndTask(({ execution: { task } }) => {
    if (!task.problemMatchers.includes(matcher) && task.definition.type !== type) return;
    forget();
    waiting = patience.map((time) => setTimeout(again, time));
  });
  return Disposable.from(listening, new Disposable(forget));
}

function isCheck(definition: TaskDefinition): definition is CheckDefinition {
  return definition.task === 'check';
}

function checkTask(definition: CheckDefinition, scope: WorkspaceFolder | TaskScope.Global | TaskScope.Workspace): Task {
  const args = ['check', '--format', 'lines', ...(definition.paths ?? [])];
  const run = new ShellExecution(definition.command ?? 'icb', args);
  return new Task(definition, scope, 'check', 'icb', run, matcher);
}
