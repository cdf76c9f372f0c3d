// SPDX-License-Identifier: Apache-2.0
package org.throughline.delivery.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Rows as they travel to the database in one piece, named as the columns they are read into.
final class LoadRows {

  private LoadRows() {}

  record Action(
      long commitment,
      long strategy,
      long priority,
      String code,
      int year,
      int firstyear,
      @Nullable LocalDate firstdue,
      String theme,
      String words,
      String note,
      @Nullable Long owner,
      List<String> partners,
      List<String> success,
      @Nullable LocalDate starts,
      @Nullable LocalDate due,
      @Nullable Long cost,
      LocalDate quiet,
      Instant at,
      @Nullable Long account,
      long version,
      boolean invented) {}

  record Milestone(String code, String words, LocalDate due, @Nullable LocalDate done) {}

  record Need(String code, String needs) {}

  record Update(
      String code,
      long version,
      Instant at,
      @Nullable Long account,
      String was,
      String status,
      String words) {}

  record Change(
      String code,
      long version,
      Instant at,
      @Nullable Long account,
      String field,
      String was,
      String becomes) {}

  record Barrier(
      String code,
      String words,
      Instant raised,
      @Nullable Long account,
      @Nullable String forum,
      @Nullable Instant resolved,
      @Nullable String resolution) {}

  record Evidence(
      String code,
      Instant at,
      @Nullable Long account,
      String title,
      String words,
      @Nullable String link) {}

  record Carry(
      String code,
      Instant at,
      @Nullable Long account,
      int fromyear,
      int toyear,
      @Nullable LocalDate fromdue,
      LocalDate todue,
      String reason) {}
}
