// SPDX-License-Identifier: Apache-2.0
package org.throughline.children.internal.keeping;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.throughline.children.ChildId;
import org.throughline.children.LoggedSection;
import org.throughline.children.QueriedSection;
import org.throughline.children.RecordSection;
import org.throughline.children.internal.ViewReason;

/// Who looked at a record and why, and what holds it, for the copy of the whole record.
@Component
class CopiedLooks implements RecordSection {

  private static final String ADDRESS =
      """
      select public_id::text from children.child where child_id = :child
      """;

  private final JdbcClient jdbc;
  private final LoggedSection log;

  CopiedLooks(JdbcClient jdbc, LoggedSection log) {
    this.jdbc = jdbc;
    this.log = log;
  }

  @Override
  public int order() {
    return 90;
  }

  @Override
  public String title() {
    return "Who opened or changed the record";
  }

  @Override
  public boolean isLog() {
    return true;
  }

  @Override
  public List<Entry> entries(ChildId child) {
    return jdbc.sql(ADDRESS).param("child", child.value()).query(String.class).list().stream()
        .flatMap(address -> log.about("child", address).stream())
        .toList();
  }

  /// What else is kept about the record itself.
  @Configuration(proxyBeanMethods = false)
  static class Beside {

    private static final String REASONS =
        """
        select to_char(given_at at time zone 'Europe/London', 'YYYY-MM-DD HH24:MI') as "When",
               reason as "Reason", note as "Note"
          from children.reason_given
         where child_id = :child
         order by reason_id
        """;

    private static final String HOLDS =
        """
        select reason as "Reason",
               to_char(placed_at at time zone 'Europe/London', 'YYYY-MM-DD') as "From",
               to_char(lifted_at at time zone 'Europe/London', 'YYYY-MM-DD') as "Until"
          from children.legal_hold
         where child_id = :child
         order by hold_id
        """;

    @Bean
    RecordSection copyOfReasonsGiven(JdbcClient jdbc) {
      return new QueriedSection(
          jdbc, 91, "Why a restricted record was opened", true, REASONS, Beside::inWords);
    }

    @Bean
    RecordSection copyOfLegalHolds(JdbcClient jdbc) {
      return new QueriedSection(jdbc, 92, "Legal holds", true, HOLDS);
    }

    private static Map<String, String> inWords(Map<String, String> row) {
      Map<String, String> words = new LinkedHashMap<>(row);
      words.computeIfPresent(
          "Reason", (name, code) -> ViewReason.named(code).map(ViewReason::label).orElse(code));
      return words;
    }
  }
}
