-- How many tasks of a cycle are complete is told without looking at them.
CREATE INDEX idx_tasks_cycle_status ON tasks(cycle_id, status);

PRAGMA user_version = 25;
