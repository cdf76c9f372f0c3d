// SPDX-License-Identifier: Apache-2.0
package org.throughline.ehc.internal.audits;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.ehc.Signature;
import org.throughline.platform.Outcome;
import org.throughline.platform.Problem;
import org.throughline.platform.audit.AuditLog;
import org.throughline.platform.identity.AccountId;

/// The editions of the framework. One never changes: whoever changes it makes the next, which holds
/// from its own day on.
@Component
public class Frameworks {

  private static final String IN_FORCE =
      """
      select framework_id
        from ehc.framework
       where from_on <= :day
       order by from_on desc, number desc
       limit 1
      """;

  private static final String LATEST =
      """
      select framework_id
        from ehc.framework
       order by number desc
       limit 1
      """;

  private static final String ALL =
      """
      select f.framework_id, f.number, f.from_on, f.reason, f.made_by,
             (select count(*) from ehc.audit a where a.framework_id = f.framework_id) as audits
        from ehc.framework f
       order by f.number desc
      """;

  private static final String READ =
      """
      select framework_id, number, from_on, reason, outstanding, good, improvement
        from ehc.framework
       where framework_id = :framework
      """;

  private static final String PARTS =
      """
      select p.code, p.title, p.weight, c.criterion_id, c.words, c.weight as counts
        from ehc.framework_part p
        left join ehc.criterion c on c.framework_id = p.framework_id and c.part = p.code
       where p.framework_id = :framework
       order by p.place, c.place
      """;

  private static final String ADD =
      """
      insert into ehc.framework
        (number, from_on, reason, outstanding, good, improvement, made_by, made_at)
      values (:number, :from, :reason, :outstanding, :good, :improvement, :by, :at)
      on conflict (number) do nothing
      returning framework_id
      """;

  private static final String ADD_PART =
      """
      insert into ehc.framework_part (framework_id, code, place, title, weight)
      values (:framework, :code, :place, :title, :weight)
      """;

  private static final String ADD_CRITERION =
      """
      insert into ehc.criterion (framework_id, part, place, words, weight)
      values (:framework, :part, :place, :words, :weight)
      """;

  private final JdbcClient jdbc;
  private final AuditLog audit;
  private final Clock clock;

  Frameworks(JdbcClient jdbc, AuditLog audit, Clock clock) {
    this.jdbc = jdbc;
    this.audit = audit;
    this.clock = clock;
  }

  /// An edition in a list of them.
  ///
  /// @param madeBy absent for the one that came with the program
  /// @param audits how many were scored by it, as far as the viewer may see them
  public record Edition(
      long id, int number, LocalDate from, String reason, Optional<AccountId> madeBy, int audits) {}

  /// The edition against which audits are begun today.
  @Transactional(readOnly = true)
  public Framework current() {
    return find(
        jdbc.sql(IN_FORCE)
            .param("day", Date.valueOf(LocalDate.now(clock)))
            .query(Long.class)
            .single());
  }

  /// The edition that was made last, whether it is in force yet or not.
  @Transactional(readOnly = true)
  public Framework latest() {
    return find(jdbc.sql(LATEST).query(Long.class).single());
  }

  /// The latest first.
  @Transactional(readOnly = true)
  public List<Edition> all() {
    return jdbc.sql(ALL)
        .query(
            (row, at) -> {
              long by = row.getLong("made_by");
              return new Edition(
                  row.getLong("framework_id"),
                  row.getInt("number"),
                  row.getObject("from_on", LocalDate.class),
                  row.getString("reason"),
                  by == 0 ? Optional.empty() : Optional.of(new AccountId(by)),
                  row.getInt("audits"));
            })
        .list();
  }

  @Transactional(readOnly = true)
  public Framework find(long id) {
    List<Framework.Part> parts = parts(id);
    return jdbc.sql(READ)
        .param("framework", id)
        .query(
            (row, at) ->
                new Framework(
                    row.getLong("framework_id"),
                    row.getInt("number"),
                    row.getObject("from_on", LocalDate.class),
                    row.getString("reason"),
                    row.getInt("outstanding"),
                    row.getInt("good"),
                    row.getInt("improvement"),
                    parts))
        .single();
  }

  private List<Framework.Part> parts(long id) {
    Map<String, Framework.Part> parts = new LinkedHashMap<>();
    jdbc.sql(PARTS)
        .param("framework", id)
        .query(
            row -> {
              String code = row.getString("code");
              Framework.Part known =
                  parts.getOrDefault(
                      code,
                      new Framework.Part(
                          code, row.getString("title"), row.getInt("weight"), List.of()));
              List<Framework.Criterion> criteria = new ArrayList<>(known.criteria());
              long criterion = row.getLong("criterion_id");
              if (!row.wasNull()) {
                criteria.add(
                    new Framework.Criterion(
                        criterion, row.getString("words"), row.getInt("counts")));
              }
              parts.put(code, new Framework.Part(code, known.title(), known.weight(), criteria));
            });
    return List.copyOf(parts.values());
  }

  /// Makes the next edition. Audits that were begun stay with theirs.
  ///
  /// @param number of the edition that the person saw
  @Transactional
  public Outcome<Integer> change(WishedFramework wished, int number, Signature by) {
    List<Problem> problems = wished.problems(LocalDate.now(clock));
    if (!problems.isEmpty()) {
      return new Outcome.Refused<>(problems);
    }
    Optional<Long> id =
        jdbc.sql(ADD)
            .param("number", number + 1)
            .param("from", Date.valueOf(wished.from().orElseThrow()))
            .param("reason", wished.reason())
            .param("outstanding", wished.outstanding())
            .param("good", wished.good())
            .param("improvement", wished.improvement())
            .param("by", by.by().value())
            .param("at", Timestamp.from(by.at()))
            .query(Long.class)
            .optional();
    if (id.isEmpty()) {
      return new Outcome.Overtaken<>("Somebody", latest().number());
    }
    for (int place = 1; place <= wished.parts().size(); place++) {
      add(id.get(), place, wished.parts().get(place - 1));
    }
    audit.record(
        Optional.of(by.by()),
        "audit-framework-changed",
        "ehc-framework",
        Integer.toString(number + 1),
        Map.of());
    return new Outcome.Done<>(number + 1);
  }

  private void add(long framework, int place, WishedFramework.Part part) {
    jdbc.sql(ADD_PART)
        .param("framework", framework)
        .param("code", part.code())
        .param("place", place)
        .param("title", part.title())
        .param("weight", part.weight())
        .update();
    for (int nth = 1; nth <= part.questions().size(); nth++) {
      jdbc.sql(ADD_CRITERION)
          .param("framework", framework)
          .param("part", part.code())
          .param("place", nth)
          .param("words", part.questions().get(nth - 1).words())
          .param("weight", part.questions().get(nth - 1).weight())
          .update();
    }
  }
}
