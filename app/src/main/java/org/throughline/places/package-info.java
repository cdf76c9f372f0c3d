// SPDX-License-Identifier: Apache-2.0
/// How many plans and school places will be needed, where and at what cost (Children and Families
/// Act 2014, section 27; Education Act 1996, section 14). May use: platform, settings, cases,
/// forecast.
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
    displayName = "Places",
    allowedDependencies = {
      "platform",
      "platform :: access",
      "platform :: audit",
      "platform :: commandline",
      "platform :: identity",
      "platform :: jobs",
      "platform :: tables",
      "platform :: web",
      "settings",
      "cases",
      "forecast",
      "forecast :: published",
      "forecast :: schools"
    })
package org.throughline.places;
