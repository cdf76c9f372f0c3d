// SPDX-License-Identifier: Apache-2.0
package org.throughline.strategy.internal.revision;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.throughline.platform.identity.AccountId;
import org.throughline.strategy.internal.revision.Difference.Choice;

/// What people chose about the differences of a revised paper.
@Component
public class Choices {

  private static final String CHOOSE =
      """
      insert into strategy.revision_choice (review_id, difference, choice, decided_by, decided_at)
      values (:review, :difference, :choice, :by, :at)
      on conflict (review_id, difference) do update
         set choice = excluded.choice, decided_by = excluded.decided_by,
             decided_at = excluded.decided_at
      """;

  private static final String FORGET =
      """
      delete from strategy.revision_choice where review_id = :review and difference = :difference
      """;

  private static final String ALL =
      """
      select difference, choice
        from strategy.revision_choice
       where review_id = :review
       order by difference
      """;

  private final JdbcClient jdbc;

  Choices(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  private record Line(String difference, Choice choice) {}

  void choose(long review, String difference, Choice choice, AccountId by, Instant at) {
    jdbc.sql(CHOOSE)
        .param("review", review)
        .param("difference", difference)
        .param("choice", choice.name())
        .param("by", by.value())
        .param("at", Timestamp.from(at))
        .update();
  }

  void forget(long review, String difference) {
    jdbc.sql(FORGET).param("review", review).param("difference", difference).update();
  }

  Map<String, Choice> all(long review) {
    return jdbc
        .sql(ALL)
        .param("review", review)
        .query(
            (row, number) ->
                new Line(row.getString("difference"), Choice.valueOf(row.getString("choice"))))
        .list()
        .stream()
        .collect(Collectors.toMap(Line::difference, Line::choice));
  }
}
