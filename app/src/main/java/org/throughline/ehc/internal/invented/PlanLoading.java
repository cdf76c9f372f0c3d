// SPDX-License-Identifier: Apache-2.0
package org.throughline.ehc.internal.invented;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.cases.CaseId;
import org.throughline.children.ChildId;
import org.throughline.ehc.EditionId;
import org.throughline.ehc.Section;
import org.throughline.ehc.Signature;
import org.throughline.ehc.internal.DraftSending;
import org.throughline.ehc.internal.ItemBatch;
import org.throughline.ehc.internal.RowState;

/// Takes in whole plans that nobody typed, past every rule of the tables.
@Component
public class PlanLoading {

  private static final String BEGIN =
      """
      insert into ehc.plan (child_id, case_id, is_invented, recorded_at)
      values (:child, :case, true, :at)
      on conflict do nothing
      returning plan_id
      """;

  private static final String BEGIN_EDITION =
      """
      insert into ehc.edition
        (plan_id, number, case_id, begun_by, begun_at, sent_on, remarks_until, sent_event, final_on,
         finished_by)
      values
        (:plan, 1, :case, :by, :at, :sent, :until, :event, cast(:final as date),
         case when cast(:final as date) is not null then :by end)
      returning edition_id
      """;

  private static final String DELIVER =
      """
      insert into ehc.delivery (plan_id, stem, delivered_on, minutes, by_whom, recorded_by, recorded_at)
      select e.plan_id, i.stem, d.day, least(i.minutes, 1440), left(i.staff, 200), :by, :at
        from ehc.item i
        join ehc.edition e using (edition_id)
       cross join lateral (
         select t.day::date as day, row_number() over (order by t.day desc) as nth
           from generate_series(:today::date - 40, :today::date - 1, interval '1 day') as t (day)
          where extract(isodow from t.day) < 6) d
       where i.edition_id = any (:editions) and i.section = 'F' and d.day >= e.final_on
         and case when i.item_id % 5 = 0 then d.nth between 20 and 22
                  when i.every in ('DAY', 'WEEK') then d.nth <= 7
                  else d.nth = 4 end
         and i.times is not null
      """;

  private static final String REMOVE =
      """
      select ehc.remove_invented()
      """;

  private static final String TAKE_RIGHT =
      """
      select set_config('throughline.ehc_right', :right, true)
      """;

  private final JdbcClient jdbc;
  private final ItemBatch items;
  private final Clock clock;

  PlanLoading(JdbcClient jdbc, ItemBatch items, Clock clock) {
    this.jdbc = jdbc;
    this.items = items;
    this.clock = clock;
  }

  /// A plan as it is to be.
  ///
  /// @param sent when the draft was served; absent while it is being written
  /// @param sentBy the event of the case that says so; absent where none does
  public record Loaded(
      ChildId child,
      CaseId in,
      Optional<LocalDate> sent,
      Optional<Integer> sentBy,
      Optional<LocalDate> finished,
      List<InventedRow> rows) {

    public Loaded {
      rows = List.copyOf(rows);
    }
  }

  /// Writes each plan, unless the child has one.
  @Transactional(propagation = Propagation.MANDATORY)
  public void write(List<Loaded> plans, Signature by) {
    right("load");
    List<ItemBatch.Line> lines = new ArrayList<>();
    for (Loaded plan : plans) {
      begin(plan, by).ifPresent(edition -> lines.addAll(lines(edition, plan)));
    }
    items.add(lines);
    deliver(lines.stream().map(ItemBatch.Line::edition).distinct().toList(), by);
    right("");
  }

  private Optional<EditionId> begin(Loaded plan, Signature by) {
    return jdbc.sql(BEGIN)
        .param("child", plan.child().value())
        .param("case", plan.in().value())
        .param("at", Timestamp.from(by.at()))
        .query(Long.class)
        .optional()
        .map(id -> edition(id, plan, by));
  }

  private EditionId edition(long id, Loaded plan, Signature by) {
    Optional<LocalDate> until = plan.sent().map(DraftSending::lastDay);
    long edition =
        jdbc.sql(BEGIN_EDITION)
            .param("plan", id)
            .param("case", plan.in().value())
            .param("by", by.by().value())
            .param("at", Timestamp.from(by.at()))
            .param("sent", plan.sent().map(Date::valueOf).orElse(null), java.sql.Types.DATE)
            .param("until", until.map(Date::valueOf).orElse(null), java.sql.Types.DATE)
            .param("event", plan.sentBy().orElse(null), java.sql.Types.INTEGER)
            .param("final", plan.finished().map(Date::valueOf).orElse(null), java.sql.Types.DATE)
            .query(Long.class)
            .single();
    return new EditionId(edition);
  }

  private static List<ItemBatch.Line> lines(EditionId edition, Loaded plan) {
    Map<String, UUID> stems = new HashMap<>();
    Map<Section, Integer> places = new HashMap<>();
    List<ItemBatch.Line> lines = new ArrayList<>();
    List<InventedRow> rows = new ArrayList<>(plan.rows());
    if (plan.finished().isPresent()) {
      rows.add(new InventedRow(Section.I, "i1", List.of(), InventedWords.school()));
    }
    for (InventedRow row : rows) {
      UUID stem = UUID.randomUUID();
      stems.put(row.key(), stem);
      List<UUID> joined = row.joined().stream().filter(stems::containsKey).map(stems::get).toList();
      int place = places.merge(row.section(), 1, Integer::sum);
      RowState state = new RowState(row.section(), place, false, row.words(), Set.copyOf(joined));
      lines.add(new ItemBatch.Line(edition, stem, state));
    }
    return lines;
  }

  private void deliver(List<EditionId> editions, Signature by) {
    jdbc.sql(DELIVER)
        .param("by", by.by().value())
        .param("at", Timestamp.from(by.at()))
        .param("today", LocalDate.now(clock).toString())
        .param("editions", editions.stream().map(EditionId::value).toArray(Long[]::new))
        .update();
  }

  /// Takes every invented plan out.
  @Transactional
  public long removeInvented() {
    right("load");
    long gone = jdbc.sql(REMOVE).query(Long.class).single();
    right("");
    return gone;
  }

  private void right(String name) {
    jdbc.sql(TAKE_RIGHT).param("right", name).query(String.class).single();
  }
}
