// SPDX-License-Identifier: Apache-2.0
package org.throughline.statute.oracle;

/// Disagreement: mediation, appeal, orders and what follows them, and personal budgets.
final class TribunalRows {

  static final String TEXT =
      """
      pathway mediation-and-appeal
      law-since 2014-09-01
      ends appeal-withdrawn, appeal-conceded, appeal-decided
      appeal | may | the later of 2 months after decision-letter-sent to a tribunal day
        / 1 month after mediation-certificate-issued to a tribunal day
        | appeal-lodged | once decision-letter-sent | V time to appeal
      mediation-adviser | may | 2 months after decision-letter-sent | mediation-adviser-contacted
        | V reg 33
      certificate-without-mediation | must | 3 working days after mediation-declined
        | mediation-certificate-issued | lifted by coronavirus | V regs 32
      mediation | must | 30 days after council-told-of-mediation | mediation-held
        | ended by adviser-told-of-no-mediation | lifted by coronavirus | V regs 32
      adviser-told | must | at once after mediation-found-impossible | adviser-told-of-no-mediation
        | V regs 32
      certificate-when-impossible | must | 3 working days after adviser-told-of-no-mediation
        | mediation-certificate-issued | lifted by coronavirus | V regs 32
      certificate-after-mediation | must | 3 working days after mediation-held
        | mediation-certificate-issued | lifted by coronavirus | V regs 32
      health-body-told | must | 3 working days after health-issue-raised | health-body-told
        | lifted by coronavirus | V regs 32
      health-mediation | must | 30 days after health-body-told | health-mediation-held
        | lifted by coronavirus | V regs 32
      agreement | must | 2 weeks after mediation-agreement-made | agreement-carried-out
        | unless other-limit-agreed | lifted by coronavirus | V reg 42
      council-informed | must | 1 week after mediation-agreement-without-council
        | council-told-of-agreement | unless other-limit-agreed | lifted by coronavirus | V reg 42
      response | must | 30 tribunal days after appeal-registered | response-sent | V response
      discrimination-claim | may | 6 months after discrimination-occurred
        | discrimination-claim-lodged | since 1990-01-01 | K Schedule 17

      pathway tribunal-order
      law-since 2014-09-01
      plans limit-set-by-tribunal
      cease-plan | may | at once after order-dismissing-appeal-against-ceasing | plan-ceased | V reg 44
      assessment-begun | must | 2 weeks after order-to-assess | assessment-notified
        | unless limit-set-by-tribunal | lifted by reg-44-3 | V reg 44
      no-plan-after-assessment | must | 10 weeks after order-to-assess
        | refusal-to-issue-notified
        | unless draft-plan-sent, final-plan-issued, limit-set-by-tribunal | lifted by reg-44-3 | V reg 44
      plan-after-assessment | must | 14 weeks after order-to-assess | final-plan-issued
        | unless refusal-to-issue-notified, limit-set-by-tribunal | lifted by reg-44-3 | V reg 44
      draft-plan | must | 5 weeks after order-to-make-plan | draft-plan-sent
        | unless limit-set-by-tribunal | lifted by reg-44-3 | V reg 44
      final-plan | must | 11 weeks after order-to-make-plan | final-plan-issued
        | unless limit-set-by-tribunal | lifted by reg-44-3 | V reg 44
      reconsideration | must | 2 weeks after order-to-reconsider | reconsideration-notified
        | unless limit-set-by-tribunal | lifted by reg-44-3 | K reg 44
      amended-plan | must | 5 weeks after order-to-amend | amended-plan-issued
        | unless limit-set-by-tribunal | lifted by reg-44-3 | V reg 44
      named-school | must | 2 weeks after order-to-name-school | amended-plan-issued
        | unless limit-set-by-tribunal | lifted by reg-44-3 | V reg 44
      plan-continued | must | at once after order-to-continue-plan, order-to-continue-and-amend,
        order-to-continue-and-name-school | plan-continued | K reg 44
      continued-plan-amended | must | 5 weeks after order-to-continue-and-amend
        | amended-plan-issued | unless limit-set-by-tribunal | lifted by reg-44-3 | K reg 44
      continued-plan-names-school | must | 2 weeks after order-to-continue-and-name-school
        | amended-plan-issued | unless limit-set-by-tribunal | lifted by reg-44-3 | K reg 44
      tribunal-limit | must | 0 days ahead of limit-set-by-tribunal
        | order-complied-with, assessment-notified, final-plan-issued, amended-plan-issued,
        reconsideration-notified | V reg 44
      recommendation-forwarded | must | 1 week after health-or-social-care-recommendation-made
        | recommendation-forwarded | lifted by coronavirus | since 2018-04-03 | K recommendation
      recommendation-answered | must | 5 weeks after recommendation-received
        | recommendation-answered | lifted by coronavirus | since 2018-04-03 | V recommendation

      pathway unopposed-appeal
      law-since 2014-09-01
      assessment-begun | must | 2 weeks after unopposed-appeal-to-assess | assessment-notified
        | lifted by reg-45 | V reg 45
      no-plan-after-assessment | must | 10 weeks after unopposed-appeal-to-assess
        | refusal-to-issue-notified | unless draft-plan-sent, final-plan-issued
        | lifted by reg-45 | V reg 45
      plan-after-assessment | must | 14 weeks after unopposed-appeal-to-assess | final-plan-issued
        | unless refusal-to-issue-notified | lifted by reg-45 | V reg 45
      draft-plan | must | 5 weeks after unopposed-appeal-to-make-plan | draft-plan-sent
        | lifted by reg-45 | V reg 45
      final-plan | must | 11 weeks after unopposed-appeal-to-make-plan | final-plan-issued
        | lifted by reg-45 | V reg 45
      amended-plan | must | 5 weeks after unopposed-appeal-on-content | amended-plan-issued
        | lifted by reg-45 | formerly 4 weeks until 2015-03-31 | V reg 45
      named-school | must | 2 weeks after unopposed-appeal-on-school | amended-plan-issued
        | lifted by reg-45 | V reg 45
      plan-kept | must | at once after unopposed-appeal-against-ceasing | plan-continued | V reg 45
      kept-plan-amended | must | 5 weeks after unopposed-appeal-against-ceasing
        | amended-plan-issued | lifted by reg-45 | V reg 45

      pathway personal-budget
      law-since 2014-09-01
      ends direct-payments-ended
      request | may | at once after decision-to-issue-notified, plan-reviewed | budget-requested | K s49
      reasons-for-refusal | must | at once after budget-refused | written-reasons-sent | V reg 7
      review-of-refusal | must | at once after review-of-refusal-requested | refusal-reviewed | V reg 7
      first-review-of-payments | must | 3 months after direct-payments-began
        | direct-payments-reviewed | lifted by coronavirus | V reg 11
      review-with-plan | must | at once after plan-reviewed | direct-payments-reviewed
        | each time | once direct-payments-began | V reg 11
      review-on-request | must | at once after recipient-asked-for-review | direct-payments-reviewed
        | each time | V reg 11
      notice-of-reduction | must | at once after reduction-decided | notice-given | V reg 12
      notice-of-stopping | must | the later of at once after stop-decided
        / 0 days after direct-payments-ended | notice-given | once stop-decided | V reg 14
      reconsideration | must | at once after reconsideration-requested | reconsidered | V regs 12 and 14
      """;

  private TribunalRows() {}
}
