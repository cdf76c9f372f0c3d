// SPDX-License-Identifier: Apache-2.0
/// From a council's paper to a strategy, with a person's yes in between.
@org.jspecify.annotations.NullMarked
package org.throughline.strategy.internal.importing;
