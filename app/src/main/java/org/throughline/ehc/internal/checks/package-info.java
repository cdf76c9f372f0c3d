// SPDX-License-Identifier: Apache-2.0
/// What is wrong with a plan while it is written, and what to do about it.
@org.jspecify.annotations.NullMarked
package org.throughline.ehc.internal.checks;
