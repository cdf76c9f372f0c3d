// SPDX-License-Identifier: Apache-2.0
/// What all casework shares: the law's pathways, the case files with their events, and what is due
/// in each and why. A case is its events: they are added and never changed. May use: the platform,
/// children, law, settings, statute.
/// Publishes: EventRecorded.
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
    displayName = "Cases",
    allowedDependencies = {
      "platform",
      "platform :: access",
      "platform :: audit",
      "platform :: commandline",
      "platform :: database",
      "platform :: documents",
      "platform :: identity",
      "platform :: jobs",
      "platform :: notices",
      "platform :: tables",
      "platform :: web",
      "children",
      "law",
      "settings",
      "statute",
      "statute :: calendar"
    })
package org.throughline.cases;
