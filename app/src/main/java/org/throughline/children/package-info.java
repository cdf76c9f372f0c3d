// SPDX-License-Identifier: Apache-2.0
/// The one index of children, on which all casework stands: names, numbers, addresses, contacts,
/// flags and settings over time, each with its source. Restricted children leave no trace for those
/// without the right; every view is audited before the page is sent. UK GDPR and the Data
/// Protection Act 2018; Education Act 1996, section 537A. May use: papers, settings,
/// statute.
/// Publishes: ChildrenMerged, MergeUndone.
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
    displayName = "Children",
    allowedDependencies = {
      "papers :: out",
      "platform",
      "platform :: access",
      "platform :: audit",
      "platform :: database",
      "platform :: documents",
      "platform :: identity",
      "platform :: jobs",
      "platform :: search",
      "platform :: tables",
      "platform :: web",
      "returns :: census",
      "settings",
      "statute"
    })
package org.throughline.children;
