// SPDX-License-Identifier: Apache-2.0
package org.throughline.children;

import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.throughline.children.internal.BulkLoad;
import org.throughline.children.internal.NamedRight;
import org.throughline.children.internal.NamedRights;
import org.throughline.platform.audit.AuditLog;
import org.throughline.platform.identity.AccountId;

/// Takes in children by the thousand, as from a neighbouring system or an invented authority. Rows
/// are written by COPY and past every rule of the tables, so one wrong record refuses the whole
/// load with a [org.springframework.dao.DataAccessException].
///
/// The load runs in the transaction that is open, or in one of its own. It uses the right to see
/// every child, and says so in the audit log.
///
/// ```
/// loader.load("Invented authority", true, Optional.empty(), children, each ->
///     ids.put(each.key(), each.id()));
/// ```
@Component
public class ChildrenLoader {

  private final BulkLoad loading;
  private final NamedRights rights;
  private final AuditLog audit;

  ChildrenLoader(BulkLoad loading, NamedRights rights, AuditLog audit) {
    this.loading = loading;
    this.rights = rights;
    this.audit = audit;
  }

  /// A record that was taken in.
  ///
  /// @param key as the record named itself
  public record Loaded(String key, ChildId id) {}

  /// Takes in every record. Memory holds a few thousand of them at a time, and the names of all
  /// households.
  ///
  /// @param words where the records come from, 1 to 200 characters, shown as their source
  /// @param isInvented whether they go with the demonstration ([#removeInvented])
  /// @param each is told of every record, in order, some thousand at a time
  /// @return how many were taken in
  public long load(
      String words,
      boolean isInvented,
      Optional<AccountId> by,
      Stream<LoadedChild> children,
      Consumer<Loaded> each) {
    return rights.holding(
        NamedRight.LOAD,
        by,
        isInvented ? "invented" : "real",
        () -> {
          long count = loading.load(words, isInvented, by, children, each);
          audit.record(
              by, "children-loaded", "children-load", words, Map.of("children", "" + count));
          return count;
        });
  }

  /// Takes every invented child out, with all that hangs on it here.
  ///
  /// @return how many were taken out
  public long removeInvented() {
    return rights.holding(NamedRight.LOAD, Optional.empty(), "invented", loading::removeInvented);
  }

  /// Whether an invented child is kept.
  public boolean hasInvented() {
    return rights.holding(NamedRight.LOAD, Optional.empty(), "invented", loading::hasInvented);
  }
}
