// SPDX-License-Identifier: Apache-2.0
package org.throughline.strategy.internal.editing;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Two people's changes of the same fields laid together: a field that only one of them changed is
/// taken from that one; a field that both changed differently is left to a person.
///
/// @param fields the fields as they would be saved; where both changed, the second person's words
/// @param contested fields that both changed
public record Merge(Map<String, String> fields, Set<String> contested) {

  /// @param base the fields as the second person opened them
  /// @param theirs the fields as they are now
  /// @param mine the fields as the second person sent them
  static Merge of(Map<String, String> base, Map<String, String> theirs, Map<String, String> mine) {
    Map<String, String> merged = new LinkedHashMap<>();
    Set<String> contested = new LinkedHashSet<>();
    theirs.forEach(
        (name, their) -> {
          String my = mine.getOrDefault(name, their);
          boolean iChanged = differs(my, base.get(name));
          boolean theyChanged = differs(their, base.get(name));
          merged.put(name, iChanged ? my : their);
          if (iChanged && theyChanged && differs(my, their)) {
            contested.add(name);
          }
        });
    return new Merge(merged, contested);
  }

  private static boolean differs(String one, @Nullable String other) {
    return !Objects.equals(plain(one), other == null ? null : plain(other));
  }

  /// Browsers send line ends of their own.
  static String plain(String text) {
    return text.replace("\r\n", "\n").strip();
  }
}
