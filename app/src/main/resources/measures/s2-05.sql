-- code: S2-05
-- name: Assessments completed
-- version: 1
-- definition: How many needs assessments came to a decision in the year.
-- formula: count of assessments
-- unit: number
-- polarity: context
-- facet: activity
-- priority: S2
-- cadence: yearly
-- origin: published
-- source: SEN2 return, published by the DfE as “Education, health and care plans”
-- benchmark: assessments.assess_in_year
-- keeper: Head of SEND casework
-- limits: A year’s figure comes out in the June after it; this year’s course is not in it.

select * from measures.published('ehc-assessments', 'assess_in_year')
