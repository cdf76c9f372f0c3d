-- What became of each run, so that an administrator sees a job that fails at night.
create table jobs.run (
  run_id        bigint generated always as identity primary key,
  task_name     text not null,
  task_instance text not null,
  started_at    timestamptz not null,
  finished_at   timestamptz not null,
  is_done       boolean not null,
  problem       text not null default '' check (length(problem) <= 500),
  check (finished_at >= started_at),
  check (is_done = (problem = ''))
);
create index run_task on jobs.run (task_name, run_id desc);
create index run_age on jobs.run (finished_at);
