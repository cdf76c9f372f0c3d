// SPDX-License-Identifier: Apache-2.0
/// Changing a strategy's text by hand, with two people at it.
@org.jspecify.annotations.NullMarked
package org.throughline.strategy.internal.editing;
