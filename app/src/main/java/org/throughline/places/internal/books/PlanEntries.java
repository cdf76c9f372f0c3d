// SPDX-License-Identifier: Apache-2.0
package org.throughline.places.internal.books;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// What the council says of a management plan that no run can hold: which setting is of which
/// category, transfers between blocks, how each scenario is rated, who was asked, what is built.
///
/// @param version rises with every change; 0 before anything was said
/// @param values by the name of their field, in the order of the form; what was not said is not
///     there
public record PlanEntries(long version, Map<String, String> values) {

  public static final String FORUM = "forum-on";
  public static final String CARERS = "carers-on";
  public static final String CAPITAL = "capital";
  public static final String DEFICIT = "deficit";

  static final String NOT_ENTERED = "not entered";
  private static final String TRANSFER = "transfer-";

  public PlanEntries {
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
  }

  /// The field of the category of a setting, by its place among the settings of the run.
  public static String categoryField(int setting) {
    return "category-" + setting;
  }

  /// The field of the transfer in a year.
  public static String transferField(String year) {
    return TRANSFER + year;
  }

  /// Whether a field holds pounds.
  public static boolean isAmount(String field) {
    return field.startsWith(TRANSFER) || field.equals(DEFICIT);
  }

  /// The field of how a future is rated.
  public static String ratingField(int future) {
    return "rating-" + future;
  }

  /// The field of why a future is rated so.
  public static String reasonField(int future) {
    return "reason-" + future;
  }

  public Optional<String> value(String field) {
    return Optional.ofNullable(values.get(field)).filter(text -> !text.isBlank());
  }

  String written(String field) {
    return value(field).orElse(NOT_ENTERED);
  }

  /// The category of a setting as a label: as the council says, else as its name tells.
  String category(int place, String setting) {
    return value(categoryField(place))
        .flatMap(Category::of)
        .or(() -> Category.known(setting))
        .map(Category::label)
        .orElse(Category.UNSORTED);
  }

  Optional<BigDecimal> transfer(String year) {
    return value(transferField(year)).map(BigDecimal::new);
  }

  Optional<Rating> rating(int future) {
    return value(ratingField(future)).flatMap(Rating::of);
  }
}
