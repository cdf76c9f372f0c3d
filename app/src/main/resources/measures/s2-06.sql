-- code: S2-06
-- name: Assessments that led to a plan
-- version: 1
-- definition: The share of the year’s assessments after which a plan was issued.
-- formula: assessments with a plan issued ÷ assessments
-- unit: per cent
-- polarity: context
-- facet: activity
-- priority: S2
-- cadence: yearly
-- origin: published
-- source: SEN2 return, published by the DfE as “Education, health and care plans”
-- benchmark: assessments.assess_issued_pc
-- keeper: Head of SEND casework
-- limits: A year’s figure comes out in the June after it; this year’s course is not in it.

select * from measures.published('ehc-assessments', 'assess_issued_pc', 'assess_issued', 'assess_in_year')
