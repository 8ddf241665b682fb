-- How many tasks of a cycle are complete is told without looking at them.
DROP INDEX idx_tasks_cycle;
CREATE INDEX idx_tasks_cycle ON tasks(cycle_id, status);

PRAGMA user_version = 25;
