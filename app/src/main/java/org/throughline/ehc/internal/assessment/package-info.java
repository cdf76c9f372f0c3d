// SPDX-License-Identifier: Apache-2.0
/// Advice, consultations, meetings and offers on the way to a plan.
@org.jspecify.annotations.NullMarked
package org.throughline.ehc.internal.assessment;
