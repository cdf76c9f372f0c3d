// SPDX-License-Identifier: Apache-2.0
package org.throughline.governance.internal.bodies;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The bodies as they are kept.
@Component
public class Bodies {

  private static final String COLUMNS =
      """
      select b.body_id, b.name, b.kind, b.parent_id, b.cadence, b.about, b.decides, b.advises,
             b.is_current, b.is_public, b.is_invented, b.version,
             (select min(m.meets_on)
                from governance.meeting m
               where m.body_id = b.body_id
                 and m.meets_on >= :today) as next_meeting
        from governance.body b
      """;

  private static final String ORDER =
      """
       order by b.is_current desc, b.name, b.body_id
      """;

  private static final String MEMBERS =
      """
      select body_id, role, who from governance.body_member order by body_id, position
      """;

  private static final String MEETINGS =
      """
      select meets_on
        from governance.meeting
       where body_id = :id
       order by meets_on desc
       limit 24
      """;

  private static final String TO_COME =
      """
      select m.body_id, b.name, m.meets_on
        from governance.meeting m
        join governance.body b using (body_id)
       where b.is_current and m.meets_on >= :today
       order by m.meets_on, b.name, m.body_id
      """;

  private static final String MEETING =
      """
      insert into governance.meeting (body_id, meets_on) values (:body, :day)
      on conflict (body_id, meets_on) do update set meets_on = excluded.meets_on
      returning meeting_id
      """;

  private static final String MOVE =
      """
      update governance.meeting m
         set meets_on = :day
       where m.body_id = :body
         and m.meets_on = :was
         and not exists (select from governance.meeting other
                          where other.body_id = :body and other.meets_on = :day)
      """;

  private static final String FORGET =
      """
      select governance.forget_meeting(:body, :day)
      """;

  private final JdbcClient jdbc;
  private final Clock clock;

  Bodies(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  private record Seat(long body, Body.Member member) {}

  /// Every body, those that no longer meet last.
  public List<Body> all() {
    Map<Long, List<Body.Member>> members = members();
    return jdbc.sql(COLUMNS + ORDER)
        .param("today", LocalDate.now(clock))
        .query((row, number) -> read(row, members))
        .list();
  }

  /// Those that still meet, by name.
  public List<Body> current() {
    return all().stream().filter(body -> body.facts().isCurrent()).toList();
  }

  public Optional<Body> find(long id) {
    return all().stream().filter(body -> body.id() == id).findFirst();
  }

  /// The days on which it met or will meet, the latest first.
  public List<LocalDate> meetings(long id) {
    return jdbc.sql(MEETINGS).param("id", id).query(LocalDate.class).list();
  }

  /// A meeting of a body that still meets.
  public record Meeting(long bodyId, String name, LocalDate meetsOn) {}

  /// The meetings to come, the next first.
  public List<Meeting> meetingsToCome() {
    return jdbc.sql(TO_COME).param("today", LocalDate.now(clock)).query(Meeting.class).list();
  }

  /// The meeting of that body on that day, made known when it was not.
  public long meeting(long body, LocalDate day) {
    return jdbc.sql(MEETING).param("body", body).param("day", day).query(Long.class).single();
  }

  /// Moves the meeting of `was` to another day, with the reports that go to it. Where that day has
  /// a meeting already, or none is named, the old day is forgotten unless reports go to it.
  void moveMeeting(long body, LocalDate was, Optional<LocalDate> day) {
    int moved =
        day.map(
                to ->
                    jdbc.sql(MOVE).param("body", body).param("was", was).param("day", to).update())
            .orElse(0);
    if (moved == 0) {
      jdbc.sql(FORGET).param("body", body).param("day", was).query((row, number) -> 0).list();
    }
  }

  private Map<Long, List<Body.Member>> members() {
    return jdbc
        .sql(MEMBERS)
        .query(
            (row, number) ->
                new Seat(
                    row.getLong("body_id"),
                    new Body.Member(row.getString("role"), row.getString("who"))))
        .list()
        .stream()
        .collect(
            Collectors.groupingBy(
                Seat::body, Collectors.mapping(Seat::member, Collectors.toList())));
  }

  private static Body read(ResultSet row, Map<Long, List<Body.Member>> members)
      throws SQLException {
    long id = row.getLong("body_id");
    return new Body(
        id,
        new Body.BodyFacts(
            row.getString("name"),
            BodyKind.valueOf(row.getString("kind")),
            Optional.ofNullable(row.getObject("parent_id", Long.class)),
            row.getString("cadence"),
            row.getString("about"),
            texts(row.getArray("decides")),
            texts(row.getArray("advises")),
            members.getOrDefault(id, List.of()),
            row.getBoolean("is_current"),
            row.getBoolean("is_public")),
        Optional.ofNullable(row.getObject("next_meeting", LocalDate.class)),
        row.getBoolean("is_invented"),
        row.getLong("version"));
  }

  private static List<String> texts(Array array) throws SQLException {
    return Arrays.asList((String[]) array.getArray());
  }
}
