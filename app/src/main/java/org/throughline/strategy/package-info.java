// SPDX-License-Identifier: Apache-2.0
/// What the council promised: strategies, their priorities and commitments, every version of them,
/// and the papers they were read from. May use: papers, platform. Publishes: ActionsPlanned,
/// CommitmentsRevised, InventedStrategiesRemoved.
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
    displayName = "Strategy",
    allowedDependencies = {
      "papers",
      "platform",
      "platform :: access",
      "platform :: audit",
      "platform :: documents",
      "platform :: identity",
      "platform :: search",
      "platform :: web"
    })
package org.throughline.strategy;
