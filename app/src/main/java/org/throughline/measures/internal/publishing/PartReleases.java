// SPDX-License-Identifier: Apache-2.0
package org.throughline.measures.internal.publishing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.throughline.measures.AreaCode;
import org.throughline.measures.Measure;
import org.throughline.measures.disclosure.PublicShares;
import org.throughline.measures.disclosure.ReleasedShares;
import org.throughline.measures.disclosure.Share;
import org.throughline.measures.disclosure.SmallNumberRule;

/// The parts of the council's own figures as they were given release after release, since anybody
/// may have kept what was given before.
@Component
class PartReleases {

  private static final String EVERY =
      """
      select o.period, o.breakdown, o.numerator, o.denominator, o.recorded_at, o.superseded_at
      from measures.observation o
      join measures.publicity p on p.measure = o.measure
      where o.measure = :measure and o.area = :area and o.breakdown <> ''
        and (o.superseded_at is null or o.superseded_at > p.first_open_at)
      order by o.period, o.breakdown, o.recorded_at
      """;

  private static final Instant STILL = Instant.MAX;

  private final JdbcClient jdbc;

  PartReleases(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// The parts of one kind in one period.
  ///
  /// @param kind such as `Sex`
  record Table(String period, String kind) {}

  private record Kept(
      Table table, String part, Optional<Share> share, Instant since, Instant until) {

    boolean isThereAt(Instant moment) {
      return !since.isAfter(moment) && until.isAfter(moment);
    }
  }

  /// The parts as anybody may read them now.
  ///
  /// @param tables without those whose parts cannot be held against one another
  /// @param hidden the periods of which not even the whole may be given
  record Open(Map<Table, PublicShares> tables, Set<String> hidden) {}

  Open of(Measure measure, AreaCode area, SmallNumberRule rule) {
    Map<Table, List<Kept>> all =
        jdbc
            .sql(EVERY)
            .param("measure", measure.code().value())
            .param("area", area.value())
            .query((row, number) -> kept(measure, row))
            .list()
            .stream()
            .filter(each -> PublicFigures.isForAll(each.part()))
            .collect(Collectors.groupingBy(Kept::table));
    Map<Table, PublicShares> tables = new HashMap<>();
    Set<String> hidden = new HashSet<>();
    all.forEach(
        (table, kept) -> {
          ReleasedShares releases = new ReleasedShares(rule);
          released(releases, kept).ifPresent(now -> tables.put(table, now));
          if (releases.hidesWhole()) {
            hidden.add(table.period());
          }
        });
    return new Open(tables, hidden);
  }

  /// Every state that the table was in, one after the other; the last is that of now.
  private static Optional<PublicShares> released(ReleasedShares releases, List<Kept> kept) {
    Set<Instant> moments = new TreeSet<>();
    kept.forEach(each -> moments.add(each.since()));
    kept.stream().map(Kept::until).filter(each -> !each.equals(STILL)).forEach(moments::add);
    Optional<PublicShares> newest = Optional.empty();
    for (Instant moment : moments) {
      List<Kept> then = kept.stream().filter(each -> each.isThereAt(moment)).toList();
      newest =
          then.isEmpty() || then.stream().anyMatch(each -> each.share().isEmpty())
              ? Optional.empty()
              : releases.next(shares(then));
    }
    return newest;
  }

  private static Map<String, Share> shares(List<Kept> parts) {
    return parts.stream()
        .collect(
            Collectors.toMap(
                Kept::part,
                each -> each.share().orElseThrow(),
                (one, other) -> other,
                LinkedHashMap::new));
  }

  private static Kept kept(Measure measure, ResultSet row) throws SQLException {
    String breakdown = row.getString("breakdown");
    Timestamp until = row.getTimestamp("superseded_at");
    return new Kept(
        new Table(row.getString("period"), PublicFigures.kind(breakdown)),
        breakdown,
        PublicFigures.share(
            measure,
            Optional.ofNullable(row.getBigDecimal("numerator")),
            Optional.ofNullable(row.getBigDecimal("denominator"))),
        row.getTimestamp("recorded_at").toInstant(),
        until == null ? STILL : until.toInstant());
  }
}
