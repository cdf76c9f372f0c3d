// SPDX-License-Identifier: Apache-2.0
package org.throughline.children.internal;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What is known of a child, each fact as text: days as 2015-03-14, a yes as `yes`, and empty for
/// what is not known.
public record Facts(Map<Field, String> values) {

  public Facts {
    EnumMap<Field, String> copy = new EnumMap<>(Field.class);
    copy.putAll(values);
    values = Collections.unmodifiableMap(copy);
  }

  /// The fact; empty when it is not known.
  public String get(Field field) {
    return values.getOrDefault(field, "");
  }

  /// The fact as a day; absent when it is not known.
  public Optional<LocalDate> day(Field field) {
    return Optional.of(get(field)).filter(text -> !text.isEmpty()).map(LocalDate::parse);
  }

  /// The same facts with another value for one.
  public Facts with(Field field, String value) {
    EnumMap<Field, String> changed = new EnumMap<>(Field.class);
    changed.putAll(values);
    changed.put(field, value);
    return new Facts(changed);
  }

  /// The fields in which these facts are not as `others`.
  public List<Field> differencesFrom(Facts others) {
    return Arrays.stream(Field.values())
        .filter(field -> !get(field).equals(others.get(field)))
        .toList();
  }
}
