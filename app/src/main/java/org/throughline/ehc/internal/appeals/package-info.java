// SPDX-License-Identifier: Apache-2.0
/// Appeals and what the Tribunal orders, moves between councils, and plans that cease.
@org.jspecify.annotations.NullMarked
package org.throughline.ehc.internal.appeals;
