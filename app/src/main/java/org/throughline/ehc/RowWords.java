// SPDX-License-Identifier: Apache-2.0
package org.throughline.ehc;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/// What a row says, field by field; what is not known is absent.
public record RowWords(Map<Field, String> values) {

  public RowWords {
    Map<Field, String> known = new EnumMap<>(Field.class);
    values.forEach(
        (field, value) -> {
          if (!value.isEmpty()) {
            known.put(field, value);
          }
        });
    values = Collections.unmodifiableMap(known);
  }

  /// A row of words alone.
  public static RowWords of(String text) {
    return new RowWords(Map.of(Field.TEXT, text));
  }

  /// By the fields' codes, as forms and the database name them.
  public static RowWords byCode(Map<String, String> values) {
    Map<Field, String> known = new EnumMap<>(Field.class);
    for (Field field : Field.values()) {
      known.put(field, values.getOrDefault(field.code(), ""));
    }
    return new RowWords(known);
  }

  /// The same with one more value.
  public RowWords with(Field field, String value) {
    Map<Field, String> more = new EnumMap<>(Field.class);
    more.putAll(values);
    more.put(field, value);
    return new RowWords(more);
  }

  /// The value of a field; empty when it is not known.
  public String get(Field field) {
    return values.getOrDefault(field, "");
  }

  public String text() {
    return get(Field.TEXT);
  }

  public boolean has(Field field) {
    return values.containsKey(field);
  }

  public Optional<LocalDate> day(Field field) {
    return Optional.ofNullable(values.get(field)).map(LocalDate::parse);
  }

  public OptionalInt number(Field field) {
    return has(field) ? OptionalInt.of(Integer.parseInt(get(field))) : OptionalInt.empty();
  }

  public Optional<Every> every() {
    return Optional.ofNullable(values.get(Field.EVERY)).map(Every::valueOf);
  }

  /// All fields by their codes, those that are not known as empty words.
  public Map<String, String> byCode() {
    Map<String, String> all = new LinkedHashMap<>();
    for (Field field : Field.values()) {
      all.put(field.code(), get(field));
    }
    return all;
  }
}
