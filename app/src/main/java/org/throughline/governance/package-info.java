// SPDX-License-Identifier: Apache-2.0
/// Boards and what is put before them: the bodies that meet, the reports that officers write for
/// them, who has signed, what was published and never changes, what a body has asked for, and what
/// it decided. May use: papers, platform, strategy, delivery, measures,
/// settings, children, cases.
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
    displayName = "Governance",
    allowedDependencies = {
      "papers :: out",
      "platform",
      "platform :: access",
      "platform :: audit",
      "platform :: identity",
      "platform :: notices",
      "platform :: tables",
      "platform :: search",
      "platform :: web",
      "strategy",
      "delivery",
      "measures",
      "measures :: disclosure",
      "measures :: judging",
      "measures :: paper",
      "settings",
      "children",
      "cases"
    })
package org.throughline.governance;
