// SPDX-License-Identifier: Apache-2.0
package org.throughline.ehc.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.stereotype.Component;
import org.throughline.ehc.EditionId;

/// Adds many rows to a version at once.
@Component
public class ItemBatch {

  private static final String JOIN =
      """
      insert into ehc.link (edition_id, from_item, from_kind, to_item, to_kind)
      select a.edition_id, a.item_id, a.kind, b.item_id, b.kind
        from ehc.item a
        join ehc.item b on b.edition_id = a.edition_id
       where a.edition_id = :edition
         and ((a.stem = :one and b.stem = :other) or (a.stem = :other and b.stem = :one))
         and (a.kind, b.kind) in (('NEED', 'OUTCOME'), ('NEED', 'PROVISION'), ('OUTCOME', 'PROVISION'))
      on conflict do nothing
      """;

  private final NamedParameterJdbcTemplate jdbc;

  ItemBatch(NamedParameterJdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /// A row and what it is joined to.
  public record Line(UUID stem, RowState state) {}

  public void add(EditionId edition, List<Line> lines) {
    List<SqlParameterSource> rows = new ArrayList<>();
    List<SqlParameterSource> links = new ArrayList<>();
    for (Line line : lines) {
      rows.add(row(edition, line));
      for (UUID other : line.state().joined()) {
        links.add(
            new MapSqlParameterSource(
                Map.of("edition", edition.value(), "one", line.stem(), "other", other)));
      }
    }
    jdbc.batchUpdate(ItemRows.ADD, rows.toArray(SqlParameterSource[]::new));
    jdbc.batchUpdate(JOIN, links.toArray(SqlParameterSource[]::new));
  }

  private static SqlParameterSource row(EditionId edition, Line line) {
    return new MapSqlParameterSource()
        .addValues(line.state().words().byCode())
        .addValue("edition", edition.value())
        .addValue("stem", line.stem())
        .addValue("section", line.state().section().name())
        .addValue("place", line.state().place());
  }
}
