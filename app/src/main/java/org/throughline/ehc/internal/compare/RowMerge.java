// SPDX-License-Identifier: Apache-2.0
package org.throughline.ehc.internal.compare;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.throughline.ehc.internal.RowState;

/// Two people's changes of one row put together: what only one of them changed is taken as that
/// one wrote it; what both changed stays as the second wrote it, with the first one's words beside
/// it until a person has decided.
///
/// @param values the fields by their codes, put together
/// @param theirs what the first wrote where both wrote something else
/// @param joined the rows that it is joined to: those that either added, without those that either
///     took away
public record RowMerge(Map<String, String> values, Map<String, String> theirs, Set<UUID> joined) {

  public RowMerge {
    values = Map.copyOf(values);
    theirs = Map.copyOf(theirs);
    joined = Set.copyOf(joined);
  }

  /// @param base as the row was when the second person opened it
  /// @param mine the fields by their codes, as the second person typed them
  /// @param saved as the row is now
  public static RowMerge of(
      RowState base, Map<String, String> mine, Set<UUID> myJoined, RowState saved) {
    Map<String, String> before = fields(base);
    Map<String, String> now = fields(saved);
    Map<String, String> values = new LinkedHashMap<>();
    Map<String, String> theirs = new LinkedHashMap<>();
    now.forEach(
        (field, their) -> {
          String my = mine.getOrDefault(field, "");
          String was = before.getOrDefault(field, "");
          values.put(field, my.equals(was) ? their : my);
          if (!my.equals(was) && !their.equals(was) && !my.equals(their)) {
            theirs.put(field, their);
          }
        });
    return new RowMerge(values, theirs, joined(base.joined(), myJoined, saved.joined()));
  }

  private static Map<String, String> fields(RowState state) {
    Map<String, String> fields = new LinkedHashMap<>(state.words().byCode());
    fields.put("section", state.section().name());
    return fields;
  }

  private static Set<UUID> joined(Set<UUID> base, Set<UUID> mine, Set<UUID> theirs) {
    Set<UUID> all = new HashSet<>(mine);
    all.addAll(theirs);
    all.removeIf(row -> base.contains(row) && !(mine.contains(row) && theirs.contains(row)));
    return all;
  }
}
