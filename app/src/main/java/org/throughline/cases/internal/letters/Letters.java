// SPDX-License-Identifier: Apache-2.0
package org.throughline.cases.internal.letters;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.cases.CaseFiles;
import org.throughline.cases.CaseId;
import org.throughline.cases.CaseSummary;
import org.throughline.cases.CaseWork;
import org.throughline.cases.EventGuard;
import org.throughline.cases.LetterRecipients.Recipient;
import org.throughline.cases.NewEvent;
import org.throughline.cases.RecordedEvent;
import org.throughline.cases.internal.LegalTest;
import org.throughline.platform.Outcome;
import org.throughline.platform.Problem;
import org.throughline.platform.identity.AccountId;
import org.throughline.statute.Calendars;
import org.throughline.statute.ServiceMethod;

/// Sends letters: the letter, the event that it shows and what is due from then on are written
/// together, or none of it.
@Component
@Transactional
public class Letters {

  private static final int LONGEST = 20_000;

  private static final String OF =
      """
      select letter_id, title, recipient, address, body, method, sent_on, served_on, written_by
        from cases.letter
       where case_id = :case
       order by letter_id desc
      """;

  private static final String SHOWN_BY =
      """
      select letter_id, title, recipient, address, body, method, sent_on, served_on, written_by
        from cases.letter
       where case_id = :case and number = :event
       order by letter_id desc
       limit 1
      """;

  private static final Map<String, String> ALSO_SHOWN = LetterFile.alsoShown();

  private static final String ADD =
      """
      insert into cases.letter
        (case_id, code, version, title, recipient, address, body, method, sent_on, served_on,
         number, written_at, written_by)
      select :case, :code, :version, :title, :recipient, :address, :body, :method, :sent, :served,
             max(number), :at, :by
        from cases.event
       where case_id = :case
      """;

  private final JdbcClient jdbc;
  private final CaseFiles files;
  private final CaseWork work;
  private final List<EventGuard> guards;
  private final Clock clock;

  Letters(JdbcClient jdbc, CaseFiles files, CaseWork work, List<EventGuard> guards, Clock clock) {
    this.jdbc = jdbc;
    this.files = files;
    this.work = work;
    this.guards = List.copyOf(guards);
    this.clock = clock;
  }

  /// A letter as a form sends it.
  ///
  /// @param offered to whom such a letter may go; empty where nobody knows
  /// @param chosen which of them it goes to; empty for none
  /// @param grounds the answers to the tests of the law on which a decision rests, and its reasons
  /// @param sentOn empty when no day could be read
  public record NewLetter(
      LetterTemplate template,
      List<Recipient> offered,
      Optional<Recipient> chosen,
      String recipient,
      String address,
      String body,
      Map<String, String> grounds,
      Optional<ServiceMethod> method,
      Optional<LocalDate> sentOn) {

    public NewLetter {
      offered = List.copyOf(offered);
      grounds = Map.copyOf(grounds);
    }

    /// What the letter shows; absent when no day could be read.
    private Optional<NewEvent> event() {
      return sentOn.map(
          day ->
              new NewEvent(template.shows(), day, method, details(), OptionalInt.empty(), false));
    }

    /// What it shows besides; absent for most.
    private Optional<NewEvent> also() {
      return Optional.ofNullable(ALSO_SHOWN.get(template.code()))
          .flatMap(
              type ->
                  sentOn.map(
                      day ->
                          new NewEvent(type, day, method, toWhom(), OptionalInt.empty(), false)));
    }

    private Map<String, String> toWhom() {
      return Map.of(
          "to", recipient, "letter", template.title(), RecordedEvent.LETTER, template.code());
    }

    private Map<String, String> details() {
      Map<String, String> details = new HashMap<>(grounds);
      details.putAll(toWhom());
      chosen.ifPresent(
          one -> {
            details.putAll(one.details());
            details.put("whom", recipient);
          });
      return details;
    }
  }

  /// The latest first.
  @Transactional(readOnly = true)
  public List<Letter> of(CaseId id) {
    return jdbc.sql(OF).param("case", id.value()).query(Letters::letter).list();
  }

  @Transactional(readOnly = true)
  public Optional<Letter> find(CaseId id, long letter) {
    return of(id).stream().filter(each -> each.id() == letter).findFirst();
  }

  /// The letter that an event shows; absent when it shows none.
  @Transactional(readOnly = true)
  public Optional<Letter> shownBy(CaseId id, int event) {
    return jdbc.sql(SHOWN_BY)
        .param("case", id.value())
        .param("event", event)
        .query(Letters::letter)
        .optional();
  }

  /// @param version of the case that the person saw
  public Outcome<CaseSummary> send(CaseId id, long version, NewLetter wished, AccountId by) {
    List<Problem> problems = new ArrayList<>(problems(wished));
    problems.addAll(grounds(wished, files.standing(id)));
    Optional<NewEvent> event = wished.event();
    files
        .find(id)
        // Whoever was overtaken is shown both people's words first.
        .filter(summary -> event.isPresent() && summary.version() == version)
        .ifPresent(
            summary ->
                guards.forEach(
                    guard -> problems.addAll(guard.objections(summary, event.orElseThrow()))));
    if (!problems.isEmpty()) {
      return new Outcome.Refused<>(problems);
    }
    Outcome<CaseSummary> recorded = work.record(id, version, event.orElseThrow(), by);
    if (recorded instanceof Outcome.Done<CaseSummary>(CaseSummary summary)) {
      keep(id, wished, by);
      wished.also().ifPresent(more -> work.record(id, summary.version(), more, by));
    }
    return recorded;
  }

  private void keep(CaseId id, NewLetter wished, AccountId by) {
    ServiceMethod method = wished.method().orElseThrow();
    LocalDate sent = wished.sentOn().orElseThrow();
    jdbc.sql(ADD)
        .param("case", files.find(id).orElseThrow().id().value())
        .param("code", wished.template().code())
        .param("version", wished.template().version())
        .param("title", wished.template().title())
        .param("recipient", wished.recipient())
        .param("address", wished.address())
        .param("body", wished.body())
        .param("method", method.code())
        .param("sent", Date.valueOf(sent))
        .param("served", Date.valueOf(method.served(sent, Calendars.england())))
        .param("at", Timestamp.from(clock.instant()))
        .param("by", by.value())
        .update();
  }

  private static List<Problem> problems(NewLetter wished) {
    List<Problem> problems = new ArrayList<>();
    if (!wished.offered().isEmpty() && wished.chosen().isEmpty()) {
      problems.add(new Problem("CASE-196", "to", "Choose in which capacity they are asked."));
    }
    if (wished.recipient().isBlank() || wished.recipient().length() > 200) {
      problems.add(new Problem("CASE-190", "recipient", "Enter to whom the letter goes."));
    }
    if (wished.address().length() > 600) {
      problems.add(new Problem("CASE-191", "address", "Use up to 600 characters."));
    }
    if (wished.body().isBlank() || wished.body().length() > LONGEST) {
      problems.add(new Problem("CASE-192", "body", "Write the letter in up to 20,000 characters."));
    }
    List<String> gaps = Filling.gaps(wished.body());
    if (!gaps.isEmpty()) {
      problems.add(
          new Problem(
              "CASE-193",
              "body",
              "%d places in double brackets are still to be filled in: %s"
                  .formatted(gaps.size(), String.join(", ", gaps))));
    }
    if (wished.method().isEmpty()) {
      problems.add(new Problem("CASE-194", "method", "Choose how it is sent."));
    }
    if (wished.sentOn().isEmpty()) {
      problems.add(new Problem("CASE-195", "on", "Enter the day on which it is sent."));
    }
    return problems;
  }

  /// A letter that tells a decision rests on the same test as the decision recorded by hand.
  ///
  /// @param before the types of what stands in the case
  private static List<Problem> grounds(NewLetter wished, List<String> before) {
    String shows = wished.template().shows();
    List<LegalTest> tests = LegalTest.of(wished.template().pathway(), shows, before);
    List<Problem> problems = new ArrayList<>(LegalTest.problems(tests, shows, wished.grounds()));
    String reasons = wished.grounds().getOrDefault("reasons", "");
    if (!tests.isEmpty() && (reasons.isEmpty() || reasons.length() > 4_000)) {
      problems.add(
          new Problem("CASE-172", "reasons", "Write down the reasons in up to 4,000 characters."));
    }
    return problems;
  }

  private static Letter letter(ResultSet row, int number) throws SQLException {
    String method = row.getString("method");
    return new Letter(
        row.getLong("letter_id"),
        row.getString("title"),
        row.getString("recipient"),
        row.getString("address"),
        row.getString("body"),
        Arrays.stream(ServiceMethod.values())
            .filter(each -> each.code().equals(method))
            .findFirst()
            .orElse(ServiceMethod.BY_HAND),
        row.getObject("sent_on", LocalDate.class),
        row.getObject("served_on", LocalDate.class),
        new AccountId(row.getLong("written_by")));
  }
}
