// SPDX-License-Identifier: Apache-2.0
/// What bodies decided, and what it changed.
@org.jspecify.annotations.NullMarked
package org.throughline.governance.internal.decisions;
