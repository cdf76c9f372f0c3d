-- Of one child is asked with every event that moves its dates: the plan for that question is not the one for all children.
alter function ehc.plan_facts(bigint) set plan_cache_mode = 'force_custom_plan';
