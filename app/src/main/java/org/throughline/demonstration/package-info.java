// SPDX-License-Identifier: Apache-2.0
/// The invented authority that is shown until a real council is configured: loaded through the same
/// doors as any council's papers, and taken out when the real one moves in.
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
    displayName = "Demonstration",
    allowedDependencies = {
      "platform",
      "platform :: access",
      "platform :: audit",
      "platform :: commandline",
      "platform :: identity",
      "platform :: jobs",
      "platform :: web",
      "strategy",
      "delivery",
      "governance",
      "measures",
      "measures :: judging",
      "settings",
      "children",
      "cases",
      "ehc",
      "places",
      "synthetic",
      "synthetic :: basis",
      "synthetic :: casework",
      "synthetic :: population"
    })
package org.throughline.demonstration;
