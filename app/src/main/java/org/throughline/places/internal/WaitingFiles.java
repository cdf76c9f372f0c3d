// SPDX-License-Identifier: Apache-2.0
package org.throughline.places.internal;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.places.internal.ForecastDesk.Sent;
import org.throughline.platform.identity.AccountId;

/// Files that need not be chosen again: those of a form that was refused, which wait for its next
/// try, and those of a forecast that is asked for anew.
@Component
public class WaitingFiles {

  private static final Duration LONGEST = Duration.ofDays(1);

  private static final String KEEP =
      """
      insert into places.waiting_file (form, part, account_id, kind, file_name, content, at)
      values (:form, :part, :by, :kind, :name, :content, :at)
      on conflict (form, part) do update
        set file_name = excluded.file_name, content = excluded.content, at = excluded.at
      where waiting_file.account_id = excluded.account_id
      """;

  private static final String NAMES =
      """
      select part, file_name from places.waiting_file
       where form = :form and account_id = :by and kind = :kind
      """;

  private static final String CONTENT =
      """
      select content from places.waiting_file
       where form = :form and part = :part and account_id = :by
      """;

  private static final String FORGET =
      """
      delete from places.waiting_file where form = :form and account_id = :by
      """;

  private static final String FORGET_OLD =
      """
      delete from places.waiting_file where at < :before
      """;

  private final JdbcClient jdbc;
  private final ForecastRows rows;
  private final Clock clock;

  WaitingFiles(JdbcClient jdbc, ForecastRows rows, Clock clock) {
    this.jdbc = jdbc;
    this.rows = rows;
    this.clock = clock;
  }

  /// Where the files of a form stand.
  ///
  /// @param form under which those of its last try wait
  /// @param from the number of the forecast that is asked for anew; 0 for none
  public record Place(UUID form, ForecastKind kind, long from, AccountId by) {}

  private record Named(String part, String fileName) {}

  /// The names of the files that need not be chosen again, by part.
  public Map<String, String> names(Place place) {
    Map<String, String> names = new LinkedHashMap<>();
    if (rows.find(place.from()).filter(line -> line.kind() == place.kind()).isPresent()) {
      names.putAll(rows.inputs(place.from()));
    }
    waiting(place).forEach(each -> names.put(each.part(), each.fileName()));
    return names;
  }

  private List<Named> waiting(Place place) {
    return jdbc.sql(NAMES)
        .param("form", place.form())
        .param("by", place.by().value())
        .param("kind", place.kind().code())
        .query(Named.class)
        .list();
  }

  /// The files that were sent, with those that need not be chosen again.
  ///
  /// @param without the parts that shall be left out
  public List<Sent> with(List<Sent> sent, List<String> without, Place place) {
    List<Sent> files = new ArrayList<>(sent);
    List<String> waiting = waiting(place).stream().map(Named::part).toList();
    names(place)
        .forEach(
            (part, name) -> {
              if (!without.contains(part) && sent.stream().noneMatch(is(part))) {
                byte[] content =
                    waiting.contains(part) ? content(place, part) : rows.input(place.from(), part);
                files.add(new Sent(part, name, content));
              }
            });
    return files;
  }

  private static Predicate<Sent> is(String part) {
    return file -> file.part().equals(part);
  }

  private byte[] content(Place place, String part) {
    return jdbc.sql(CONTENT)
        .param("form", place.form())
        .param("part", part)
        .param("by", place.by().value())
        .query(byte[].class)
        .single();
  }

  /// Keeps files for the next try.
  @Transactional
  public void keep(Place place, List<Sent> files) {
    for (Sent file : files) {
      jdbc.sql(KEEP)
          .param("form", place.form())
          .param("part", file.part())
          .param("by", place.by().value())
          .param("kind", place.kind().code())
          .param("name", ForecastDesk.named(file.name()))
          .param("content", file.content())
          .param("at", Timestamp.from(clock.instant()))
          .update();
    }
  }

  /// Forgets them, once the forecast is asked for.
  @Transactional
  public void forget(Place place) {
    jdbc.sql(FORGET).param("form", place.form()).param("by", place.by().value()).update();
  }

  /// Forgets those that nobody came back to for a day.
  @Transactional
  public void forgetOld() {
    jdbc.sql(FORGET_OLD).param("before", Timestamp.from(clock.instant().minus(LONGEST))).update();
  }
}
