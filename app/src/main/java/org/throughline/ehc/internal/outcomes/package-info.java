// SPDX-License-Identifier: Apache-2.0
/// What reviews found of the outcomes of a plan.
@org.jspecify.annotations.NullMarked
package org.throughline.ehc.internal.outcomes;
