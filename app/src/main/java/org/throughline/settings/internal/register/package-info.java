// SPDX-License-Identifier: Apache-2.0
/// The rows of the register, how they are written and how they change.
@org.jspecify.annotations.NullMarked
package org.throughline.settings.internal.register;
