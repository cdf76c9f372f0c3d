// SPDX-License-Identifier: Apache-2.0
package org.throughline.ehc.internal.audits;

import java.sql.Timestamp;
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

/// The versions of the framework. One never changes: whoever changes it makes the next.
@Component
public class Frameworks {

  private static final String LATEST =
      """
      select framework_id
        from ehc.framework
       order by number desc
       limit 1
      """;

  private static final String READ =
      """
      select framework_id, number, outstanding, good, improvement
        from ehc.framework
       where framework_id = :framework
      """;

  private static final String PARTS =
      """
      select p.code, p.title, p.weight, c.criterion_id, c.words
        from ehc.framework_part p
        left join ehc.criterion c on c.framework_id = p.framework_id and c.part = p.code
       where p.framework_id = :framework
       order by p.place, c.place
      """;

  private static final String ADD =
      """
      insert into ehc.framework (number, outstanding, good, improvement, made_by, made_at)
      values (:number, :outstanding, :good, :improvement, :by, :at)
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
      insert into ehc.criterion (framework_id, part, place, words)
      values (:framework, :part, :place, :words)
      """;

  private final JdbcClient jdbc;
  private final AuditLog audit;

  Frameworks(JdbcClient jdbc, AuditLog audit) {
    this.jdbc = jdbc;
    this.audit = audit;
  }

  /// A part as somebody wishes it.
  public record WishedPart(String code, String title, int weight, List<String> criteria) {
    public WishedPart {
      criteria = List.copyOf(criteria);
    }
  }

  /// A framework as somebody wishes it.
  public record Wished(int outstanding, int good, int improvement, List<WishedPart> parts) {
    public Wished {
      parts = List.copyOf(parts);
    }
  }

  /// The version against which audits are scored now.
  @Transactional(readOnly = true)
  public Framework current() {
    return find(jdbc.sql(LATEST).query(Long.class).single());
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
                criteria.add(new Framework.Criterion(criterion, row.getString("words")));
              }
              parts.put(code, new Framework.Part(code, known.title(), known.weight(), criteria));
            });
    return List.copyOf(parts.values());
  }

  /// Makes the next version. Audits that were begun stay with theirs.
  ///
  /// @param number of the version that the person saw
  @Transactional
  public Outcome<Integer> change(Wished wished, int number, Signature by) {
    List<Problem> problems = problems(wished);
    if (!problems.isEmpty()) {
      return new Outcome.Refused<>(problems);
    }
    Optional<Long> id =
        jdbc.sql(ADD)
            .param("number", number + 1)
            .param("outstanding", wished.outstanding())
            .param("good", wished.good())
            .param("improvement", wished.improvement())
            .param("by", by.by().value())
            .param("at", Timestamp.from(by.at()))
            .query(Long.class)
            .optional();
    if (id.isEmpty()) {
      return new Outcome.Overtaken<>("Somebody", current().number());
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

  private void add(long framework, int place, WishedPart part) {
    jdbc.sql(ADD_PART)
        .param("framework", framework)
        .param("code", part.code())
        .param("place", place)
        .param("title", part.title())
        .param("weight", part.weight())
        .update();
    for (int nth = 1; nth <= part.criteria().size(); nth++) {
      jdbc.sql(ADD_CRITERION)
          .param("framework", framework)
          .param("part", part.code())
          .param("place", nth)
          .param("words", part.criteria().get(nth - 1))
          .update();
    }
  }

  private static List<Problem> problems(Wished wished) {
    List<Problem> problems = new ArrayList<>();
    boolean isOrdered =
        wished.improvement() > 0
            && wished.improvement() < wished.good()
            && wished.good() < wished.outstanding()
            && wished.outstanding() <= 100;
    if (!isOrdered) {
      problems.add(
          new Problem(
              "EHC-260",
              "outstanding",
              "Enter three numbers up to 100: outstanding above good, good above requires improvement."));
    }
    int weights = wished.parts().stream().mapToInt(WishedPart::weight).sum();
    if (weights != 100) {
      problems.add(
          new Problem(
              "EHC-261",
              "weight-" + wished.parts().getFirst().code(),
              "The weights come to %d. They must come to 100.".formatted(weights)));
    }
    for (WishedPart part : wished.parts()) {
      boolean isRight =
          !part.criteria().isEmpty()
              && part.criteria().size() <= 30
              && part.criteria().stream().allMatch(words -> words.length() <= 300);
      if (!isRight) {
        problems.add(
            new Problem(
                "EHC-262",
                "criteria-" + part.code(),
                "Write from 1 to 30 criteria, each on a line of up to 300 characters."));
      }
    }
    return problems;
  }
}
