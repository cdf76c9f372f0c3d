// SPDX-License-Identifier: Apache-2.0
package org.throughline.settings.internal.register;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.throughline.settings.Setting;
import org.throughline.settings.Urn;

/// Which setting came before or after which, and the one life that they make together.
@Component
public class SettingLinks {

  private static final int LONGEST_LIFE = 40;
  private static final String PUT =
      """
      insert into settings.link as l (urn, other_urn, other_name, kind, words, since, is_invented)
      select distinct on (urn, other_urn, kind)
             urn, other_urn, coalesce(other_name, ''), kind, words, since, :invented
        from jsonb_populate_recordset(null::settings.link, cast(:rows as jsonb))
       order by urn, other_urn, kind, since desc nulls last
      on conflict (urn, other_urn, kind) do update
         set other_name = excluded.other_name, words = excluded.words, since = excluded.since
       where (l.other_name, l.words, l.since)
             is distinct from (excluded.other_name, excluded.words, excluded.since)
      """;

  /// Either side may give the line; a successor of one is a predecessor of the other.
  private static final String AROUND =
      """
      select other_urn, other_name, kind, words, since
        from settings.link
       where urn = :urn and kind <> 'OTHER'
       union
      select urn, '', case kind when 'PREDECESSOR' then 'SUCCESSOR' else 'PREDECESSOR' end, words,
             since
        from settings.link
       where other_urn = :urn and kind <> 'OTHER'
       order by 1, 2 desc
      """;

  private final JdbcClient jdbc;
  private final SettingRows rows;

  SettingLinks(JdbcClient jdbc, SettingRows rows) {
    this.jdbc = jdbc;
    this.rows = rows;
  }

  /// One line, as it is kept.
  public record Link(
      Urn urn, Urn other, String otherName, String kind, String words, Optional<LocalDate> since) {}

  /// One stage of a life.
  ///
  /// @param setting absent where the setting itself is not kept here
  /// @param name as the link gives it where the setting is not kept
  /// @param order 0 for the one that was asked for, less for those before it
  public record Stage(Urn urn, Optional<Setting> setting, String name, int order) {}

  /// @return how many are new or different
  public int put(List<Link> links, boolean isInvented) {
    return jdbc.sql(PUT)
        .param("rows", FactJson.rows(links.stream().map(SettingLinks::row).toList()))
        .param("invented", isInvented)
        .update();
  }

  private static Map<String, Object> row(Link link) {
    Map<String, Object> row = new HashMap<>();
    row.put("urn", link.urn().value());
    row.put("other_urn", link.other().value());
    row.put("other_name", link.otherName());
    row.put("kind", link.kind());
    row.put("words", link.words());
    link.since().ifPresent(day -> row.put("since", day.toString()));
    return row;
  }

  /// The settings that `urn` is one stage of, the earliest first.
  public List<Stage> life(Urn urn) {
    Map<Urn, Stage> stages = new TreeMap<>();
    Deque<Stage> open = new ArrayDeque<>();
    open.add(new Stage(urn, rows.find(urn), "", 0));
    while (!open.isEmpty() && stages.size() < LONGEST_LIFE) {
      Stage stage = open.poll();
      if (stages.putIfAbsent(stage.urn(), stage) == null) {
        around(stage, open);
      }
    }
    return stages.values().stream()
        .sorted(Comparator.comparingInt(Stage::order).thenComparing(Stage::urn))
        .toList();
  }

  /// Those that followed directly.
  public List<Stage> successors(Urn urn) {
    return life(urn).stream().filter(stage -> stage.order() == 1).toList();
  }

  private void around(Stage stage, Deque<Stage> open) {
    jdbc.sql(AROUND)
        .param("urn", stage.urn().value())
        .query(
            row -> {
              boolean isBefore = row.getString("kind").equals("PREDECESSOR");
              // From one before the one asked for, only what came before is its life; and so on.
              boolean isOnTheWay = stage.order() == 0 || (stage.order() < 0) == isBefore;
              Urn other = new Urn(row.getString("other_urn"));
              if (isOnTheWay) {
                open.add(
                    new Stage(
                        other,
                        rows.find(other),
                        row.getString("other_name"),
                        stage.order() + (isBefore ? -1 : 1)));
              }
            });
  }
}
