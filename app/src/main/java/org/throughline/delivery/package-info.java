// SPDX-License-Identifier: Apache-2.0
/// The living plan: the actions under each commitment, who answers for them, how they are going,
/// what stands in the way and what shows that they were done. May use: platform, strategy.
/// Publishes: [ActionProgressed].
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
    displayName = "Delivery",
    allowedDependencies = {
      "platform",
      "platform :: access",
      "platform :: audit",
      "platform :: documents",
      "platform :: identity",
      "platform :: jobs",
      "platform :: notices",
      "platform :: tables",
      "platform :: search",
      "platform :: web",
      "strategy"
    })
package org.throughline.delivery;
