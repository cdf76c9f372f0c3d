// SPDX-License-Identifier: Apache-2.0
/// The line from a promise to its actions, its measures and what boards made of them, and back. It
/// keeps nothing of its own. May use: everything below it, to read.
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
    displayName = "Thread",
    allowedDependencies = {
      "platform",
      "platform :: access",
      "platform :: identity",
      "platform :: search",
      "platform :: web",
      "strategy",
      "delivery",
      "measures",
      "measures :: judging",
      "governance"
    })
package org.throughline.thread;
