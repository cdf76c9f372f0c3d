-- A revised paper may drop a whole priority. It keeps its number, and its withdrawn promises their home.
alter table strategy.priority add column withdrawn_in bigint check (withdrawn_in > 1);
