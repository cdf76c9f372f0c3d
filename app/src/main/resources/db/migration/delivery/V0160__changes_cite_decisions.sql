-- A change may carry out a board's decision; its reference is kept beside what changed, and found from there.
create index change_decision on delivery.change (becomes) where field = 'decision';
