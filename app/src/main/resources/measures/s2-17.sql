-- code: S2-17
-- name: Plans with autism as the primary need
-- version: 1
-- definition: The share of plans whose primary need is autistic spectrum disorder, the largest group.
-- formula: plans with that primary need ÷ plans
-- unit: per cent
-- polarity: context
-- facet: activity
-- priority: S2
-- cadence: yearly
-- origin: published
-- source: SEN2 return, published by the DfE as “Education, health and care plans”
-- benchmark: sen_needs_all_plans.asd_pc
-- keeper: Head of SEND casework
-- limits: Needs are recorded by the council; a plan has one primary need.

select * from measures.published('ehc-caseload-needs', 'asd_pc', 'number_asd', 'ehc_plans')
