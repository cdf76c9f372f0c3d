// SPDX-License-Identifier: Apache-2.0
/// Judges figures by their targets.
@org.jspecify.annotations.NullMarked
package org.throughline.measures.internal.judging;
