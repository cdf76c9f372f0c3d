// SPDX-License-Identifier: Apache-2.0
package org.throughline.cases.internal.letters;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.text.Normalizer;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.cases.internal.CaseRow;
import org.throughline.cases.internal.CaseRules;
import org.throughline.platform.Outcome;
import org.throughline.platform.Problem;
import org.throughline.platform.audit.AuditLog;
import org.throughline.platform.identity.AccountId;
import org.throughline.platform.identity.Accounts;

/// The templates of letters. A change makes a new version; what was written from an earlier one
/// keeps it.
@Component
@Transactional
public class LetterTemplates {

  private static final int LONGEST = 20_000;

  private static final String CURRENT =
      """
      select distinct on (code) code, version, title, pathway, shows, body, made_by
        from cases.letter_template
       order by code, version desc
      """;

  private static final String STANDING =
      """
      select version, made_by
        from cases.letter_template
       where code = :code
       order by version desc
       limit 1
      """;

  private static final String ADD =
      """
      insert into cases.letter_template
        (code, version, title, pathway, shows, body, made_at, made_by)
      values (:code, :version, :title, :pathway, :shows, :body, :at, :by)
      on conflict do nothing
      """;

  private final JdbcClient jdbc;
  private final CaseRules rules;
  private final Accounts accounts;
  private final AuditLog audit;
  private final Clock clock;

  LetterTemplates(
      JdbcClient jdbc, CaseRules rules, Accounts accounts, AuditLog audit, Clock clock) {
    this.jdbc = jdbc;
    this.rules = rules;
    this.accounts = accounts;
    this.audit = audit;
    this.clock = clock;
  }

  private record Standing(int version, Optional<AccountId> madeBy) {}

  /// The program's own, where the council has none of that code yet.
  @EventListener(ApplicationReadyEvent.class)
  public void begin() {
    LetterFile.all().forEach(template -> add(template, Optional.empty()));
  }

  /// Those that are written from now, by their codes.
  @Transactional(readOnly = true)
  public List<LetterTemplate> all() {
    return jdbc.sql(CURRENT).query(LetterTemplates::template).list();
  }

  /// Those of a pathway.
  @Transactional(readOnly = true)
  public List<LetterTemplate> of(String pathway) {
    return all().stream().filter(template -> template.pathway().equals(pathway)).toList();
  }

  @Transactional(readOnly = true)
  public Optional<LetterTemplate> find(String code) {
    return all().stream().filter(template -> template.code().equals(code)).findFirst();
  }

  /// Writes a new version.
  ///
  /// @param version that the person saw
  public Outcome<LetterTemplate> revise(
      String code, long version, String title, String body, AccountId by) {
    LetterTemplate before = find(code).orElseThrow();
    Standing standing = standing(code);
    if (standing.version() != version) {
      return overtaken(standing);
    }
    LetterTemplate revised =
        new LetterTemplate(
            code, standing.version() + 1, title, before.pathway(), before.shows(), body);
    List<Problem> problems = problems(revised);
    if (!problems.isEmpty()) {
      return new Outcome.Refused<>(problems);
    }
    if (add(revised, Optional.of(by)) == 0) {
      return overtaken(standing(code));
    }
    audit.record(
        Optional.of(by),
        "letter-template-revised",
        "letter-template",
        code,
        Map.of("version", Integer.toString(revised.version())));
    return new Outcome.Done<>(revised);
  }

  /// A letter that a council adds.
  ///
  /// @param shows the event of the pathway that is recorded when it is sent
  public record NewTemplate(String title, String pathway, String shows, String body) {}

  /// Adds one to those that came with the program. Its code is made of its title.
  public Outcome<LetterTemplate> add(NewTemplate wished, AccountId by) {
    String code = code(wished.title());
    LetterTemplate added =
        new LetterTemplate(
            code, 1, wished.title(), wished.pathway(), wished.shows(), wished.body());
    List<Problem> problems = new ArrayList<>(problems(added));
    if (problems.stream().noneMatch(problem -> problem.field().equals("title"))
        && (code.isEmpty() || find(code).isPresent())) {
      problems.add(
          new Problem("CASE-183", "title", "Enter a title in words that no other letter has."));
    }
    if (rules.pathway(wished.pathway()).eventTypes().stream()
        .noneMatch(type -> type.code().equals(wished.shows()) && !type.isPlanned())) {
      problems.add(new Problem("CASE-184", "shows", "Choose what the case says when it is sent."));
    }
    if (!problems.isEmpty()) {
      return new Outcome.Refused<>(problems);
    }
    if (add(added, Optional.of(by)) == 0) {
      return overtaken(standing(code));
    }
    audit.record(
        Optional.of(by), "letter-template-added", "letter-template", code, Map.of("version", "1"));
    return new Outcome.Done<>(added);
  }

  /// Such as `a-word-of-thanks`; empty for a title without a letter.
  private static String code(String title) {
    return Normalizer.normalize(title, Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^a-z]+", "-")
        .replaceAll("^-|-$", "");
  }

  private List<Problem> problems(LetterTemplate revised) {
    List<Problem> problems = new ArrayList<>();
    if (revised.title().isBlank() || revised.title().length() > 120) {
      problems.add(new Problem("CASE-180", "title", "Enter the title in up to 120 characters."));
    }
    if (revised.body().isBlank() || revised.body().length() > LONGEST) {
      problems.add(new Problem("CASE-181", "body", "Write the letter in up to 20,000 characters."));
    }
    List<String> unknown = Filling.unknown(revised.body(), rules.pathway(revised.pathway()));
    if (!unknown.isEmpty()) {
      problems.add(
          new Problem(
              "CASE-182",
              "body",
              "Nothing fills {{%s}}. Use one of %s, {{due:…}} with a duty of the pathway, or {{event:…}} with one of its events."
                  .formatted(
                      String.join("}}, {{", unknown),
                      "{{" + String.join("}}, {{", Filling.NAMES) + "}}")));
    }
    return problems;
  }

  private Standing standing(String code) {
    return jdbc.sql(STANDING)
        .param("code", code)
        .query(
            (row, number) -> new Standing(row.getInt("version"), CaseRow.account(row, "made_by")))
        .single();
  }

  private Outcome<LetterTemplate> overtaken(Standing standing) {
    String who =
        standing.madeBy().flatMap(accounts::find).map(account -> account.name()).orElse("Somebody");
    return new Outcome.Overtaken<>(who, standing.version());
  }

  /// Two who write the same version: the second adds nothing.
  private int add(LetterTemplate template, Optional<AccountId> by) {
    return jdbc.sql(ADD)
        .param("code", template.code())
        .param("version", template.version())
        .param("title", template.title())
        .param("pathway", template.pathway())
        .param("shows", template.shows())
        .param("body", template.body())
        .param("at", Timestamp.from(clock.instant()))
        .param("by", by.map(AccountId::value).orElse(null))
        .update();
  }

  private static LetterTemplate template(ResultSet row, int number) throws SQLException {
    return new LetterTemplate(
        row.getString("code"),
        row.getInt("version"),
        row.getString("title"),
        row.getString("pathway"),
        row.getString("shows"),
        row.getString("body"));
  }
}
