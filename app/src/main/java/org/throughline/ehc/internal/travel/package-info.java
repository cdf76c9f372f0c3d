// SPDX-License-Identifier: Apache-2.0
/// Help with travel beside a plan: personal travel budgets that were offered, and training to
/// travel alone.
@org.jspecify.annotations.NullMarked
package org.throughline.ehc.internal.travel;
