// SPDX-License-Identifier: Apache-2.0
/// Targets, comparisons and ratings: what a figure is held against and what it is worth.
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.NamedInterface("judging")
package org.throughline.measures.judging;
