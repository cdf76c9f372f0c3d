// SPDX-License-Identifier: Apache-2.0
package org.throughline.governance.internal.requests;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.governance.internal.bodies.Bodies;
import org.throughline.governance.internal.bodies.Body;
import org.throughline.governance.internal.bodies.WrittenDay;
import org.throughline.measures.MeasureCode;
import org.throughline.measures.Measures;
import org.throughline.platform.DecisionBook;
import org.throughline.platform.Outcome;
import org.throughline.platform.Problem;
import org.throughline.platform.audit.AuditLog;
import org.throughline.platform.identity.AccountId;
import org.throughline.strategy.Strategies;

/// What bodies have asked for, until it is answered.
@Component
public class Requests {

  private static final String ALL =
      """
      select r.request_id, r.body_id, b.name as body, r.asked_on, r.words, r.of_whom, r.due_on,
             r.answered_on, r.answer, r.about, r.decision
        from governance.request r
        join governance.body b on b.body_id = r.body_id
       order by r.answered_on is not null, r.due_on nulls last, r.asked_on, r.request_id
       limit 500
      """;

  private static final String LOCK =
      """
      select answered_on, asked_on from governance.request where request_id = :id for update
      """;

  private static final String ADD =
      """
      insert into governance.request
        (body_id, asked_on, words, of_whom, due_on, about, is_invented, created_at, created_by)
      values (:body, :asked, :words, :whom, :due, :about, :invented, :at, :by)
      returning request_id
      """;

  private static final String ANSWER =
      """
      update governance.request
         set answered_on = :on, answer = :answer, decision = :decision, answered_by = :by
       where request_id = :id
      """;

  private final JdbcClient jdbc;
  private final Bodies bodies;
  private final Strategies strategies;
  private final Measures measures;
  private final DecisionBook decisions;
  private final AuditLog audit;
  private final Clock clock;

  Requests(
      JdbcClient jdbc,
      Bodies bodies,
      Strategies strategies,
      Measures measures,
      DecisionBook decisions,
      AuditLog audit,
      Clock clock) {
    this.jdbc = jdbc;
    this.bodies = bodies;
    this.strategies = strategies;
    this.measures = measures;
    this.decisions = decisions;
    this.audit = audit;
    this.clock = clock;
  }

  /// What a person writes of a new request.
  ///
  /// @param askedOn absent when the day could not be read
  /// @param about the code of the promise or the measure that it is about; may be empty
  public record NewRequest(
      long body,
      Optional<LocalDate> askedOn,
      String words,
      String ofWhom,
      WrittenDay due,
      String about) {
    public NewRequest {
      about = about.strip().toUpperCase(Locale.UK);
    }
  }

  private record Locked(Optional<LocalDate> answeredOn, LocalDate askedOn) {}

  /// The open ones first, by the day they are due.
  public List<Request> all() {
    return jdbc.sql(ALL).query(Requests::read).list();
  }

  @Transactional
  public Outcome<Long> add(NewRequest request, AccountId by) {
    Optional<Body> body = bodies.find(request.body());
    List<Problem> problems = problems(request, body);
    if (!problems.isEmpty()) {
      return new Outcome.Refused<>(problems);
    }
    long id =
        jdbc.sql(ADD)
            .param("body", request.body())
            .param("asked", request.askedOn().orElseThrow())
            .param("words", request.words())
            .param("whom", request.ofWhom())
            .param("due", request.due().day().orElse(null))
            .param("about", request.about())
            .param("invented", body.orElseThrow().isInvented())
            .param("at", Timestamp.from(clock.instant()))
            .param("by", by.value())
            .query(Long.class)
            .single();
    audit.record(Optional.of(by), "request-added", "request", Long.toString(id), Map.of());
    return new Outcome.Done<>(id);
  }

  /// What a person writes of an answer.
  ///
  /// @param on absent when the day could not be read
  /// @param decision the reference of the decision that it carries out; may be empty
  public record Answer(Optional<LocalDate> on, String words, String decision) {
    public Answer {
      decision = DecisionBook.tidy(decision);
    }
  }

  /// Says what was answered. What was answered once is not answered again.
  @Transactional
  public Outcome<Long> answer(long id, Answer answer, AccountId by) {
    List<Problem> problems = problems(lock(id), answer);
    if (!problems.isEmpty()) {
      return new Outcome.Refused<>(problems);
    }
    jdbc.sql(ANSWER)
        .param("id", id)
        .param("on", answer.on().orElseThrow())
        .param("answer", answer.words())
        .param("decision", answer.decision())
        .param("by", by.value())
        .update();
    audit.record(Optional.of(by), "request-answered", "request", Long.toString(id), Map.of());
    return new Outcome.Done<>(id);
  }

  private List<Problem> problems(Optional<Locked> locked, Answer answer) {
    List<Problem> problems = new ArrayList<>();
    if (locked.isEmpty() || locked.get().answeredOn().isPresent()) {
      problems.add(new Problem("GOV-155", "", "This request was answered already. Look below."));
    } else if (answer.on().isEmpty()
        || answer.on().get().isBefore(locked.get().askedOn())
        || answer.on().get().isAfter(LocalDate.now(clock))) {
      problems.add(
          new Problem(
              "GOV-156",
              "answeredOn",
              "Enter the day of the answer, between its asking and today."));
    }
    if (answer.words().length() < 3 || answer.words().length() > 4000) {
      problems.add(
          new Problem("GOV-157", "answer", "Say what was answered, in 3 to 4,000 characters."));
    }
    decisions.problem("decision", answer.decision()).ifPresent(problems::add);
    return problems;
  }

  private Optional<Locked> lock(long id) {
    return jdbc.sql(LOCK)
        .param("id", id)
        .query(
            (row, number) ->
                new Locked(day(row, "answered_on"), row.getObject("asked_on", LocalDate.class)))
        .optional();
  }

  private List<Problem> problems(NewRequest request, Optional<Body> body) {
    List<Problem> problems = new ArrayList<>(request.due().problems("due"));
    if (body.isEmpty()) {
      problems.add(new Problem("GOV-150", "body", "Choose the body that asked."));
    }
    if (request.words().length() < 3 || request.words().length() > 2000) {
      problems.add(
          new Problem("GOV-151", "words", "Say what was asked for, in 3 to 2,000 characters."));
    }
    if (request.ofWhom().length() < 2 || request.ofWhom().length() > 200) {
      problems.add(new Problem("GOV-152", "ofWhom", "Name who was asked, in 2 to 200 characters."));
    }
    if (!request.about().isEmpty() && !isThere(request.about())) {
      problems.add(
          new Problem(
              "GOV-158",
              "about",
              "There is no commitment or measure of this code. Give one such as E1.Y2.03 or S2-09, or"
                  + " leave it empty."));
    }
    Optional<LocalDate> asked = request.askedOn();
    if (asked.isEmpty() || asked.get().isAfter(LocalDate.now(clock))) {
      problems.add(
          new Problem("GOV-153", "askedOn", "Enter the day it was asked, today or before."));
    } else if (request.due().day().map(asked.get()::isAfter).orElse(false)) {
      problems.add(
          new Problem("GOV-154", "due", "The answer is due before it was asked. Check both days."));
    }
    return problems;
  }

  private boolean isThere(String code) {
    return MeasureCode.parse(code).flatMap(measures::find).isPresent()
        || strategies.commitmentByCode(code).isPresent();
  }

  private static Optional<LocalDate> day(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, LocalDate.class));
  }

  private static Request read(ResultSet row, int number) throws SQLException {
    return new Request(
        row.getLong("request_id"),
        row.getLong("body_id"),
        row.getString("body"),
        row.getObject("asked_on", LocalDate.class),
        row.getString("words"),
        row.getString("of_whom"),
        day(row, "due_on"),
        day(row, "answered_on"),
        row.getString("answer"),
        row.getString("about"),
        row.getString("decision"));
  }
}
