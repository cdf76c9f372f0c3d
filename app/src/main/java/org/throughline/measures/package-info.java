// SPDX-License-Identifier: Apache-2.0
/// What judges the plan: measures with their figures, targets and ratings, and the scorecards made
/// of them. A measure never writes to what it measures. May use: strategy and delivery, to read;
/// papers, to print.
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
    displayName = "Measures",
    allowedDependencies = {
      "papers :: out",
      "platform",
      "platform :: access",
      "platform :: audit",
      "platform :: commandline",
      "platform :: database",
      "platform :: identity",
      "platform :: jobs",
      "platform :: notices",
      "platform :: tables",
      "platform :: search",
      "platform :: web",
      "strategy",
      "delivery",
      "returns :: statistics"
    })
package org.throughline.measures;
