// SPDX-License-Identifier: Apache-2.0
package org.throughline.measures;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.throughline.measures.internal.catalogue.Catalogue;

/// Asks what measures there are and what they were. Every answer can be given as it was known at
/// an earlier moment.
public final class Measures {

  private static final Instant ALL_THAT_IS_KNOWN = Instant.parse("9999-12-31T00:00:00Z");

  private static final String COLUMNS =
      """
      select o.measure, o.area, o.period, o.period_end, o.breakdown, o.value, o.numerator,
        o.denominator, o.mark, o.source, o.recorded_at, r.title, coalesce(r.vintage, '') as vintage
      from measures.observation o
      left join measures.release r on r.release_id = o.release_id
      where o.recorded_at <= :asAt and (o.superseded_at is null or o.superseded_at > :asAt)
      """;

  private static final String SERIES =
      COLUMNS
          + """
            and o.measure = :measure and o.area = :area and o.breakdown = ''
          order by o.period_end, o.period
          """;

  private static final String MANY =
      COLUMNS
          + """
            and o.measure = any(:measures) and o.area = any(:areas) and o.breakdown = ''
          order by o.measure, o.area, o.period_end, o.period
          """;

  private static final String PARTS =
      COLUMNS
          + """
            and o.measure = :measure and o.area = :area and o.breakdown <> ''
          order by o.breakdown, o.period_end
          """;

  private static final String HOME =
      """
      select a.area, a.name, a.level, a.region from measures.area a
      join measures.home h on h.area = a.area
      """;

  private static final String AREA =
      """
      select area, name, level, region from measures.area where area = :area
      """;

  private static final String AREAS =
      """
      select area, name, level, region from measures.area order by level, name
      """;

  private static final String NEIGHBOURS =
      """
      select a.area, a.name, a.level, a.region
      from measures.neighbour n join measures.area a on a.area = n.neighbour
      where n.area = :area
        and (n.vintage, n.known_at) = (
          select vintage, known_at from measures.neighbour
          where area = :area and known_at <= :asAt
          order by vintage desc, known_at desc limit 1)
      order by n.rank
      """;

  private static final String HOME_THEN =
      """
      select a.area, a.name, a.level, a.region
      from (
        select area from measures.home_history where known_at <= :asAt
        order by known_at desc, change_id desc limit 1) was
      join measures.area a using (area)
      """;

  private final Catalogue catalogue;
  private final JdbcClient jdbc;

  public Measures(Catalogue catalogue, JdbcClient jdbc) {
    this.catalogue = catalogue;
    this.jdbc = jdbc;
  }

  /// Every measure, by code.
  public Collection<Measure> all() {
    return catalogue.all();
  }

  public Optional<Measure> find(MeasureCode code) {
    return catalogue.find(code);
  }

  /// The figures of the whole, in the order of time.
  ///
  /// @param asAt the moment whose knowledge is asked for
  public List<Observation> series(MeasureCode measure, AreaCode area, Instant asAt) {
    return jdbc.sql(SERIES)
        .param("measure", measure.value())
        .param("area", area.value())
        .param("asAt", Timestamp.from(asAt))
        .query(Measures::observation)
        .list();
  }

  /// The figures of the whole of several measures for several areas.
  public Map<MeasureCode, Map<AreaCode, List<Observation>>> series(
      Collection<MeasureCode> measures, Collection<AreaCode> areas, Instant asAt) {
    return jdbc
        .sql(MANY)
        .param("measures", measures.stream().map(MeasureCode::value).toArray(String[]::new))
        .param("areas", areas.stream().map(AreaCode::value).toArray(String[]::new))
        .param("asAt", Timestamp.from(asAt))
        .query(Measures::observation)
        .list()
        .stream()
        .collect(
            Collectors.groupingBy(Observation::measure, Collectors.groupingBy(Observation::area)));
  }

  /// The figures of the parts, by breakdown and time.
  public List<Observation> parts(MeasureCode measure, AreaCode area, Instant asAt) {
    return jdbc.sql(PARTS)
        .param("measure", measure.value())
        .param("area", area.value())
        .param("asAt", Timestamp.from(asAt))
        .query(Measures::observation)
        .list();
  }

  /// The council's own area; empty until one is set.
  public Optional<Area> home() {
    return jdbc.sql(HOME).query(Measures::area).optional();
  }

  /// The area that was the council's own at a moment.
  public Optional<Area> home(Instant asAt) {
    return jdbc.sql(HOME_THEN).param("asAt", Timestamp.from(asAt)).query(Measures::area).optional();
  }

  public Optional<Area> area(AreaCode code) {
    return jdbc.sql(AREA).param("area", code.value()).query(Measures::area).optional();
  }

  /// England, the regions and the authorities, by name.
  public List<Area> areas() {
    return jdbc.sql(AREAS).query(Measures::area).list();
  }

  /// The authorities most like an area, the closest first; none where none were loaded.
  public List<Area> neighbours(AreaCode area) {
    return neighbours(area, ALL_THAT_IS_KNOWN);
  }

  /// The authorities that were most like an area, as it was known at a moment.
  ///
  /// @param asAt the moment whose knowledge is asked for
  public List<Area> neighbours(AreaCode area, Instant asAt) {
    return jdbc.sql(NEIGHBOURS)
        .param("area", area.value())
        .param("asAt", Timestamp.from(asAt))
        .query(Measures::area)
        .list();
  }

  private static Area area(ResultSet row, int number) throws SQLException {
    return new Area(
        new AreaCode(row.getString("area")),
        row.getString("name"),
        switch (row.getString("level")) {
          case "national" -> Area.Level.NATIONAL;
          case "regional" -> Area.Level.REGIONAL;
          default -> Area.Level.LOCAL_AUTHORITY;
        },
        Optional.ofNullable(row.getString("region")).map(AreaCode::new));
  }

  private static Observation observation(ResultSet row, int number) throws SQLException {
    return new Observation(
        new MeasureCode(row.getString("measure")),
        new AreaCode(row.getString("area")),
        new ReportingPeriod(row.getString("period"), row.getObject("period_end", LocalDate.class)),
        row.getString("breakdown"),
        Optional.ofNullable(row.getBigDecimal("value")),
        Optional.ofNullable(row.getBigDecimal("numerator")),
        Optional.ofNullable(row.getBigDecimal("denominator")),
        Optional.ofNullable(row.getString("mark")),
        switch (row.getString("source")) {
          case "published" -> row.getString("title");
          case "entered" -> "typed in and approved";
          default -> "counted from the records here";
        },
        row.getString("vintage"),
        row.getTimestamp("recorded_at").toInstant());
  }
}
