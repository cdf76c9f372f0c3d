// SPDX-License-Identifier: Apache-2.0
package org.throughline.children;

/// Two records were of one child: what stood under `absorbed` is found under `survivor` from now
/// on. Published in the transaction of the merge.
///
/// @param merge names the merge, so that [MergeUndone] can put back exactly what was moved
public record ChildrenMerged(long merge, ChildId survivor, ChildId absorbed) {}
