## What is to be done for a case.

tasks-title = Tasks
tasks-none = There are no tasks. Add one below, so that nothing is forgotten.
tasks-add = Add a task
tasks-what = What is to be done
tasks-due = When it is due
tasks-due-hint = For example, { $example }
tasks-owner = Who does it
tasks-add-button = Add task
tasks-added = The task is added.
tasks-done-button = Done
tasks-undo-button = Not done after all
tasks-was-done = The task is done.
tasks-was-undone = The task is open again.
tasks-changed = This case was closed since you opened it, so the task was not added. What you typed is still here.
tasks-closed = This case is closed. No new tasks are added.
tasks-due-on = Due { $date }
tasks-due-today = Due today
tasks-was-due = Was due { $date }
tasks-late = Late
tasks-done-list =
    { $count ->
        [one] { $count } task is done
       *[other] { $count } tasks are done
    }
tasks-done-by = Done by { $name }, { $time }
tasks-open = Open the tasks
tasks-none-open = There is nothing to do for this case.
