// SPDX-License-Identifier: Apache-2.0
package org.throughline.measures.internal.catalogue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.throughline.measures.Measure;
import org.throughline.measures.MeasureCode;

/// How each measure was defined at any moment: its file as it was read then. A file that changes is
/// another definition from then on; what was shown under the one before is shown under it again.
public final class Definitions {

  private static final String LOCK =
      """
      select pg_advisory_xact_lock(hashtextextended('measures.definition', 0))::text
      """;

  private static final String CURRENT =
      """
      select measure, content
      from (
        select distinct on (measure) measure, content from measures.definition
        order by measure, known_at desc, definition_id desc) newest
      where content is not null
      """;

  private static final String IS_FIRST =
      """
      select not exists (select from measures.definition)
      """;

  private static final String KEEP =
      """
      insert into measures.definition (measure, file_name, content, digest, known_at)
      values (:measure, :file, :content::text, sha256(convert_to(:content::text, 'UTF8')),
        case when :first then '-infinity' else :at::timestamptz end)
      """;

  /// The definition in force then; where there was none yet, the first that came after it.
  private static final String THEN =
      """
      select distinct on (measure) definition_id, measure, content is not null as is_there,
        known_at <= :asAt as is_known
      from measures.definition
      where measure = any(:measures)
      order by measure, known_at <= :asAt desc,
        case when known_at <= :asAt then known_at end desc, known_at, definition_id desc
      """;

  private static final String TEXTS =
      """
      select definition_id, file_name, content from measures.definition
      where definition_id = any(:ids)
      """;

  private final Catalogue catalogue;
  private final JdbcClient jdbc;
  private final Map<Long, Optional<Measure>> read = new ConcurrentHashMap<>();

  public Definitions(Catalogue catalogue, JdbcClient jdbc) {
    this.catalogue = catalogue;
    this.jdbc = jdbc;
  }

  private record Then(long id, MeasureCode measure, boolean isInForce) {}

  /// Remembers the files of `catalogue` where they are other than those known, and those that are
  /// gone. What is kept first holds from the beginning. Needs a transaction.
  ///
  /// @return how many are new, different or gone
  public int keep(Catalogue catalogue, Instant now) {
    jdbc.sql(LOCK).query(String.class).single();
    boolean isFirst = jdbc.sql(IS_FIRST).query(Boolean.class).single();
    Map<String, String> known = new HashMap<>();
    jdbc.sql(CURRENT)
        .query(
            row -> {
              known.put(row.getString("measure"), row.getString("content"));
            });
    int kept = 0;
    for (Measure each : catalogue.all()) {
      String text = catalogue.text(each.code());
      if (!text.equals(known.remove(each.code().value()))) {
        keep(each.code().value(), each.file(), text, isFirst, now);
        kept++;
      }
    }
    known.keySet().forEach(gone -> keep(gone, "", null, false, now));
    return kept + known.size();
  }

  /// The measures as they were defined at a moment; those that there were not then are left out.
  public Map<MeasureCode, Measure> at(Collection<MeasureCode> codes, Instant asAt) {
    List<Then> then =
        jdbc.sql(THEN)
            .param("measures", codes.stream().map(MeasureCode::value).toArray(String[]::new))
            .param("asAt", Timestamp.from(asAt))
            .query(Definitions::then)
            .list();
    readTexts(then.stream().filter(Then::isInForce).map(Then::id).toList());
    Map<MeasureCode, Measure> measures = new HashMap<>();
    // What is not remembered yet, in the first moments of the first start, is as it is now.
    codes.forEach(code -> catalogue.find(code).ifPresent(now -> measures.put(code, now)));
    for (Then each : then) {
      Optional<Measure> measure = each.isInForce() ? read.get(each.id()) : Optional.empty();
      measures.remove(each.measure());
      measure.ifPresent(known -> measures.put(each.measure(), known));
    }
    return measures;
  }

  private void readTexts(List<Long> wanted) {
    List<Long> unknown = wanted.stream().filter(each -> !read.containsKey(each)).toList();
    if (!unknown.isEmpty()) {
      jdbc.sql(TEXTS)
          .param("ids", unknown.toArray(Long[]::new))
          .query(
              row -> {
                read.put(
                    row.getLong("definition_id"),
                    MeasureFile.read(row.getString("file_name"), row.getString("content"))
                        .measure());
              });
    }
  }

  private void keep(
      String measure, String file, @Nullable String text, boolean isFirst, Instant now) {
    jdbc.sql(KEEP)
        .param("measure", measure)
        .param("file", file)
        .param("content", text)
        .param("first", isFirst)
        .param("at", Timestamp.from(now))
        .update();
  }

  private static Then then(ResultSet row, int number) throws SQLException {
    return new Then(
        row.getLong("definition_id"),
        new MeasureCode(row.getString("measure")),
        row.getBoolean("is_there") && row.getBoolean("is_known"));
  }
}
