// SPDX-License-Identifier: Apache-2.0
/// Draws figures over time.
@org.jspecify.annotations.NullMarked
package org.throughline.measures.internal.charts;
