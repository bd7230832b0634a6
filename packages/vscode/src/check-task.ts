/** The task `icb: check`, which runs the `icb` command where it is installed. On the desktop only: a browser has none. */
import {
  type Disposable,
  ShellExecution,
  Task,
  type TaskDefinition,
  TaskScope,
  tasks,
  type WorkspaceFolder,
} from 'vscode';

const type = 'icb';

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

function isCheck(definition: TaskDefinition): definition is CheckDefinition {
  return definition.task === 'check';
}

function checkTask(definition: CheckDefinition, scope: WorkspaceFolder | TaskScope.Global | TaskScope.Workspace): Task {
  const run = new ShellExecution(definition.command ?? 'icb', [
    'check',
    '--format',
    'lines',
    ...(definition.paths ?? []),
  ]);
  return new Task(definition, scope, 'check', 'icb', run, '$icb');
}
