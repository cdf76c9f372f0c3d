// SPDX-License-Identifier: Apache-2.0
package org.throughline.ehc.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.cases.CaseId;
import org.throughline.children.ChildId;
import org.throughline.ehc.EditionId;
import org.throughline.ehc.EditionSummary;
import org.throughline.ehc.Field;
import org.throughline.ehc.PlanEdition;
import org.throughline.ehc.PlanId;
import org.throughline.ehc.PlanRow;
import org.throughline.ehc.RowWords;
import org.throughline.ehc.Section;

/// Reads plans. Whoever may not see the child or the case finds none.
@Component
@Transactional(readOnly = true)
public class PlanStore {

  private static final String OF_CHILD =
      """
      select plan_id
        from ehc.plan
       where child_id = :child
       order by ceased_on nulls first, plan_id desc
       limit 1
      """;

  private static final String STANDING =
      """
      select plan_id from ehc.plan where child_id = :child and ceased_on is null
      """;

  /// What a case has to do with comes first: the plan drafted or ended there.
  private static final String SHOWN_IN =
      """
      select plan_id
        from ehc.plan p
       where child_id = :child
       order by ceased_in is not distinct from :case
                or exists (select from ehc.edition e
                            where e.plan_id = p.plan_id and e.case_id = :case) desc,
                ceased_on nulls first, plan_id desc
       limit 1
      """;

  private static final String ENDS =
      """
      select plan_id, ceased_on, ceased_in
        from ehc.plan
       where child_id = :child and ceased_on is not null
       order by ceased_on desc, plan_id desc
      """;

  private static final String EDITIONS =
      """
      select edition_id, plan_id, number, case_id, begun_at, sent_on, remarks_until, final_on
        from ehc.edition
       where plan_id = :plan
       order by number desc
      """;

  private static final String OF_CHILDS_PLANS =
      """
      select edition_id, plan_id, number, e.case_id, begun_at, sent_on, remarks_until, final_on
        from ehc.edition e
        join ehc.plan p using (plan_id)
       where p.child_id = :child
       order by final_on desc nulls first, edition_id desc
      """;

  private static final String ROWS =
      """
      select i.item_id, i.stem, i.section,
             row_number() over (partition by i.section order by i.place)::int as number,
             i.place, i.version,
      """
          + ItemRows.WORDS
          + """
              from ehc.item i
             where i.edition_id = :edition and i.removed_at is null
             order by i.section, i.place
            """;

  private static final String LINKS =
      """
      select from_item, to_item from ehc.link where edition_id = :edition
      """;

  private final JdbcClient jdbc;

  PlanStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// The plan that a child has, or last had.
  public Optional<PlanId> of(ChildId child) {
    return jdbc.sql(OF_CHILD)
        .param("child", child.value())
        .query(Long.class)
        .optional()
        .map(PlanId::new);
  }

  /// The plan that a child has, be it a draft still; absent when it has none, or none any more.
  public Optional<PlanId> standing(ChildId child) {
    return jdbc.sql(STANDING)
        .param("child", child.value())
        .query(Long.class)
        .optional()
        .map(PlanId::new);
  }

  /// The plan of a child that a case has to do with, else the one that it has or last had.
  public Optional<PlanId> shownIn(CaseId in, ChildId child) {
    return jdbc.sql(SHOWN_IN)
        .param("child", child.value())
        .param("case", in.value())
        .query(Long.class)
        .optional()
        .map(PlanId::new);
  }

  /// The plans of a child that ceased, the latest first.
  public List<PlanEnd> ends(ChildId child) {
    return jdbc.sql(ENDS)
        .param("child", child.value())
        .query(
            (row, at) ->
                new PlanEnd(
                    new PlanId(row.getLong("plan_id")),
                    row.getObject("ceased_on", LocalDate.class),
                    new CaseId(row.getLong("ceased_in"))))
        .list();
  }

  /// Every version, the newest first.
  public List<EditionSummary> editions(PlanId plan) {
    return jdbc.sql(EDITIONS).param("plan", plan.value()).query(PlanStore::summary).list();
  }

  /// Every version of every plan of a child, those that are no draft the newest first.
  public List<EditionSummary> editions(ChildId child) {
    return jdbc.sql(OF_CHILDS_PLANS).param("child", child.value()).query(PlanStore::summary).list();
  }

  public PlanEdition read(EditionSummary summary) {
    long id = summary.id().value();
    List<PlanRow> rows = jdbc.sql(ROWS).param("edition", id).query(PlanStore::row).list();
    List<PlanEdition.Link> links =
        jdbc.sql(LINKS)
            .param("edition", id)
            .query((row, at) -> new PlanEdition.Link(row.getLong(1), row.getLong(2)))
            .list();
    return new PlanEdition(summary, rows, new HashSet<>(links));
  }

  private static EditionSummary summary(ResultSet row, int at) throws SQLException {
    return new EditionSummary(
        new EditionId(row.getLong("edition_id")),
        new PlanId(row.getLong("plan_id")),
        row.getInt("number"),
        new CaseId(row.getLong("case_id")),
        row.getTimestamp("begun_at").toInstant(),
        Optional.ofNullable(row.getObject("sent_on", LocalDate.class)),
        Optional.ofNullable(row.getObject("remarks_until", LocalDate.class)),
        Optional.ofNullable(row.getObject("final_on", LocalDate.class)));
  }

  private static PlanRow row(ResultSet row, int at) throws SQLException {
    return new PlanRow(
        row.getLong("item_id"),
        row.getObject("stem", UUID.class),
        Section.valueOf(row.getString("section")),
        row.getInt("number"),
        row.getInt("place"),
        words(row),
        row.getLong("version"));
  }

  static RowWords words(ResultSet row) throws SQLException {
    RowWords words = RowWords.of("");
    for (Field field : Field.values()) {
      words = words.with(field, row.getString(field.code()));
    }
    return words;
  }
}
