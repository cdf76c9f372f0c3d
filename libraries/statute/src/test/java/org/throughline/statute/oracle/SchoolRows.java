// SPDX-License-Identifier: Apache-2.0
package org.throughline.statute.oracle;

/// Exclusion, moves between schools, missing and home education, health, attendance.
final class SchoolRows {

  static final String TEXT =
      """
      pathway suspension
      plans provision-starts
      ends suspension-cancelled
      parent-told | must | at once after suspension-began | parent-told | V reg 14
      public-place-notice | must | 0 days after suspension-began | public-place-notice-given | V s104
      council-told | must | at once after suspension-began | council-told | V reg 14
      social-worker-told | must | at once after suspension-began
        | social-worker-and-virtual-school-told | V reg 14
      board-told | must | at once after over-five-days-in-term | board-told | V governing board
      termly-report | must | at once after suspension-began | termly-report-made
        | unless board-told | V governing board
      out-of-public-places | must-wait | 5 school days with suspension-began | pupil-in-public-place
        | ended by pupil-returned | V s103
      work-set | must | 5 school days with suspension-began | work-set
        | ended by pupil-returned | V first five days
      day-six-education | must | 6 school days with suspension-began | education-began
        | ended by pupil-returned | V s100
      provision-details | must | 2 days ahead of provision-starts | provision-details-given
        | V Schedule 2, paragraph 8
      reinstatement-considered | must | 15 school days after board-told-of-over-fifteen-days
        | board-considered | V reg 24
      reinstatement-considered-on-request | must | 50 school days after board-told-of-over-five-days
        | board-considered | once representations-made | V reg 24
      representations-considered | must | at once after representations-made | board-considered
        | V five days or fewer
      cancellation-notified | must | at once after suspension-cancelled | cancellation-notified
        | V reg 8A

      pathway permanent-exclusion
      begins exclusion-began
      plans provision-starts
      ends pupil-reinstated, exclusion-cancelled
      parent-told | must | at once after exclusion-began | parent-told | V reg 14
      public-place-notice | must | 0 days after exclusion-began | public-place-notice-given | V s104
      council-told | must | at once after exclusion-began | council-told | V reg 14
      social-worker-told | must | at once after exclusion-began
        | social-worker-and-virtual-school-told | V reg 14
      board-told | must | at once after exclusion-began | board-told | V governing board
      out-of-public-places | must-wait | 5 school days with exclusion-began | pupil-in-public-place
        | ended by pupil-reinstated | V s103
      work-set | must | 5 school days with exclusion-began | work-set | V first five days
      day-six-education | must | 6 school days with exclusion-began | education-began
        | V s19
      provision-details | must | 2 days ahead of provision-starts | provision-details-given
        | V Schedule 2, paragraph 8
      reinstatement-considered | must | 15 school days after board-told | board-considered | V reg 24
      review-application | may | 15 school days after service of board-decision-notified
        | review-applied-for | made when served | V Schedule 1, paragraphs 1 and 2
      review-hearing | must | 15 school days after service of review-applied-for
        | review-hearing-begun | ended by review-withdrawn | V Schedule 1, paragraph 1
      reconsideration | must | 10 school days after panel-decision-notified | board-reconsidered
        | once panel-asked-board-to-reconsider | V paragraph 254
      adjustment | must | at once after directed-and-not-reinstated | adjustment-paid | V paragraph 254
      off-roll | must-wait | the later of 15 school days after service of board-decision-notified
        / at once after review-applied-for / 0 days with panel-decision-notified, review-withdrawn
        / 10 school days after panel-asked-board-to-reconsider | name-removed-from-roll
        | once board-decision-notified | ended by board-reconsidered | K removal from the roll
      cancellation-notified | must | at once after exclusion-cancelled | cancellation-notified
        | V reg 8A

      pathway off-site-direction
      plans direction-begins
      ends direction-ended
      notice | must | 2 school days ahead of direction-begins | direction-notice-given | V notice
      review | must | at once after direction-begins | review-held | V SI 2012/2532
      thirty-day-review | must | 30 days after direction-begins | review-held
        | since 2010-09-01 | until 2012-12-31 | V reviews, as made
      next-review-request | must-wait | 10 weeks after review-held | review-requested
        | each time | V reviews on request
      review-on-request | must | at once after review-requested | review-held
        | each time | not within 10 weeks after review-held | V reviews on request

      pathway managed-move
      ends move-refused
      agreement | must | at once after move-proposed | move-agreed | K managed moves
      integration | should | at once after move-agreed | integration-information-sent | K managed moves

      pathway children-missing-education
      begins lead-received, pupil-entered, name-deleted, continuous-absence-began, leave-ended,
        fifteen-days-of-sickness, ten-days-absent, code-n-entered
      plans term-begins
      ends outcome-recorded
      new-pupil-return | must | 5 days after pupil-entered | new-pupil-return-sent | V reg 13(1)
      deletion-return | must | at once after name-deleted | deletion-return-sent | V reg 13(4)
      sickness-return | must | at once after fifteen-days-of-sickness | sickness-return-sent | V sickness
      attendance-return | must | at once after ten-days-absent | attendance-return-sent
        | each time | V attendance
      code-n-replaced | must | 5 school days after code-n-entered | code-n-replaced
        | each time | V code N
      deletion-for-absence | must-wait | 20 school days with continuous-absence-began
        | deleted-for-absence | V ground I
      deletion-after-leave | must-wait | 10 school days after leave-ended | deleted-after-leave
        | V ground H
      registers-kept | must-wait | 6 years after register-entry-made | register-entry-destroyed
        | V registers
      lead-logged | should | 0 days after lead-received | lead-logged | L day 0
      risk-assessed | should | 1 day after lead-received | risk-assessed | L day 1
      home-visit-aim | should | 5 days after lead-received | home-visited
        | L visit
      home-visit | should | 10 days after lead-received | home-visited
        | L visit
      long-open-case | should | 20 school days after lead-received | outcome-recorded | L 20 school days
      monthly-review | should | 1 month after lead-received, case-reviewed
        | case-reviewed, outcome-recorded | each time | L monthly
      board-report | should | 2 months after lead-received, board-reported-to | board-reported-to
        | each time | L two months
      termly-collection | must | at once after term-begins | termly-collection-sent
        | each time | since 2024-09-01 | V autumn 2024

      pathway elective-home-education
      ends child-on-roll, over-compulsory-school-age, child-moved-away
      deletion-return | must | at once after home-education-notified | deletion-return-sent | V reg 13(4)
      first-enquiry | should | at once after home-education-notified | first-enquiry-sent | L enquiries
      yearly-enquiry | should | 12 months after home-education-notified, education-found-suitable
        | education-found-suitable, concern-found | each time | L yearly
      satisfy-council | must | 15 days with service of section-437-notice-served | council-satisfied
        | V s437(1)
      order | must | at once after council-not-satisfied | school-attendance-order-made | K s437(3)
      school-choice | may | 15 days with service of school-naming-notice-served | school-chosen | K s438
      admission | must | at once after school-attendance-order-made | child-admitted | V s437(6)
      register-visit | must | 15 days after child-registered | home-visit-requested
        | reform children-not-in-school-registers | P s38
      provider-update | must-wait | 3 months after provider-information-requested | provider-information-requested
        | each time | reform children-not-in-school-registers | P s38
      preliminary-notice | must | at once after register-information-refused
        | preliminary-notice-served | reform children-not-in-school-registers | P s39
      school-choice-from-list | may | 15 days with service of school-list-notice-served | school-chosen
        | reform children-not-in-school-registers | P s436K
      support | must | at once after support-requested | support-given
        | reform children-not-in-school-registers | P s436G
      consent | must | at once after consent-requested | consent-decided
        | reform consent-to-withdraw | P s434A

      pathway part-time-timetable
      plans timetable-ends
      ends full-time-resumed, other-education-arranged
      council-told | should | at once after part-time-timetable-began | council-told | L notification
      review | should | 6 weeks after part-time-timetable-began, timetable-reviewed
        | timetable-reviewed, full-time-resumed, other-education-arranged | each time | L review
      escalation | should | 6 weeks after part-time-timetable-began | case-escalated, extension-approved
        | L six weeks
      full-time | must | 0 days ahead of timetable-ends | full-time-resumed, other-education-arranged
        | V part-time

      pathway medical-needs
      ends pupil-returned
      education-arranged | should | 15 school days with health-absence-began | education-arranged
        | V 15 school days
      education-after-broken-absence | should | 0 days after fifteen-days-of-sickness
        | education-arranged | even before | unless health-absence-began | V running or not
      decision | must | at once after referral-received | decision-notified, education-arranged
        | V promptly
      sickness-return | must | at once after fifteen-days-of-sickness | sickness-return-sent | V sickness
      review | should | 6 weeks after education-arranged, provision-reviewed
        | provision-reviewed, pupil-returned | each time | L half-term
      reintegration-plan | should | at once after education-arranged | reintegration-plan-made
        | V reintegration

      pathway attendance
      plans term-begins
      ends attendance-improved
      penalty-notice-considered | must | at once after tenth-unauthorised-session
        | penalty-notice-considered | each time | since 2024-08-19 | V national framework
      targeted-support-meeting | must | at once after term-begins | targeted-support-meeting-held
        | each time | since 2024-08-19 | V what councils do
      contract-review | should | at once after attendance-contract-agreed | contract-reviewed
        | V contracts

      pathway penalty-notice
      ends notice-withdrawn
      lower-amount | may | 21 days with service of first-notice-received | notice-paid
        | since 2024-08-19 | V lower amount
      full-amount | may | 28 days with service of first-notice-received | notice-paid
        | since 2024-08-19 | V full amount
      second-notice-amount | may | 28 days with service of second-notice-received | notice-paid
        | since 2024-08-19 | V second notice
      unpaid-notice | must | at once after notice-unpaid | prosecution-considered | K s444
      third-notice | must-wait | 3 years with first-notice-issued | third-notice-issued
        | since 2024-08-19 | V three years
      """;

  private SchoolRows() {}
}
