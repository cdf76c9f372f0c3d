// SPDX-License-Identifier: Apache-2.0
package org.throughline.statute.oracle;

/// EHC plans: assessment, reviews, phase transfer, reassessment, moves and ceasing.
final class SendRows {

  static final String TEXT =
      """
      pathway ehc-needs-assessment
      begins request-received, council-became-responsible
      law-since 2014-09-01
      ends request-withdrawn, child-moved-away, child-died
      considering-notices | must | at once after request-received, council-became-responsible
        | considering-notices-sent
        | tells family by considering-notice unless parent or young-person,
        school by considering-notice-school unless no-school,
        health by considering-notice-health, social-care by considering-notice-social-care
        | V reg 4(2)
      assessment-decision | must | 6 weeks after request-received, council-became-responsible
        | decision-to-assess-notified, refusal-to-assess-notified | lifted by reg-5-4 | V reg 5(1)
      refusal-information | must | 0 days after refusal-to-assess-notified, refusal-to-issue-notified
        | appeal-information-sent | V reg 5(3)
      advice-sought | must | at once after decision-to-assess-notified | advice-requested
        | even before | V reg 6(1)
      advice | must | 6 weeks after advice-requested | advice-received
        | each time | lifted by reg-8-2 | V reg 8(1)
      plan-decision | must | 16 weeks after request-received, council-became-responsible
        | refusal-to-issue-notified, decision-to-issue-notified
        | unless refusal-to-assess-notified until decision-to-assess-notified,
        decision-to-issue-notified, draft-plan-sent, final-plan-issued
        | lifted by reg-10-4 | V reg 10(1)
      draft-plan | should | 16 weeks after request-received, council-became-responsible
        | draft-plan-sent | unless refusal-to-assess-notified until decision-to-assess-notified,
        refusal-to-issue-notified until decision-to-issue-notified
        | ended by final-plan-issued | lifted by reg-10-4 | K 9.44
      family-comments | may | 15 days with service of draft-plan-sent | representations-received
        | V reg 13(1)
      time-for-comments | must-wait | 15 days with service of draft-plan-sent | final-plan-issued
        | unless representations-received | V reg 13(1)
      schools-consulted | must | at once after draft-plan-sent | school-consulted
        | even before | ended by final-plan-issued | V s39(2)
      consultation-reply | should | 15 days after school-consulted | school-replied | each time | V 9.83
      final-plan | must | 20 weeks after request-received, council-became-responsible
        | final-plan-issued | unless refusal-to-assess-notified until decision-to-assess-notified,
        refusal-to-issue-notified until decision-to-issue-notified
        | lifted by reg-10-4 | V reg 13(2)
      final-plan-to-others | must | at once after final-plan-issued | final-plan-sent-on
        | even before | tells school by final-plan-school unless no-school,
        health by final-plan-health | V reg 13(2)
      provision | must | at once after final-plan-issued | provision-secured
        | even before | lifted by section-42-eased | K s42
      health-provision | must | at once after final-plan-issued | health-provision-arranged
        | even before | lifted by section-42-eased | K s42
      admission | must | at once after final-plan-issued | child-admitted | even before | K s43
      advice-reminder-week-4 | should | 4 weeks after advice-requested | first-reminder-sent
        | each time | unless advice-received | ended by final-plan-issued | L reminder
      advice-reminder-week-5 | should | 5 weeks after advice-requested | second-reminder-sent
        | each time | unless advice-received | ended by final-plan-issued | L reminder
      advice-reminder-week-6 | should | 6 weeks after advice-requested | last-reminder-sent
        | each time | unless advice-received | ended by final-plan-issued | L reminder

      pathway annual-review
      law-since 2014-09-01
      plans term-begins, review-meeting-planned
      ends plan-ceased, plan-transferred
      review-completed | must | 12 months after final-plan-issued, decision-to-maintain-notified,
        decision-to-amend-notified, decision-to-cease-notified
        | decision-to-maintain-notified, decision-to-amend-notified, decision-to-cease-notified
        | each time | V s44(1)
      pupil-list | should | 2 weeks ahead of term-begins | pupil-list-sent | each time | V 9.172
      yearly-list | should | at once after term-begins | yearly-list-sent | V 9.172
      invitations | must | 2 weeks ahead of review-meeting-planned | invitations-sent | each time | V reg 20
      advice-circulated | must | 2 weeks ahead of review-meeting-planned | advice-circulated
        | each time | V reg 20
      review-report | must | 2 weeks after review-meeting-held | review-report-sent
        | each time | lifted by coronavirus | V reg 20(8)
      review-decision | must | 4 weeks after review-meeting-held
        | decision-to-maintain-notified, decision-to-amend-notified, decision-to-cease-notified
        | each time | lifted by coronavirus | V reg 20(10)
      amendment-notice | must | 4 weeks after review-meeting-held | amendment-notice-sent
        | each time | needs decision-to-amend-notified | lifted by coronavirus | V reg 22(2)
      family-comments | may | 15 days with service of amendment-notice-sent
        | representations-received | each time | V reg 22(2)
      time-for-comments | must-wait | 15 days with service of amendment-notice-sent
        | amended-plan-issued | each time | unless representations-received | V reg 22(2)
      amended-plan | must | 8 weeks after amendment-notice-sent
        | amended-plan-issued, decision-not-to-amend-notified | each time
        | lifted by coronavirus | V reg 22(3)
      amended-plan-after-meeting | must | 12 weeks after review-meeting-held
        | amended-plan-issued, decision-not-to-amend-notified | each time
        | needs decision-to-amend-notified | lifted by coronavirus | V Devon
      early-review | should | at once after early-review-asked | early-review-decided
        | each time | K reg 28
      chaser-8-weeks-before | should | 8 weeks ahead of review-meeting-planned
        | chaser-sent-8-weeks-before | each time | L chaser 8 weeks
      chaser-4-weeks-before | should | 4 weeks ahead of review-meeting-planned
        | chaser-sent-4-weeks-before | each time | L chaser 4 weeks
      chaser-2-weeks-before | should | 2 weeks ahead of review-meeting-planned
        | chaser-sent-2-weeks-before | each time | L chaser 2 weeks
      chaser-2-weeks-after | should | 2 weeks after review-meeting-held | report-chaser-sent
        | each time | unless review-report-sent | L chaser 2 weeks
      chaser-4-weeks-after | should | 4 weeks after review-meeting-held | decision-chaser-sent
        | each time | unless decision-to-maintain-notified, decision-to-amend-notified,
        decision-to-cease-notified | L chaser 4 weeks
      chaser-12-weeks-after | should | 12 weeks after review-meeting-held | plan-chaser-sent
        | each time | needs decision-to-amend-notified
        | unless amended-plan-issued, decision-not-to-amend-notified | L chaser 12 weeks

      pathway early-years-review
      law-since 2014-09-01
      ends fifth-birthday
      review-considered | should | 3 months after final-plan-issued, review-considered, review-held
        | review-considered, review-held | each time | V 9.178
      review | should | 6 months after final-plan-issued, review-considered, review-held
        | review-considered, review-held | each time | V 9.178

      pathway phase-transfer
      law-since 2014-09-01
      plans phase-transfer, post-16-transfer, post-16-move
      ends plan-ceased, plan-transferred
      phase-transfer-plan | must | before 02-15 in the year of phase-transfer
        | amended-plan-issued, decision-not-to-amend-notified | V reg 18
      post-16-transfer-plan | must | before 03-31 in the year of post-16-transfer
        | amended-plan-issued, decision-not-to-amend-notified | V reg 18
      post-16-move-plan | must | 5 months ahead of post-16-move
        | amended-plan-issued, decision-not-to-amend-notified | V reg 18
      transfer-review | should | by 12-31 in the year before phase-transfer, post-16-transfer
        | review-meeting-held, amendment-notice-sent, amended-plan-issued,
        decision-not-to-amend-notified | L review
      preference | should | by 10-31 in the year before phase-transfer, post-16-transfer
        | preference-received | L 31 October
      consultation | should | by 12-31 in the year before phase-transfer, post-16-transfer
        | school-consulted | L consult
      panel | should | by 01-31 in the year of phase-transfer, post-16-transfer | panel-held | L panel
      amendment-notice | should | by 01-31 in the year of phase-transfer, post-16-transfer
        | amendment-notice-sent | ended by decision-not-to-amend-notified, amended-plan-issued | L January

      pathway reassessment
      begins reassessment-requested, own-decision-to-reassess
      law-since 2014-09-01
      ends request-withdrawn, plan-ceased
      reassessment-decision | must | 15 days after reassessment-requested
        | decision-to-reassess-notified, refusal-to-reassess-notified
        | lifted by coronavirus | V reg 25(1)
      may-decline | may | 6 months after last-assessment-completed | refusal-to-reassess-notified
        | unless decision-to-reassess-notified | goes by reassessment-requested | V reg 24
      refusal-information | must | 0 days after refusal-to-reassess-notified
        | appeal-information-sent | K s51
      advice | must | 6 weeks after advice-requested | advice-received
        | each time | lifted by reg-8-2 | V reg 8(1)
      family-comments | may | 15 days with service of draft-plan-sent | representations-received
        | V reg 27(1)
      time-for-comments | must-wait | 15 days with service of draft-plan-sent | final-plan-issued
        | unless representations-received | V reg 27(1)
      schools-consulted | must | at once after draft-plan-sent | school-consulted
        | even before | ended by final-plan-issued | V reg 27(1)
      consultation-reply | should | 15 days after school-consulted | school-replied | each time | V 9.83
      plan-after-reassessment | must
        | 14 weeks after decision-to-reassess-notified, own-decision-to-reassess
        | final-plan-issued | lifted by reg-27-3 | V reg 27(2)

      pathway transfer-between-authorities
      law-since 2014-09-01
      plans child-moves
      ends plan-ceased
      plan-transfer | must | the later of 0 days after child-moves / 15 working days with move-known
        | plan-transferred | lifted by coronavirus | V reg 15(1)
      family-told | must | 6 weeks after plan-transferred | family-told-of-transfer
        | lifted by coronavirus | V reg 15
      maintained | must | at once after plan-transferred | provision-secured | V reg 15
      review-after-transfer | must | the later of 3 months after plan-transferred
        / 12 months after final-plan-issued / 12 months after last-review-completed
        | review-completed | once plan-transferred | lifted by coronavirus | V reg 15
      placed-elsewhere | may | at once after named-school-found-impractical | placed-elsewhere | V reg 15
      health-body-told | must | 15 working days after health-body-changed | new-health-body-told
        | lifted by coronavirus | K reg 16

      pathway ceasing
      law-since 2014-09-01
      plans twenty-fifth-birthday
      ends decision-to-continue, plan-transferred
      family-consulted | must | the later of at once after ceasing-considered
        / 0 days after decision-to-cease, decision-to-cease-notified
        | family-consulted | even before | V reg 31
      school-consulted | must | the later of at once after ceasing-considered
        / 0 days after decision-to-cease, decision-to-cease-notified
        | school-consulted | even before | V reg 31
      cease-notice | must | at once after decision-to-cease | decision-to-cease-notified | V reg 31
      plan-continues | must-wait | the later of 2 months after decision-to-cease-notified to a tribunal day
        / 1 month after mediation-certificate-issued to a tribunal day
        | plan-ceased | ended by appeal-ended | once decision-to-cease-notified | V s45(4)
      plan-continues-during-appeal | must-wait | at once after appeal-lodged | plan-ceased
        | ended by appeal-ended | V s45(4)
      review-under-18 | must | at once after left-education-under-18 | amended-plan-issued | V reg 29
      review-over-18 | must | at once after left-education-over-18 | review-completed | V reg 30
      end-of-year-of-25 | may | by the next 07-31 from twenty-fifth-birthday | plan-ceased | K s46
      """;

  private SendRows() {}
}
