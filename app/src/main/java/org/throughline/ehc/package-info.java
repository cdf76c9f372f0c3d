// SPDX-License-Identifier: Apache-2.0
/// Education, health and care plans: sections A to K as rows that lead from needs to outcomes to
/// provision, every version of them, what the family says of a draft, and whether the provision
/// of section F is delivered. Children and Families Act 2014, sections 37 to 42; SI 2014/1530
/// regulation 12. May use: cases, children, law, settings, statute, papers.
/// Publishes: DraftPlanSent, PlanFinished.
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
    displayName = "EHC plans",
    allowedDependencies = {
      "papers :: out",
      "platform",
      "platform :: access",
      "platform :: audit",
      "platform :: database",
      "platform :: identity",
      "platform :: jobs",
      "platform :: tables",
      "platform :: web",
      "cases",
      "children",
      "law",
      "settings",
      "statute",
      "statute :: calendar"
    })
package org.throughline.ehc;
