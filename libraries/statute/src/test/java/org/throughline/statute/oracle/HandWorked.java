// SPDX-License-Identifier: Apache-2.0
package org.throughline.statute.oracle;

/// Cases of EHC plans worked out by hand with a wall calendar: `pathway | what happened | duty |
/// last day | state on a day | the reasoning`. The last day is the last of a waiting time where
/// there is one.
final class HandWorked {

  static final String PLANS =
      """
      ehc-needs-assessment | request-received 2026-01-05 | assessment-decision | 2026-02-16 |
        | six weeks after a Monday is a Monday; 5 January is not counted
      ehc-needs-assessment | request-received 2026-01-05 | plan-decision | 2026-04-27 |
        | 112 days: 26 in January, 28, 31 and 27 in April
      ehc-needs-assessment | request-received 2026-01-05 | final-plan | 2026-05-25 |
        | 140 days end on the Spring bank holiday and stay there
      ehc-needs-assessment | request-received 2024-01-10 | final-plan | 2024-05-29 |
        | 21 in January, 29 in a leap February, 31, 30 and 29
      ehc-needs-assessment | council-became-responsible 2026-03-02 | assessment-decision | 2026-04-13 |
        | counted from responsibility; the clocks go forward on 29 March and a week has seven days
      ehc-needs-assessment | request-received 2026-01-05, request-received 2026-01-12 for 1
        | assessment-decision | 2026-02-23 | | the record was put right, so the later day holds
      ehc-needs-assessment | request-received 2026-01-05, request-received 2026-01-02
        | assessment-decision | 2026-02-13 | | the first of two requests, though written down later
      ehc-needs-assessment | request-received 2026-01-05, considering-notices-sent 2026-01-07
        | considering-notices | none | met on 2026-01-07 | it says of nobody that they alone were told
      ehc-needs-assessment | request-received 2026-01-05,
        considering-notices-sent 2026-01-07 naming:considering-notice | considering-notices | none
        | open on 2026-06-01 | the family has a letter, and three have none
      ehc-needs-assessment | request-received 2026-01-05 naming:parent,
        considering-notices-sent 2026-01-07 naming:social-care;school,
        considering-notices-sent 2026-01-09 naming:considering-notice-health | considering-notices | none
        | open on 2026-01-08 | the parent asked and knows; the health body has yet to hear
      ehc-needs-assessment | request-received 2026-01-05 naming:parent,
        considering-notices-sent 2026-01-07 naming:social-care;school,
        considering-notices-sent 2026-01-09 naming:considering-notice-health | considering-notices | none
        | met on 2026-01-09 | and hears a day later
      ehc-needs-assessment | request-received 2026-01-05 naming:school,
        considering-notices-sent 2026-01-07 naming:family;health;social-care | considering-notices | none
        | open on 2026-06-01 | a school that asked is told all the same
      ehc-needs-assessment | request-received 2026-01-05,
        considering-notices-sent 2026-01-07 naming:family;health;social-care;no-school
        | considering-notices | none | met on 2026-01-07 | a child without a school has no head to tell
      ehc-needs-assessment | draft-plan-sent 2026-04-01 by-hand | family-comments | 2026-04-15 |
        | day 1 is the day of service, so day 15 is the 15th
      ehc-needs-assessment | draft-plan-sent 2026-04-02 first-class-post | family-comments | 2026-04-22 |
        | Good Friday, a weekend and Easter Monday; served on Wednesday 8 April, day 15 is the 22nd
      ehc-needs-assessment | draft-plan-sent 2025-12-23 first-class-post | family-comments | 2026-01-12 |
        | the 24th and the 29th are working days; served on 29 December
      ehc-needs-assessment | draft-plan-sent 2026-04-01, final-plan-issued 2026-04-15
        | time-for-comments | 2026-04-15 | missed on 2026-04-30 | the fifteenth day is still the family's
      ehc-needs-assessment | draft-plan-sent 2026-04-01, final-plan-issued 2026-04-16
        | time-for-comments | 2026-04-15 | met on 2026-04-30 | the day after the fifteenth is free
      ehc-needs-assessment | request-received 2026-01-05, final-plan-issued 2026-05-25,
        draft-plan-sent 2026-05-26 | time-for-comments | 2026-06-09 | missed on 2026-06-30
        | final a day before the draft: nobody could comment
      ehc-needs-assessment | final-plan-issued 2025-05-25, request-received 2026-01-05,
        draft-plan-sent 2026-05-26 | time-for-comments | 2026-06-09 | met on 2026-06-30
        | a plan from before the request has nothing to do with it
      ehc-needs-assessment | request-received 2026-01-05, final-plan-issued 2026-05-25,
        draft-plan-sent 2026-05-26, final-plan-issued 2026-06-10 | time-for-comments | 2026-06-09
        | met on 2026-06-30 | put right by a plan that came after the fifteen days
      ehc-needs-assessment | draft-plan-sent 2026-04-02 first-class-post, representations-received 2026-04-03
        | family-comments | 2026-04-22 | met on 2026-04-03 | an answer before the deemed day is an answer
      ehc-needs-assessment | school-consulted 2025-12-19 | consultation-reply | 2026-01-03 |
        | 15 days through Christmas, 12 of them in December
      ehc-needs-assessment | advice-requested 2024-02-29 | advice | 2024-04-11 |
        | 42 days: 31 in March and 11
      ehc-needs-assessment | advice-requested 2026-04-02 first-class-post | advice | 2026-05-14 |
        | counted from the day the council asked, not from service
      ehc-needs-assessment | request-received 2020-03-02, coronavirus 2020-05-01 | final-plan | 2020-07-20
        | lifted-by-exception on 2020-12-31 | the relaxation began on 1 May and the limit was running
      ehc-needs-assessment | request-received 2020-03-02, coronavirus 2020-04-30 | final-plan | 2020-07-20
        | missed on 2020-12-31 | the day before the relaxation began
      ehc-needs-assessment | request-received 2020-05-18, coronavirus 2020-09-25 | final-plan | 2020-10-05
        | lifted-by-exception on 2020-12-31 | the last day of the relaxation
      ehc-needs-assessment | request-received 2020-05-18, coronavirus 2020-09-26 | final-plan | 2020-10-05
        | missed on 2020-12-31 | the day after its last day
      ehc-needs-assessment | request-received 2026-01-05, absence-from-area 2026-05-26 | final-plan
        | 2026-05-25 | missed on 2026-06-01 | the exception came after the limit had run out
      ehc-needs-assessment | final-plan-issued 2020-06-01, section-42-eased 2020-07-31 | provision | none
        | lifted-by-exception on 2020-07-31 | the duty was eased up to 31 July
      ehc-needs-assessment | final-plan-issued 2020-06-01, section-42-eased 2020-07-31 | provision | none
        | open on 2020-08-01 | the day after the easing it binds as before
      ehc-needs-assessment | request-received 2025-01-06, decision-to-assess-notified 2025-02-01,
        draft-plan-sent 2025-05-20, final-plan-issued 2025-05-26 | plan-decision | none
        | not-arisen on 2025-06-30 | a plan on the last day of its 20 weeks needs no word that there is none
      ehc-needs-assessment | request-received 2025-01-06, decision-to-issue-notified 2025-04-28
        | plan-decision | 2025-04-28 | met on 2025-06-30 | 112 days: 25, 28, 31 and 28
      ehc-needs-assessment | request-received 2025-01-06, decision-to-issue-notified 2025-04-29
        | plan-decision | none | not-arisen on 2025-06-30 | no day is fixed for saying that a plan comes
      ehc-needs-assessment | request-received 2025-01-06, draft-plan-sent 2025-04-20,
        refusal-to-issue-notified 2025-05-02 | plan-decision | 2025-04-28 | met-late on 2025-06-30
        | after all there is none, and that was said four days late
      ehc-needs-assessment | request-received 2025-01-06, refusal-to-assess-notified 2025-02-01,
        decision-to-assess-notified 2025-06-01 | final-plan | none | not-arisen on 2025-05-31
        | up to then there was to be no assessment
      ehc-needs-assessment | request-received 2025-01-06, refusal-to-assess-notified 2025-02-01,
        decision-to-assess-notified 2025-06-01 | final-plan | 2025-05-26 | missed on 2025-09-30
        | 140 days from the request, as if it had not refused: 25, 28, 31, 30 and 26
      ehc-needs-assessment | request-received 2025-01-06, refusal-to-assess-notified 2025-02-01,
        decision-to-assess-notified 2025-06-01 | plan-decision | 2025-04-28 | missed on 2025-09-30
        | the 16 weeks apply again too
      ehc-needs-assessment | request-received 2025-01-06, refusal-to-assess-notified 2025-02-01,
        decision-to-assess-notified 2025-06-01 | draft-plan | 2025-04-28 | missed on 2025-09-30
        | and so does the draft
      ehc-needs-assessment | request-received 2025-01-06, decision-to-assess-notified 2025-02-01,
        refusal-to-assess-notified 2025-02-08 | final-plan | none | not-arisen on 2025-09-30
        | a refusal that came last stands
      ehc-needs-assessment | request-received 2025-01-06, refusal-to-issue-notified 2025-04-20,
        decision-to-issue-notified 2025-05-10 | final-plan | 2025-05-26 | open on 2025-05-20
        | there is to be a plan after all, within its 20 weeks
      ehc-needs-assessment | decision-to-assess-notified 2026-02-17, advice-requested 2026-02-16
        | advice-sought | none | met on 2026-03-01 | to ask a day early is no failure
      ehc-needs-assessment | draft-plan-sent 2026-04-02, school-consulted 2026-04-01
        | schools-consulted | none | met on 2026-05-01 | nor to consult a day early
      ehc-needs-assessment | final-plan-issued 2020-06-01, section-42-eased 2020-08-01 | provision | none
        | open on 2020-08-31 | it was not eased in August
      ehc-needs-assessment | request-received 2026-01-05, request-withdrawn 2026-02-16
        | assessment-decision | none | not-arisen on 2026-03-01 | withdrawn on the last day
      ehc-needs-assessment | request-received 2026-01-05, request-withdrawn 2026-02-17
        | assessment-decision | 2026-02-16 | missed on 2026-03-01 | withdrawn a day after it was due
      annual-review | final-plan-issued 2024-02-29 | review-completed | 2025-02-28 |
        | there is no 29 February in 2025
      annual-review | review-meeting-held 2025-12-19 | review-report | 2026-01-02 |
        | two weeks run through Christmas
      annual-review | review-meeting-held 2025-12-19 | review-decision | 2026-01-16 | | four weeks on
      annual-review | review-meeting-held 2026-01-05, decision-to-amend-notified 2026-01-30
        | amended-plan-after-meeting | 2026-03-30 | | 12 weeks: 26 in January, 28 and 30
      annual-review | amendment-notice-sent 2026-02-02 | amended-plan | 2026-03-30 |
        | 8 weeks after a notice sent on the last day of the four: the same day
      annual-review | amendment-notice-sent 2026-02-02 first-class-post | amended-plan | 2026-03-30 |
        | the eight weeks are of the notice, not of its service
      annual-review | amendment-notice-sent 2026-02-02 first-class-post | family-comments | 2026-02-18 |
        | served on Wednesday the 4th, which is day 1
      annual-review | review-meeting-planned 2026-04-15 | invitations | 2026-04-01 |
        | two weeks before leaves 1 April
      annual-review | term-begins 2026-09-02 | pupil-list | 2026-08-19 | | two weeks before term
      annual-review | review-meeting-planned 2026-06-01, plan-ceased 2026-05-01 | invitations | none
        | not-arisen on 2026-05-30 | a plan that has ceased needs no meeting
      early-years-review | final-plan-issued 2025-08-31 | review | 2026-02-28 | | February has no 31st
      early-years-review | final-plan-issued 2025-08-31 | review-considered | 2025-11-30 |
        | nor has November
      early-years-review | review-considered 2025-11-30, final-plan-issued 2025-08-31,
        review-considered 2026-02-28 | review-considered | 2025-11-30 | met on 2026-12-01 | the first time
      phase-transfer | phase-transfer 2026-09-02 | phase-transfer-plan | 2026-02-14 |
        | before 15 February of the year of transfer
      phase-transfer | phase-transfer 2026-09-02, amended-plan-issued 2026-02-15 | phase-transfer-plan
        | 2026-02-14 | met-late on 2026-03-01 | on 15 February it is not before 15 February
      phase-transfer | phase-transfer 2026-09-02, amended-plan-issued 2026-02-02 | amendment-notice
        | 2026-01-31 | missed on 2026-03-01 | the plan went out two days after its draft was wanted
      phase-transfer | post-16-transfer 2026-09-01 | post-16-transfer-plan | 2026-03-30 |
        | before 31 March
      phase-transfer | post-16-move 2026-07-31 | post-16-move-plan | 2026-02-28 |
        | five months before 31 July is the end of February
      phase-transfer | post-16-move 2028-07-31 | post-16-move-plan | 2028-02-29 | | and in a leap year
      reassessment | reassessment-requested 2026-04-10 | reassessment-decision | 2026-04-25 |
        | 15 calendar days, a Saturday
      reassessment | last-assessment-completed 2026-01-10, reassessment-requested 2026-07-08,
        refusal-to-reassess-notified 2026-07-15 | may-decline | none | met on 2026-07-20
        | asked two days before the six months ended on 10 July
      reassessment | last-assessment-completed 2026-01-10, reassessment-requested 2026-07-10
        | may-decline | none | open on 2026-07-20 | asked on the last day
      reassessment | last-assessment-completed 2026-01-10, reassessment-requested 2026-07-08,
        decision-to-reassess-notified 2026-07-15 | may-decline | none | not-arisen on 2026-07-20
        | it agreed, and missed nothing
      reassessment | last-assessment-completed 2026-01-10, reassessment-requested 2026-07-11,
        refusal-to-reassess-notified 2026-07-15 | may-decline | none | not-arisen on 2026-07-20
        | asked a day too late to be declined for this
      reassessment | decision-to-reassess-notified 2026-07-01 | plan-after-reassessment | 2026-10-07 |
        | 98 days: 30 in July, 31, 30 and 7; August counts
      reassessment | draft-plan-sent 2026-04-02 first-class-post, final-plan-issued 2026-04-22
        | time-for-comments | 2026-04-22 | missed on 2026-04-30
        | served on Wednesday 8 April after Easter; day 15, the 22nd, is still the family's
      reassessment | draft-plan-sent 2026-04-02 first-class-post, final-plan-issued 2026-04-23
        | time-for-comments | 2026-04-22 | met on 2026-04-30 | and the day after it is free
      transfer-between-authorities | child-moves 2026-03-25, move-known 2026-03-23 | plan-transfer
        | 2026-04-14 | | 23 March is day 1; 5, then 4 before Good Friday, then from the 7th
      transfer-between-authorities | child-moves 2026-05-01, move-known 2026-02-02 | plan-transfer
        | 2026-05-01 | | known well ahead, so the day of the move
      transfer-between-authorities | plan-transferred 2026-01-10 | family-told | 2026-02-21 | | six weeks
      transfer-between-authorities | plan-transferred 2026-01-10, final-plan-issued 2024-05-01,
        last-review-completed 2025-06-20 | review-after-transfer | 2026-06-20 |
        | 12 months after the last review is later than 3 after the transfer
      transfer-between-authorities | plan-transferred 2025-11-30, last-review-completed 2025-01-15
        | review-after-transfer | 2026-02-28 | | 3 months after 30 November is later than 15 January
      transfer-between-authorities | plan-transferred 2026-01-10, last-review-completed 2024-06-20,
        last-review-completed 2025-06-18 | review-after-transfer | 2026-06-18 |
        | of two reviews the last one counts
      ceasing | decision-to-cease-notified 2026-06-15, plan-ceased 2026-09-01 | plan-continues
        | 2026-09-01 | missed on 2026-10-01 | 15 August moves to 1 September, on which an appeal may come
      ceasing | decision-to-cease-notified 2026-06-15, plan-ceased 2026-09-02 | plan-continues
        | 2026-09-01 | met on 2026-10-01 | the day after
      ceasing | decision-to-cease-notified 2026-01-05, appeal-ended 2026-07-08, plan-ceased 2026-07-08
        | plan-continues | 2026-03-05 | met on 2026-08-01 | it may cease on the day the appeal ends
      ceasing | decision-to-cease-notified 2026-06-15, appeal-lodged 2026-07-10, appeal-ended 2026-07-20,
        plan-ceased 2026-07-21 | plan-continues | none | not-arisen on 2026-08-01
        | the appeal has ended, and its time matters no more
      ceasing | decision-to-cease-notified 2026-06-15, appeal-lodged 2026-07-10, appeal-ended 2026-07-20,
        plan-ceased 2026-07-19 | plan-continues | 2026-09-01 | missed on 2026-10-01
        | a day before the appeal ended it was too early
      ceasing | twenty-fifth-birthday 2026-08-01 | end-of-year-of-25 | 2027-07-31 |
        | the year in which 25 is reached has just begun
      ceasing | twenty-fifth-birthday 2026-07-31 | end-of-year-of-25 | 2026-07-31 | | its last day
      personal-budget | direct-payments-began 2025-11-30 | first-review-of-payments | 2026-02-28 |
        | three months end with February
      """;

  static final String TRIBUNAL =
      """
      mediation-and-appeal | decision-letter-sent 2025-12-31 | appeal | 2026-03-02 |
        | two months after the 31st end with February, a Saturday
      mediation-and-appeal | decision-letter-sent 2027-12-31 | appeal | 2028-02-29 | | a leap year
      mediation-and-appeal | decision-letter-sent 2026-06-10 | appeal | 2026-09-01 |
        | 10 August moves to the first working day of September
      mediation-and-appeal | decision-letter-sent 2024-06-30 | appeal | 2024-09-02 |
        | 30 August; 1 September is a Sunday
      mediation-and-appeal | decision-letter-sent 2025-10-28 | appeal | 2026-01-02 |
        | 28 December moves past New Year's Day to a Friday
      mediation-and-appeal | decision-letter-sent 2026-11-01 | appeal | 2027-01-04 |
        | 1 January, a Friday, moves to Monday
      mediation-and-appeal | decision-letter-sent 2026-10-24 | appeal | 2026-12-24 |
        | Christmas Eve is not moved
      mediation-and-appeal | decision-letter-sent 2026-11-02 | appeal | 2027-01-04 |
        | 2 January is a Saturday
      mediation-and-appeal | decision-letter-sent 2026-02-03 | appeal | 2026-04-07 |
        | 3 April is Good Friday, and 6 April Easter Monday
      mediation-and-appeal | decision-letter-sent 2026-01-05, mediation-certificate-issued 2026-02-20
        | appeal | 2026-03-20 | | a month after the certificate is later than 5 March
      mediation-and-appeal | decision-letter-sent 2025-12-05, mediation-certificate-issued 2026-01-31
        | appeal | 2026-03-02 | | a month after 31 January is a Saturday
      mediation-and-appeal | decision-letter-sent 2026-01-20, mediation-certificate-issued 2026-02-02
        | appeal | 2026-03-20 | | the certificate shortens nothing
      mediation-and-appeal | decision-letter-sent 2026-04-30 first-class-post | mediation-adviser
        | 2026-06-30 | | regulation 33 counts from sending
      mediation-and-appeal | mediation-declined 2026-04-02 | certificate-without-mediation | 2026-04-09 |
        | Tuesday 7, Wednesday 8, Thursday 9 after Easter
      mediation-and-appeal | mediation-declined 2022-09-16 | certificate-without-mediation | 2022-09-22 |
        | 19 September 2022 was a bank holiday
      mediation-and-appeal | mediation-declined 2022-06-01 | certificate-without-mediation | 2022-06-08 |
        | 2 and 3 June 2022 were
      mediation-and-appeal | mediation-declined 2020-05-01 | certificate-without-mediation | 2020-05-06 |
        | the first Monday of May 2020 was not
      mediation-and-appeal | mediation-declined 2020-05-07 | certificate-without-mediation | 2020-05-13 |
        | Friday 8 May 2020 was
      mediation-and-appeal | mediation-declined 2026-12-24 | certificate-without-mediation | 2026-12-31 |
        | Boxing Day on a Saturday is taken on Monday the 28th
      mediation-and-appeal | mediation-declined 2027-12-24 | certificate-without-mediation | 2027-12-31 |
        | Christmas on a Saturday takes the 27th and the 28th
      mediation-and-appeal | mediation-declined 2027-12-31 | certificate-without-mediation | 2028-01-06 |
        | New Year's Day on a Saturday is taken on the 3rd
      mediation-and-appeal | mediation-declined 2033-12-23 | certificate-without-mediation | 2033-12-30 |
        | Christmas on a Sunday takes the 27th, by rule, beyond the published years
      mediation-and-appeal | council-told-of-mediation 2026-01-15 | mediation | 2026-02-14 |
        | 30 calendar days, 16 of them in January
      mediation-and-appeal | council-told-of-mediation 2026-02-27 | mediation | 2026-03-29 |
        | the day on which the clocks go forward
      mediation-and-appeal | council-told-of-mediation 2026-02-20, mediation-found-impossible 2026-03-30,
        adviser-told-of-no-mediation 2026-03-30 | mediation | 2026-03-22 | missed on 2026-05-26
        | 8 in February and 22; the adviser was told when the time had gone
      mediation-and-appeal | council-told-of-mediation 2026-02-20, adviser-told-of-no-mediation 2026-03-22
        | mediation | none | not-arisen on 2026-05-26 | told on the last day
      mediation-and-appeal | appeal-registered 2025-12-01 | response | 2026-01-20 |
        | 17 up to Christmas Eve, none to New Year’s Day, then 2 January, 5, 5 and 2
      mediation-and-appeal | appeal-registered 2026-07-13 | response | 2026-09-22 |
        | 14 up to 31 July, none in August, 4, 5, 5 and 2 in September
      mediation-and-appeal | appeal-registered 2026-08-05 | response | 2026-10-12 |
        | told in August, so 1 September is the first day; 4, 5, 5, 5, 3 and in October 2, 5 and 1
      mediation-and-appeal | discrimination-occurred 2026-02-28 | discrimination-claim | 2026-08-28 |
        | August does not extend it
      mediation-and-appeal | mediation-agreement-made 2026-12-21 | agreement | 2027-01-04 | | two weeks
      tribunal-order | order-to-make-plan 2025-12-01 | draft-plan | 2026-01-05 | | five weeks
      tribunal-order | order-to-make-plan 2025-12-01 | final-plan | 2026-02-16 |
        | 77 days: 30 in December, 31 and 16
      tribunal-order | order-to-assess 2026-08-03 | assessment-begun | 2026-08-17 | | two weeks of August
      tribunal-order | order-to-assess 2026-08-03 | no-plan-after-assessment | 2026-10-12 |
        | 70 days: 28, 30 and 12
      tribunal-order | order-to-assess 2026-02-01, assessment-notified 2026-02-14,
        final-plan-issued 2026-05-10 | no-plan-after-assessment | none | not-arisen on 2026-06-16
        | a plan on the last day of its 14 weeks
      tribunal-order | order-to-assess 2026-02-01, refusal-to-issue-notified 2026-04-13
        | no-plan-after-assessment | 2026-04-12 | met-late on 2026-06-16
        | 70 days: 27, 31 and 12; to say that there is none a day later is late
      unopposed-appeal | unopposed-appeal-to-assess 2026-02-01, final-plan-issued 2026-05-10
        | no-plan-after-assessment | none | not-arisen on 2026-06-16 | the same without a hearing
      tribunal-order | order-to-assess 2026-08-03 | plan-after-assessment | 2026-11-09 |
        | 98 days: 28, 30, 31 and 9
      tribunal-order | order-to-make-plan 2025-12-01, absence-of-two-weeks 2025-12-20 | draft-plan
        | 2026-01-05 | lifted-by-exception on 2026-02-01 | two weeks away are enough here
      tribunal-order | order-to-amend 2026-03-02 | amended-plan | 2026-04-06 | | Easter Monday, unmoved
      tribunal-order | order-to-name-school 2026-12-18 | named-school | 2027-01-01 | | New Year's Day too
      tribunal-order | recommendation-received 2026-07-20 | recommendation-answered | 2026-08-24 |
        | five weeks
      unopposed-appeal | unopposed-appeal-to-assess 2026-08-03 | assessment-begun | 2026-08-17 | | 2 weeks
      unopposed-appeal | unopposed-appeal-to-assess 2026-08-03 | no-plan-after-assessment | 2026-10-12 |
        | 10 weeks
      unopposed-appeal | unopposed-appeal-to-assess 2026-08-03 | plan-after-assessment | 2026-11-09 |
        | 14 weeks
      unopposed-appeal | unopposed-appeal-on-content 2015-03-31 | amended-plan | 2015-04-28 |
        | four weeks by the text of 2014
      unopposed-appeal | unopposed-appeal-on-content 2015-04-01 | amended-plan | 2015-05-06 |
        | five weeks since
      """;

  private HandWorked() {}
}
