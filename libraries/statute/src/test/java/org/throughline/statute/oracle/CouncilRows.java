// SPDX-License-Identifier: Apache-2.0
package org.throughline.statute.oracle;

/// Funding and audit, admission, travel, early help, care, the years before and after school.
final class CouncilRows {

  static final String TEXT =
      """
      pathway top-up-funding
      ends application-withdrawn
      decision-aim | should | 4 weeks after application-received | decision-notified | L turn-round
      decision | should | 6 weeks after application-received | decision-notified | L turn-round
      appeal-outcome | should | 20 working days after appeal-received | appeal-decided | L appeals
      award-review | should | at once after award-began, award-reviewed
        | award-reviewed, award-ended | each time | L term
      award-renewal | should | 12 months after award-began, award-renewed | award-renewed, award-ended
        | each time | L award

      pathway plan-quality-audit
      put-right | should | at once after graded-below-good | plan-put-right | L improvement

      pathway in-year-admission
      plans hearing-planned, scheme-year-begins
      ends application-withdrawn
      outcome-aim | should | 10 school days after application-received
        | outcome-notified, refusal-notified | since 2021-09-01 | V in-year
      outcome | must | 15 school days after application-received
        | outcome-notified, refusal-notified | since 2021-09-01 | V in-year
      council-told-of-application | should | 2 school days after application-received
        | council-told-of-application | since 2021-09-01 | V in-year
      council-told-of-outcome | should | 2 school days after outcome-notified, refusal-notified
        | council-told-of-outcome | since 2021-09-01 | V in-year
      vacancies | must | 2 school days after vacancies-asked | vacancies-given
        | each time | since 2021-09-01 | V in-year
      appeal | may | 20 school days after refusal-notified | appeal-lodged | V time to appeal
      hearing-notice | must | 10 school days ahead of hearing-planned | hearing-notice-sent | V notice
      appeal-heard | must | 30 school days after appeal-lodged | appeal-heard | V in-year
      appeal-decision | should | 5 school days after appeal-heard | appeal-decision-sent | V decision
      scheme | must | by 08-31 in the year of scheme-year-begins | scheme-published
        | each time | V scheme

      pathway normal-round-admission
      plans starts-secondary-school, starts-primary-school, appeal-deadline, hearing-planned
      ends child-moved-away
      secondary-application | must | by 10-31 in the year before starts-secondary-school
        | application-received | V secondary
      secondary-offer | must | by 03-01 in the year of starts-secondary-school to a working day
        | offer-sent | V secondary
      primary-application | must | by 01-15 in the year of starts-primary-school
        | application-received | V primary
      primary-offer | must | by 04-16 in the year of starts-primary-school to a working day
        | offer-sent | V primary
      appeal | may | 20 school days after refusal-notified | appeal-lodged | V time to appeal
      hearing-notice | must | 10 school days ahead of hearing-planned | hearing-notice-sent
        | V notice of the hearing
      appeal-heard | must | 40 school days after appeal-deadline | appeal-heard | V normal round
      appeal-decision | should | 5 school days after appeal-heard | appeal-decision-sent
        | V decision letter

      pathway fair-access
      plans protocol-year-ends
      ends place-declined, home-education-notified
      allocation | must | 20 school days after agreed-to-consider | place-allocated
        | since 2021-09-01 | V fair access
      start | should | 5 school days after place-allocated | child-started | L start
      referral-to-adjudicator | may | 15 days with service of direction-notice-served | referred-to-adjudicator
        | V s97(3)
      comments-on-looked-after-child | may | 7 days after looked-after-direction-proposed
        | school-commented | V s97A
      referral-for-looked-after-child | may | 7 days after service of looked-after-direction-notice-served
        | referred-to-adjudicator | V s97A
      academy-reply | should | 7 days after academy-asked | academy-replied | V Secretary of State
      secretary-of-state | may | at once after academy-replied | secretary-of-state-asked
        | V Secretary of State
      annual-report | must | at once after protocol-year-ends | annual-report-sent
        | each time | K annual report

      pathway home-to-school-travel
      plans academic-year-begins
      ends travel-ended
      decision | should | 20 working days after application-received | decision-notified | L decisions
      arrangement | must | at once after decision-notified | travel-arranged | K s508B
      yearly-review | should | 12 months after travel-arranged, travel-reviewed
        | travel-reviewed, travel-ended | each time | L yearly
      post-16-statement | must | by 05-31 in the year of academic-year-begins
        | post-16-statement-published | each time | V s509AA
      training-first-follow-up | should | 6 weeks after travel-training-ended
        | first-follow-up-made, second-follow-up-made | L follow-up
      training-second-follow-up | should | 6 months after travel-training-ended
        | second-follow-up-made | L follow-up

      pathway travel-appeal
      ends appeal-withdrawn
      stage-one-request | may | 20 working days after decision-notified | stage-one-requested
        | V stage one
      stage-one-reply | should | 20 working days after stage-one-requested | stage-one-reply-sent
        | V stage one
      stage-two-request | may | 20 working days after stage-one-reply-sent | stage-two-requested
        | V stage two
      stage-two-panel | should | 40 working days after stage-two-requested | stage-two-panel-met
        | V stage two
      stage-two-decision | should | 5 working days after stage-two-panel-met
        | stage-two-decision-sent | K stage two

      pathway short-breaks
      ends package-ended
      assessment | must | 45 working days after assessment-begun | assessment-completed | K s17
      first-review | must | 3 months after package-began | package-reviewed, package-ended | K s20
      next-review | must | 6 months after package-reviewed | package-reviewed, package-ended
        | each time | K s20
      statement | must | at once after services-changed | statement-published | K SI 2011/707

      pathway early-help
      ends case-closed, stepped-up-to-social-care
      contact-decision | should | 1 working day after contact-received | contact-decided | L contact
      assessment-aim | should | 10 working days after assessment-begun | assessment-completed
        | L shorter
      assessment | should | 20 working days after assessment-begun | assessment-completed | L longer
      review | should | 6 weeks after family-plan-agreed, plan-reviewed
        | plan-reviewed, case-closed, stepped-up-to-social-care | each time | L six weeks

      pathway personal-education-plan
      plans entry-to-care-planned, term-begins
      ends left-care, eighteenth-birthday
      initiated-before-entry | must | 1 day ahead of entry-to-care-planned | plan-initiated
        | unless emergency-entry-to-care | V beginning
      initiated-in-emergency | must | 10 working days after emergency-entry-to-care | plan-initiated
        | V beginning
      ready-for-first-review | must | 20 working days after entered-care, emergency-entry-to-care
        | plan-ready | V first review
      termly-plan | must | at once after term-begins | termly-plan-completed | each time | V each term

      pathway september-guarantee
      plans school-year-ends
      ends young-person-moved-away
      offer | must | by 09-30 in the year of school-year-ends | offer-made | V 30 September
      activity-survey | must | by 11-01 in the year of school-year-ends | activity-recorded
        | V 1 November
      monthly-return | must | 1 month after monthly-return-sent | monthly-return-sent
        | each time | K monthly
      neet-contact | should | at once after became-neet | contact-made, re-engaged
        | each time | L contact

      pathway early-years-entitlement
      plans funded-place-wanted-from
      ends started-school
      start-of-entitlement | must-wait
        | bands 01-01..03-31=03-31 04-01..08-31=08-31 09-01..12-31=12-31 of qualifying-age-reached
        | place-taken-up | V term after
      code-before-term | must
        | bands 01-01..03-31=-12-31 04-01..08-31=-03-31 09-01..12-31=-08-31
        of funded-place-wanted-from | eligibility-code-issued | V code
      reconfirmation | must | 3 months after eligibility-code-issued, eligibility-confirmed
        | eligibility-confirmed | each time | V quarter
      grace-period | may | bands 01-01..02-10=03-31 02-11..05-26=08-31 05-27..10-21=12-31
        10-22..12-31=03-31 of found-ineligible | eligibility-regained | each time | V grace

      pathway complaints
      ends complaint-withdrawn
      stage-one-reply | should | 10 working days after complaint-received | stage-one-reply-sent
        | L first stage
      stage-two-reply | should | 20 working days after stage-two-requested | stage-two-reply-sent
        | L second stage
      ombudsman | may | 12 months after matter-known | complaint-to-ombudsman | K time
      """;

  private CouncilRows() {}
}
