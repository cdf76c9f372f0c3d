// SPDX-License-Identifier: Apache-2.0
/// Figures that people type in: due, given, approved by somebody else, and only then shown.
@org.jspecify.annotations.NullMarked
package org.throughline.measures.internal.entering;
