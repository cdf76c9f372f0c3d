// SPDX-License-Identifier: Apache-2.0
package org.throughline.children;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.throughline.platform.identity.AccountId;

/// A module that keeps something about children: it says by which rules of retention, and takes
/// it out when two people have decided to remove a child's record. A module declares its own as a
/// bean; the rule that keeps longest counts.
public interface KeptRecord {

  /// One thing that is kept.
  ///
  /// @param rule the code of its rule of retention, such as `SEN_FILE`; one that is not in force
  ///     keeps nothing
  /// @param isOpen whether work on it goes on: then nothing of the child is removed
  /// @param ended the day from which a rule counts that does not count from birth; absent where it
  ///     has not ended, or where its rule counts from birth
  record Kept(String rule, boolean isOpen, Optional<LocalDate> ended) {

    /// What is kept by a rule that counts from birth.
    public static Kept sinceBirth(String rule) {
      return new Kept(rule, false, Optional.empty());
    }
  }

  /// What is kept about each of the children; those about whom nothing is kept may be left out.
  Map<ChildId, List<Kept>> of(Collection<ChildId> children);

  /// Its turn at a removal: a module that stands on others comes before them, with a smaller
  /// number.
  int order();

  /// Removes everything that is kept about the children whose removal was begun in the
  /// transaction that is open, with their files.
  ///
  /// @return how many rows went, by table
  Map<String, Long> remove(Collection<ChildId> children, AccountId by);
}
