// SPDX-License-Identifier: Apache-2.0
/// What every duty stands on: who is asking, what they may reach, what was done, where it is kept
/// and how it is shown. May use: nothing above it.
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
    displayName = "Platform",
    allowedDependencies = {})
package org.throughline.platform;
