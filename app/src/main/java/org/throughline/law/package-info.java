// SPDX-License-Identifier: Apache-2.0
/// The law in force here: the pathways that come with the program, shown to everybody who works by
/// them, and what the council adds with days, source and standing. May use: the platform, statute.
/// Publishes: LawChanged.
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
    displayName = "Law",
    allowedDependencies = {
      "platform",
      "platform :: access",
      "platform :: audit",
      "platform :: identity",
      "platform :: web",
      "statute"
    })
package org.throughline.law;
