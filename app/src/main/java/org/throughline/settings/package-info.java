// SPDX-License-Identifier: Apache-2.0
/// Schools, colleges, early years and other providers: the register, its history, specialist
/// places, contacts, terms and closures. Later modules hang on a setting by its number and show
/// panels on its page. May use: platform, returns.
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
    displayName = "Settings",
    allowedDependencies = {
      "platform",
      "platform :: access",
      "platform :: audit",
      "platform :: commandline",
      "platform :: database",
      "platform :: identity",
      "platform :: jobs",
      "platform :: tables",
      "platform :: search",
      "platform :: web",
      "returns :: gias"
    })
package org.throughline.settings;
