// SPDX-License-Identifier: Apache-2.0
package org.throughline.ehc.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.stereotype.Component;
import org.throughline.ehc.EditionId;

/// Adds many rows to versions at once.
@Component
public class ItemBatch {

  private static final String JOIN =
      """
      insert into ehc.link (edition_id, from_item, from_kind, to_item, to_kind)
      select edition_id, a.item_id, a.kind, b.item_id, b.kind
        from unnest(:editions::bigint[], :ones::uuid[], :others::uuid[]) j (edition_id, one, other)
        join ehc.item a using (edition_id)
        join ehc.item b using (edition_id)
       where ((a.stem = j.one and b.stem = j.other) or (a.stem = j.other and b.stem = j.one))
         and (a.kind, b.kind) in (('NEED', 'OUTCOME'), ('NEED', 'PROVISION'), ('OUTCOME', 'PROVISION'))
      on conflict do nothing
      """;

  private final NamedParameterJdbcTemplate jdbc;

  ItemBatch(NamedParameterJdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /// A row of a version and what it is joined to.
  public record Line(EditionId edition, UUID stem, RowState state) {}

  public void add(List<Line> lines) {
    jdbc.batchUpdate(
        ItemRows.ADD, lines.stream().map(ItemBatch::row).toArray(SqlParameterSource[]::new));
    List<Long> editions = new ArrayList<>();
    List<String> ones = new ArrayList<>();
    List<String> others = new ArrayList<>();
    for (Line line : lines) {
      for (UUID other : line.state().joined()) {
        editions.add(line.edition().value());
        ones.add(line.stem().toString());
        others.add(other.toString());
      }
    }
    jdbc.update(
        JOIN,
        new MapSqlParameterSource("editions", editions.toArray(Long[]::new))
            .addValue("ones", ones.toArray(String[]::new))
            .addValue("others", others.toArray(String[]::new)));
  }

  private static SqlParameterSource row(Line line) {
    return new MapSqlParameterSource()
        .addValues(line.state().words().byCode())
        .addValue("edition", line.edition().value())
        .addValue("stem", line.stem())
        .addValue("section", line.state().section().name())
        .addValue("place", line.state().place());
  }
}
