// SPDX-License-Identifier: Apache-2.0
package org.throughline.places.internal.books;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.UnaryOperator;

/// A mean with the ends of its 95 per cent band, as texts of a table.
record Band(String mean, String low, String high) {

  /// What a cell says that the run has no figure for; nobody reads it as nothing.
  static final String NOT_HELD = "not held";

  static final Band NONE = new Band(NOT_HELD, NOT_HELD, NOT_HELD);

  static Band of(KeptTable table, String... key) {
    return new Band(
        table.cell("mean", key).orElse(NOT_HELD),
        table.cell("q2_5", key).orElse(NOT_HELD),
        table.cell("q97_5", key).orElse(NOT_HELD));
  }

  /// What is saved, as tables of savings hold it.
  static Band saving(KeptTable table, String... key) {
    return new Band(
        table.cell("saving", key).orElse(NOT_HELD),
        table.cell("saving-at-least", key).orElse(NOT_HELD),
        table.cell("saving-at-most", key).orElse(NOT_HELD));
  }

  /// The same with an amount that is certain added.
  Band plus(BigDecimal amount) {
    return each(text -> Amounts.plus(text, amount));
  }

  private Band each(UnaryOperator<String> change) {
    return new Band(change.apply(mean), change.apply(low), change.apply(high));
  }

  boolean isHeld() {
    return !mean.equals(NOT_HELD);
  }

  List<String> cells() {
    return List.of(mean, low, high);
  }
}
