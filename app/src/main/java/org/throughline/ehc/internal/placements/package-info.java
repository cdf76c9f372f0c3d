// SPDX-License-Identifier: Apache-2.0
/// Where children with plans are taught, and their personal budgets.
@org.jspecify.annotations.NullMarked
package org.throughline.ehc.internal.placements;
