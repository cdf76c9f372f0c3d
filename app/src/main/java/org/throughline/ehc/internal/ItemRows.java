// SPDX-License-Identifier: Apache-2.0
package org.throughline.ehc.internal;

import java.sql.Timestamp;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.throughline.ehc.EditionId;
import org.throughline.ehc.Section;

/// Writes rows of plans and what they are joined to.
@Component
class ItemRows {

  /// A row's fields as words.
  static final String WORDS =
      """
             i.text, i.area, coalesce(i.by_on::text, '') as by_on, i.measure,
             coalesce(i.minutes::text, '') as minutes, coalesce(i.times::text, '') as times,
             i.every, i.staff, i.ratio, i.secured_by, i.adulthood, i.advice_from,
             coalesce(i.advised_on::text, '') as advised_on, i.arrangement,
             coalesce(round(i.pence / 100.0, 2)::text, '') as pence
      """;

  private static final String ALL =
      """
      select i.item_id, i.stem, i.section, i.place, i.version, i.removed_at is not null as is_out,
             (select coalesce(string_agg(o.stem::text, ' '), '')
                from ehc.link l
                join ehc.item o on o.item_id in (l.from_item, l.to_item) and o.item_id <> i.item_id
               where i.item_id in (l.from_item, l.to_item)) as joined,
      """
          + WORDS
          + """
              from ehc.item i
             where i.edition_id = :edition
             order by i.section, i.place
            """;

  static final String ADD =
      """
      insert into ehc.item
        (edition_id, stem, section, place, text, area, by_on, measure, minutes, times, every,
         staff, ratio, secured_by, adulthood, advice_from, advised_on, arrangement, pence)
      values
        (:edition, :stem, :section, :place, :text, :area, nullif(:by_on, '')::date, :measure,
         nullif(:minutes, '')::int, nullif(:times, '')::int, :every, :staff, :ratio, :secured_by,
         :adulthood, :advice_from, nullif(:advised_on, '')::date, :arrangement,
         (nullif(:pence, '')::numeric * 100)::bigint)
      """;

  private static final String CHANGE =
      """
      update ehc.item
         set section = :section,
             place = :place,
             removed_at = :removed,
             version = version + 1,
             text = :text,
             area = :area,
             by_on = nullif(:by_on, '')::date,
             measure = :measure,
             minutes = nullif(:minutes, '')::int,
             times = nullif(:times, '')::int,
             every = :every,
             staff = :staff,
             ratio = :ratio,
             secured_by = :secured_by,
             adulthood = :adulthood,
             advice_from = :advice_from,
             advised_on = nullif(:advised_on, '')::date,
             arrangement = :arrangement,
             pence = (nullif(:pence, '')::numeric * 100)::bigint
       where item_id = :item
      """;

  private static final String GROW =
      """
      update ehc.item set version = version + 1 where item_id = :item
      """;

  private static final String PUT =
      """
      update ehc.item set place = :place where item_id = :item
      """;

  private static final String NEXT_PLACE =
      """
      select coalesce(max(place), 0) + 1
        from ehc.item
       where edition_id = :edition and section = :section
      """;

  private static final String PART =
      """
      delete from ehc.link
       where (from_item = :item and to_item = :other) or (from_item = :other and to_item = :item)
      """;

  private static final String JOIN =
      """
      insert into ehc.link (edition_id, from_item, from_kind, to_item, to_kind)
      select a.edition_id, a.item_id, a.kind, b.item_id, b.kind
        from ehc.item a
        join ehc.item b on b.edition_id = a.edition_id
       where ((a.item_id = :item and b.item_id = :other) or (a.item_id = :other and b.item_id = :item))
         and (a.kind, b.kind) in (('NEED', 'OUTCOME'), ('NEED', 'PROVISION'), ('OUTCOME', 'PROVISION'))
      on conflict do nothing
      """;

  private final JdbcClient jdbc;

  ItemRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Every row of a version, by its stem, those that were taken out too.
  Map<UUID, Standing> all(EditionId edition) {
    Map<UUID, Standing> found = new LinkedHashMap<>();
    jdbc.sql(ALL)
        .param("edition", edition.value())
        .query(
            row -> {
              Map<String, String> kept = new HashMap<>(PlanStore.words(row).byCode());
              kept.put("section", row.getString("section"));
              kept.put("place", row.getString("place"));
              kept.put("out", Boolean.toString(row.getBoolean("is_out")));
              kept.put("joined", row.getString("joined"));
              UUID stem = row.getObject("stem", UUID.class);
              found.put(
                  stem,
                  new Standing(
                      row.getLong("item_id"), stem, row.getLong("version"), RowState.byCode(kept)));
            });
    return found;
  }

  int nextPlace(EditionId edition, Section section) {
    return jdbc.sql(NEXT_PLACE)
        .param("edition", edition.value())
        .param("section", section.name())
        .query(Integer.class)
        .single();
  }

  void add(EditionId edition, UUID stem, RowState state) {
    jdbc.sql(ADD)
        .params(state.words().byCode())
        .param("edition", edition.value())
        .param("stem", stem)
        .param("section", state.section().name())
        .param("place", state.place())
        .update();
  }

  /// @param removed when it was taken out; null while it stands
  void change(long item, RowState state, @Nullable Timestamp removed) {
    jdbc.sql(CHANGE)
        .params(state.words().byCode())
        .param("item", item)
        .param("section", state.section().name())
        .param("place", state.place())
        .param("removed", removed, java.sql.Types.TIMESTAMP)
        .update();
  }

  void grow(long item) {
    jdbc.sql(GROW).param("item", item).update();
  }

  void put(long item, int place) {
    jdbc.sql(PUT).param("item", item).param("place", place).update();
  }

  /// Joins a row to these and to no others.
  ///
  /// @return the rows at the other ends that were joined or parted
  Set<UUID> join(Standing row, Collection<UUID> wished, Map<UUID, Standing> all) {
    Set<UUID> changed = new HashSet<>();
    for (UUID other : row.state().joined()) {
      if (!wished.contains(other)) {
        write(PART, row, Optional.ofNullable(all.get(other))).ifPresent(changed::add);
      }
    }
    for (UUID other : wished) {
      if (!row.state().joined().contains(other)) {
        Optional<Standing> there =
            Optional.ofNullable(all.get(other)).filter(each -> !each.state().isOut());
        write(JOIN, row, there).ifPresent(changed::add);
      }
    }
    return changed;
  }

  private Optional<UUID> write(String sql, Standing row, Optional<Standing> other) {
    return other
        .filter(
            each -> jdbc.sql(sql).param("item", row.id()).param("other", each.id()).update() > 0)
        .map(Standing::stem);
  }
}
