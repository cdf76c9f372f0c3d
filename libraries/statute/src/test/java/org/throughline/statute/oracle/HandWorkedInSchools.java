// SPDX-License-Identifier: Apache-2.0
package org.throughline.statute.oracle;

/// Cases of schools and of whatever is no EHC plan, as [HandWorked] has those of plans.
final class HandWorkedInSchools {

  static final String SCHOOLS =
      """
      suspension | suspension-began 2026-03-26 | day-six-education | 2026-04-16 |
        | Thursday and Friday, two weeks of Easter holiday, then the 13th to the 16th
      suspension | suspension-began 2026-03-26 | out-of-public-places | 2026-04-15 |
        | the fifth school day
      suspension | suspension-began 2026-09-07, pupil-returned 2026-09-14 | day-six-education | none
        | not-arisen on 2026-10-01 | five days, 7 to 11 September; back on the sixth, Monday the 14th
      suspension | suspension-began 2026-09-07, pupil-returned 2026-09-15 | day-six-education
        | 2026-09-14 | missed on 2026-10-01 | on the sixth day there was neither school nor education
      suspension | suspension-began 2026-09-07, pupil-returned 2026-09-21, education-began 2026-09-16
        | day-six-education | 2026-09-14 | met-late on 2026-10-01 | two days late, whoever returned since
      suspension | suspension-began 2026-12-17, pupil-returned 2026-12-18 | work-set | none
        | not-arisen on 2027-01-11 | one day, and the pupil is back at the next school day
      suspension | suspension-began 2026-09-07, pupil-returned 2026-09-14 | work-set | 2026-09-11
        | missed on 2026-10-01 | five school days without work, before the pupil came back
      suspension | suspension-began 2026-09-07, pupil-returned 2026-09-21 | out-of-public-places
        | 2026-09-11 | met on 2026-10-01 | the five days were over when the pupil came back
      suspension | suspension-began 2026-09-07, pupil-returned 2026-09-09,
        pupil-in-public-place 2026-09-10 | out-of-public-places | none
        | not-arisen on 2026-10-01 | after two days the suspension was over
      suspension | board-told-of-over-fifteen-days 2025-12-08 | reinstatement-considered | 2026-01-12 |
        | 4, 5, two weeks of Christmas, 5 and Monday the 12th
      permanent-exclusion | board-told 2025-12-08 | reinstatement-considered | 2026-01-12 | | the same
      permanent-exclusion | exclusion-began 2026-09-28, pupil-reinstated 2026-10-16
        | day-six-education | 2026-10-05 | missed on 2026-11-01
        | 28 September to 2 October are five; the sixth was Monday, and nothing can undo it
      permanent-exclusion | exclusion-began 2026-09-28, pupil-reinstated 2026-10-05
        | day-six-education | none | not-arisen on 2026-11-01 | reinstated on the sixth day itself
      permanent-exclusion | board-decision-notified 2026-02-02 first-class-post | review-application
        | 2026-03-04 | | given on the 4th; 2, 5, half-term, 5 and 3
      permanent-exclusion | board-decision-notified 2026-02-02 first-class-post,
        review-applied-for 2026-03-03 first-class-post | review-application | 2026-03-04
        | met-late on 2026-03-31 | an application posted on the 3rd is made on the 5th
      permanent-exclusion | board-decision-notified 2026-02-02 first-class-post,
        review-applied-for 2026-03-04 by-hand | review-application | 2026-03-04
        | met on 2026-03-31 | by hand it is made that day
      permanent-exclusion | review-applied-for 2026-07-13 | review-hearing | 2026-09-14 |
        | 6 before the summer, then 2 September on: 3, 5 and Monday the 14th
      permanent-exclusion | panel-decision-notified 2026-05-15, panel-asked-board-to-reconsider 2026-05-15
        | reconsideration | 2026-06-05 | | 5, half-term, 5
      permanent-exclusion | board-decision-notified 2026-10-20, name-removed-from-roll 2026-11-18
        | off-roll | 2026-11-17 | met on 2027-01-20 | 3, half-term, 5, 5 and 2; nobody applied
      permanent-exclusion | board-decision-notified 2026-10-20, review-applied-for 2026-11-10,
        name-removed-from-roll 2026-11-18 | off-roll | none | missed on 2027-01-20
        | applied for in time, and the panel has not decided
      permanent-exclusion | board-decision-notified 2026-10-20, review-applied-for 2026-11-10
        | off-roll | none | open on 2027-01-20 | the review is pending
      permanent-exclusion | board-decision-notified 2026-10-20, review-applied-for 2026-11-18,
        name-removed-from-roll 2026-11-19 | off-roll | 2026-11-17 | met on 2027-01-20
        | the application came a day too late
      permanent-exclusion | board-decision-notified 2026-10-20, review-applied-for 2026-11-10,
        panel-decision-notified 2026-12-01, name-removed-from-roll 2026-12-01 | off-roll | 2026-11-30
        | met on 2027-01-20 | nothing was sent back, so it is over with the decision
      permanent-exclusion | board-decision-notified 2026-10-20, review-applied-for 2026-10-22,
        panel-decision-notified 2026-11-09, name-removed-from-roll 2026-11-10 | off-roll | 2026-11-08
        | met on 2027-01-20 | decided before the 15 days were over
      permanent-exclusion | board-decision-notified 2026-10-20, review-applied-for 2026-11-10,
        review-withdrawn 2026-11-20 | off-roll | 2026-11-19 | met on 2027-01-20 | nothing is pending
      permanent-exclusion | board-decision-notified 2026-10-20, review-applied-for 2026-11-10,
        panel-decision-notified 2026-12-01, panel-asked-board-to-reconsider 2026-12-01,
        name-removed-from-roll 2026-12-10 | off-roll | 2026-12-15 | missed on 2027-01-20
        | 3, 5 and 2 for the board to think again
      permanent-exclusion | board-decision-notified 2026-10-20, review-applied-for 2026-11-10,
        panel-decision-notified 2026-12-01, panel-asked-board-to-reconsider 2026-12-01,
        board-reconsidered 2026-12-08, name-removed-from-roll 2026-12-10 | off-roll | none
        | not-arisen on 2027-01-20 | the board has thought again, and the wait is over
      permanent-exclusion | exclusion-began 2026-09-28, name-removed-from-roll 2026-10-12,
        board-decision-notified 2026-10-20 | off-roll | 2026-11-17 | missed on 2027-01-20
        | off the roll before the board had decided
      permanent-exclusion | provision-starts 2026-04-20 | provision-details | 2026-04-18 | | 48 hours
      off-site-direction | direction-begins 2026-09-07 | notice | 2026-09-03 |
        | Friday is one school day before, Thursday two
      off-site-direction | direction-begins 2026-11-02, review-held 2026-12-01,
        review-requested 2027-02-09 | review-on-request | none | not-arisen on 2027-02-10
        | 70 days: 30 in December, 31 and 9; the last of the ten weeks
      off-site-direction | direction-begins 2026-11-02, review-held 2026-12-01,
        review-requested 2027-02-10 | review-on-request | none | open on 2027-02-10
        | the day after the ten weeks
      off-site-direction | direction-begins 2012-12-31 | thirty-day-review | 2013-01-30 |
        | the last day of the old rule
      off-site-direction | direction-begins 2013-01-01 | thirty-day-review | none
        | not-arisen on 2013-06-01 | the rule had ended
      children-missing-education | lead-received 2026-09-07, outcome-recorded 2026-09-18
        | home-visit | 2026-09-17 | missed on 2026-10-01 | found a day after the home was to be visited
      children-missing-education | lead-received 2026-09-07, outcome-recorded 2026-09-17
        | home-visit | none | not-arisen on 2026-10-01 | found on the tenth day
      children-missing-education | continuous-absence-began 2026-01-05, deleted-for-absence 2026-01-30
        | deletion-for-absence | 2026-01-30 | missed on 2026-02-28 | the twentieth day is still absence
      children-missing-education | continuous-absence-began 2026-01-05, deleted-for-absence 2026-02-02
        | deletion-for-absence | 2026-01-30 | met on 2026-02-28 | four full weeks have passed
      children-missing-education | leave-ended 2026-02-13 | deletion-after-leave | 2026-03-06 |
        | half-term, then two weeks
      children-missing-education | pupil-entered 2026-09-02 | new-pupil-return | 2026-09-07 |
        | the fifth day after
      children-missing-education | code-n-entered 2025-10-22 | code-n-replaced | 2025-11-05 |
        | 2 before half-term, 3 after
      children-missing-education | register-entry-made 2020-02-29 | registers-kept | 2026-02-28 |
        | six years on there is no 29th
      elective-home-education | section-437-notice-served 2026-03-24 first-class-post | satisfy-council
        | 2026-04-09 | | served on the 26th, which is day 1
      elective-home-education | child-registered 2026-11-02 | register-visit | none
        | not-arisen on 2026-12-31 | the register has not begun
      medical-needs | health-absence-began 2026-01-05 | education-arranged | 2026-01-23 |
        | three full school weeks
      medical-needs | health-absence-began 2026-01-05, pupil-returned 2026-01-26 | education-arranged
        | 2026-01-23 | missed on 2026-02-01 | back on the sixteenth day
      part-time-timetable | part-time-timetable-began 2026-01-05, full-time-resumed 2026-02-17
        | escalation | 2026-02-16 | missed on 2026-03-01 | 42 days: 26 in January and 16
      penalty-notice | first-notice-received 2026-03-02 | lower-amount | 2026-03-22 | | day 1 is the 2nd
      penalty-notice | first-notice-received 2026-03-02 | full-amount | 2026-03-29 |
        | day 28, on which the clocks go forward
      penalty-notice | first-notice-received 2024-08-18 | lower-amount | none
        | not-arisen on 2024-10-01 | the framework began a day later
      penalty-notice | first-notice-issued 2024-08-19, third-notice-issued 2027-08-18 | third-notice
        | 2027-08-18 | missed on 2027-12-31 | the three years that end with that day hold the first
      penalty-notice | first-notice-issued 2024-08-19, third-notice-issued 2027-08-19 | third-notice
        | 2027-08-18 | met on 2027-12-31 | a day later they do not
      fair-access | agreed-to-consider 2025-12-01 | allocation | 2026-01-12 |
        | 4, 5, 5, Christmas, 5 and Monday the 12th
      fair-access | direction-notice-served 2026-05-20 | referral-to-adjudicator | 2026-06-03 |
        | day 1 is the 20th
      fair-access | looked-after-direction-proposed 2025-12-28 | comments-on-looked-after-child
        | 2026-01-04 | | seven days
      fair-access | looked-after-direction-notice-served 2028-02-25 | referral-for-looked-after-child
        | 2028-03-03 | | seven days over 29 February
      in-year-admission | application-received 2025-12-18 | outcome | 2026-01-22 |
        | Friday the 19th, Christmas, 5, 5 and 4
      in-year-admission | hearing-planned 2026-05-11 | hearing-notice | 2026-04-24 |
        | 4 back to the bank holiday of 4 May, 5, and Friday the 24th
      in-year-admission | scheme-year-begins 2026-09-01 | scheme | 2026-08-31 | | the summer bank holiday
      normal-round-admission | starts-secondary-school 2026-09-02 | secondary-offer | 2026-03-02 |
        | 1 March is a Sunday
      normal-round-admission | starts-primary-school 2028-09-04 | primary-offer | 2028-04-18 |
        | 16 April is Easter Sunday, and Monday a holiday
      """;

  static final String OTHERS =
      """
      personal-education-plan | emergency-entry-to-care 2026-03-27 | initiated-in-emergency
        | 2026-04-14 | | 4 before Good Friday, 4 after Easter Monday, 2
      personal-education-plan | emergency-entry-to-care 2026-03-27 | ready-for-first-review
        | 2026-04-28 | | ten more
      personal-education-plan | entry-to-care-planned 2026-03-01 | initiated-before-entry
        | 2026-02-28 | | before entry
      travel-appeal | decision-notified 2026-04-01 | stage-one-request | 2026-05-01 |
        | 1 before Easter, 4, 5, 5 and 5
      travel-appeal | stage-one-requested 2026-05-01 | stage-one-reply | 2026-06-02 |
        | two bank holidays: 4, 5, 5, 4 and 2
      travel-appeal | stage-one-reply-sent 2026-06-02 | stage-two-request | 2026-06-30 | | 3, 5, 5, 5, 2
      travel-appeal | stage-two-requested 2026-06-15 | stage-two-panel | 2026-08-10 |
        | 4, seven weeks of 5, and Monday
      early-years-entitlement | found-ineligible 2026-02-10 | grace-period | 2026-03-31 | | its last day
      early-years-entitlement | found-ineligible 2026-02-11 | grace-period | 2026-08-31 | | the next band
      early-years-entitlement | found-ineligible 2026-05-26 | grace-period | 2026-08-31 | | its last day
      early-years-entitlement | found-ineligible 2026-05-27 | grace-period | 2026-12-31 | | the next band
      early-years-entitlement | found-ineligible 2026-10-21 | grace-period | 2026-12-31 | | its last day
      early-years-entitlement | found-ineligible 2026-10-22 | grace-period | 2027-03-31 | | the next year
      early-years-entitlement | funded-place-wanted-from 2026-09-03 | code-before-term | 2026-08-31 |
        | the code is needed by 31 August, whenever term begins
      early-years-entitlement | funded-place-wanted-from 2026-01-05 | code-before-term | 2025-12-31 |
        | the year before
      early-years-entitlement | qualifying-age-reached 2026-03-31 | start-of-entitlement | 2026-03-31 |
        | from 1 April on
      early-years-entitlement | qualifying-age-reached 2026-04-01 | start-of-entitlement | 2026-08-31 |
        | from 1 September on
      september-guarantee | school-year-ends 2026-07-17 | offer | 2026-09-30 | | that year's September
      complaints | matter-known 2024-02-29 | ombudsman | 2025-02-28 | | twelve months
      short-breaks | assessment-begun 2026-03-30 | assessment | 2026-06-05 |
        | 3 before Good Friday, 4, 15 to 1 May, 4, 10, 4, and Friday of the next week
      """;

  private HandWorkedInSchools() {}
}
