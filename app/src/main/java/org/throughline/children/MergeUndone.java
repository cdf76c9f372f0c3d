// SPDX-License-Identifier: Apache-2.0
package org.throughline.children;

/// A merge was taken back: `absorbed` is a record of its own again. Published in the transaction of
/// the undoing.
public record MergeUndone(long merge, ChildId survivor, ChildId absorbed) {}
