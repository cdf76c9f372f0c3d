// SPDX-License-Identifier: Apache-2.0
package org.throughline.governance.internal.bodies;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.governance.internal.bodies.Body.BodyFacts;
import org.throughline.platform.Outcome;
import org.throughline.platform.Problem;
import org.throughline.platform.audit.AuditLog;
import org.throughline.platform.identity.AccountId;
import org.throughline.platform.identity.Accounts;

/// Adds bodies and changes them.
@Component
public class BodyWriting {

  private static final String LOCK =
      """
      select version, changed_by from governance.body where body_id = :id for update
      """;

  private static final String ADD =
      """
      insert into governance.body
        (name, kind, parent_id, cadence, about, decides, advises, is_current, is_public,
         is_invented, changed_at, changed_by)
      values
        (:name, :kind, :parent, :cadence, :about, :decides, :advises, :current, :public, :invented,
         :at, :by)
      returning body_id
      """;

  private static final String CHANGE =
      """
      update governance.body
         set name = :name, kind = :kind, parent_id = :parent, cadence = :cadence, about = :about,
             decides = :decides, advises = :advises, is_current = :current, is_public = :public,
             version = version + 1, changed_at = :at, changed_by = :by
       where body_id = :id
      """;

  private static final String EMPTY_SEATS =
      """
      delete from governance.body_member where body_id = :id
      """;

  private static final String SEAT =
      """
      insert into governance.body_member (body_id, position, role, who)
      values (:id, :position, :role, :who)
      """;

  private final JdbcClient jdbc;
  private final Bodies bodies;
  private final Accounts accounts;
  private final AuditLog audit;
  private final Clock clock;

  BodyWriting(JdbcClient jdbc, Bodies bodies, Accounts accounts, AuditLog audit, Clock clock) {
    this.jdbc = jdbc;
    this.bodies = bodies;
    this.accounts = accounts;
    this.audit = audit;
    this.clock = clock;
  }

  private record Locked(long version, Optional<AccountId> by) {}

  /// Adds a body.
  ///
  /// @param nextMeeting absent when no day is set
  @Transactional
  public Outcome<Long> add(
      BodyFacts facts, WrittenDay nextMeeting, boolean isInvented, AccountId by) {
    List<Problem> problems = problems(facts, nextMeeting, Optional.empty());
    if (!problems.isEmpty()) {
      return new Outcome.Refused<>(problems);
    }
    long id =
        bound(ADD, facts, Optional.of(by)).param("invented", isInvented).query(Long.class).single();
    seat(id, facts);
    nextMeeting.day().ifPresent(day -> bodies.meeting(id, day));
    audit.record(Optional.of(by), "body-added", "body", Long.toString(id), Map.of());
    return new Outcome.Done<>(id);
  }

  /// Changes a body.
  @Transactional
  public Outcome<Long> change(
      long id, long expectedVersion, BodyFacts facts, WrittenDay nextMeeting, AccountId by) {
    Locked locked = lock(id);
    if (locked.version() != expectedVersion) {
      return new Outcome.Overtaken<>(name(locked.by()), locked.version());
    }
    List<Problem> problems = problems(facts, nextMeeting, Optional.of(id));
    if (!problems.isEmpty()) {
      return new Outcome.Refused<>(problems);
    }
    bound(CHANGE, facts, Optional.of(by)).param("id", id).update();
    jdbc.sql(EMPTY_SEATS).param("id", id).update();
    seat(id, facts);
    meet(id, nextMeeting.day());
    audit.record(Optional.of(by), "body-changed", "body", Long.toString(id), Map.of());
    return new Outcome.Done<>(id);
  }

  private void meet(long id, Optional<LocalDate> next) {
    Optional<LocalDate> was = bodies.find(id).flatMap(Body::nextMeeting);
    if (was.isPresent() && !was.equals(next)) {
      bodies.moveMeeting(id, was.get(), next);
    }
    next.ifPresent(day -> bodies.meeting(id, day));
  }

  private Locked lock(long id) {
    return jdbc.sql(LOCK)
        .param("id", id)
        .query(
            (row, number) ->
                new Locked(
                    row.getLong("version"),
                    Optional.ofNullable(row.getObject("changed_by", Long.class))
                        .map(AccountId::new)))
        .single();
  }

  private String name(Optional<AccountId> by) {
    return by.map(each -> accounts.names().getOrDefault(each, "A colleague")).orElse("Throughline");
  }

  private JdbcClient.StatementSpec bound(String sql, BodyFacts facts, Optional<AccountId> by) {
    return jdbc.sql(sql)
        .param("name", facts.name())
        .param("kind", facts.kind().name())
        .param("parent", facts.parent().orElse(null))
        .param("cadence", facts.cadence())
        .param("about", facts.about())
        .param("decides", facts.decides().toArray(String[]::new))
        .param("advises", facts.advises().toArray(String[]::new))
        .param("current", facts.isCurrent())
        .param("public", facts.isPublic())
        .param("at", Timestamp.from(clock.instant()))
        .param("by", by.map(AccountId::value).orElse(null));
  }

  private void seat(long id, BodyFacts facts) {
    int position = 1;
    for (Body.Member member : facts.members()) {
      jdbc.sql(SEAT)
          .param("id", id)
          .param("position", position++)
          .param("role", member.role())
          .param("who", member.who())
          .update();
    }
  }

  private List<Problem> problems(BodyFacts facts, WrittenDay nextMeeting, Optional<Long> id) {
    List<Problem> problems = new ArrayList<>(nextMeeting.problems("nextMeeting"));
    if (facts.name().length() < 3 || facts.name().length() > 200) {
      problems.add(new Problem("GOV-101", "name", "Name the body, in 3 to 200 characters."));
    } else if (isTaken(facts, id)) {
      problems.add(
          new Problem("GOV-102", "name", "Another body has this name. Choose a different one."));
    }
    if (facts.cadence().length() > 200) {
      problems.add(new Problem("GOV-103", "cadence", "Say in 200 characters how often it meets."));
    }
    if (facts.about().length() > 2000) {
      problems.add(new Problem("GOV-104", "about", "Use no more than 2,000 characters."));
    }
    if (facts.members().stream().anyMatch(BodyWriting::isTooLong)) {
      problems.add(
          new Problem("GOV-105", "members", "Give each role, and each name, 2 to 200 characters."));
    }
    facts
        .parent()
        .filter(parent -> isWithin(parent, id))
        .ifPresent(
            parent ->
                problems.add(
                    new Problem(
                        "GOV-106",
                        "parent",
                        "It cannot answer to itself or to a body below it. Choose another.")));
    return problems;
  }

  private static boolean isTooLong(Body.Member member) {
    return member.role().length() < 2
        || member.role().length() > 200
        || member.who().length() > 200;
  }

  private boolean isTaken(BodyFacts facts, Optional<Long> id) {
    return facts.isCurrent()
        && bodies.current().stream()
            .filter(body -> id.isEmpty() || body.id() != id.get())
            .anyMatch(
                body ->
                    body.name()
                        .toLowerCase(Locale.ROOT)
                        .equals(facts.name().toLowerCase(Locale.ROOT)));
  }

  /// Whether `parent` is no body at all, the body itself, or somewhere below it.
  private boolean isWithin(long parent, Optional<Long> id) {
    Set<Long> seen = new HashSet<>();
    Optional<Long> above = Optional.of(parent);
    while (above.isPresent() && seen.add(above.get())) {
      Optional<Body> body = bodies.find(above.get());
      if (body.isEmpty() || above.equals(id)) {
        return true;
      }
      above = body.get().facts().parent();
    }
    return false;
  }
}
