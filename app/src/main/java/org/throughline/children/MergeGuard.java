// SPDX-License-Identifier: Apache-2.0
package org.throughline.children;

import java.util.Optional;

/// A module that keeps something about children, and may object to two records becoming one, such
/// as when each has an open case. A module declares its own as a bean.
///
/// Every guard is asked in the transaction of the merge. When none objects, [ChildrenMerged] is
/// published in the same transaction, so that the module moves what it keeps.
public interface MergeGuard {

  /// Why the records cannot be merged now and what to do first, in a sentence; absent to consent.
  Optional<String> objection(ChildId survivor, ChildId absorbed);
}
