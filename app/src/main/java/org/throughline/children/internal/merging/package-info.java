// SPDX-License-Identifier: Apache-2.0
/// Records that may be of one child: found, told apart, merged, taken apart again.
@org.jspecify.annotations.NullMarked
package org.throughline.children.internal.merging;
