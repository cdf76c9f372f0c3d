// SPDX-License-Identifier: Apache-2.0
package org.throughline.measures;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.measures.Scorecard.Arrangement;
import org.throughline.platform.Outcome;
import org.throughline.platform.Problem;
import org.throughline.platform.audit.AuditLog;
import org.throughline.platform.identity.Account;
import org.throughline.platform.identity.AccountId;
import org.throughline.platform.identity.Accounts;

/// The scorecards: made, revised as new versions, and found as they were at any moment.
@Component
public class Scorecards {

  private static final Pattern CODE = Pattern.compile("[a-z0-9-]{2,40}");
  private static final int LONGEST = 200;
  private static final int MOST_MEASURES = 300;

  private static final String READ =
      """
      select s.code, v.title, v.purpose, v.arranged_by, v.version, v.measures, v.made_at, v.made_by,
        s.is_invented
      from measures.scorecard s join measures.scorecard_version v using (scorecard_id)
      """;

  private static final String ALL =
      READ
          + """
          where v.version = s.version
          order by v.title, s.code
          """;

  private static final String ONE =
      READ
          + """
          where v.version = s.version and s.code = :code
          """;

  private static final String THEN =
      READ
          + """
          where s.code = :code and v.made_at <= :asAt
          order by v.version desc
          limit 1
          """;

  private static final String VERSIONS =
      READ
          + """
          where s.code = :code
          order by v.version desc
          """;

  private static final String ADD =
      """
      insert into measures.scorecard (code, title, purpose, arranged_by, is_invented)
      values (:code, :title, :purpose, :arranged, :invented)
      on conflict (code) do nothing
      """;

  private static final String LOCK =
      """
      select version from measures.scorecard where code = :code for update
      """;

  private static final String REVISE =
      """
      update measures.scorecard
      set title = :title, purpose = :purpose, arranged_by = :arranged, version = version + 1
      where code = :code
      """;

  private static final String KEEP_VERSION =
      """
      insert into measures.scorecard_version
        (scorecard_id, version, title, purpose, arranged_by, measures, made_at, made_by)
      select scorecard_id, version, title, purpose, arranged_by, :measures, :at, :by
      from measures.scorecard where code = :code
      """;

  private static final String REMOVE_INVENTED =
      """
      select measures.remove_invented_scorecards()
      """;

  private final Measures measures;
  private final JdbcClient jdbc;
  private final Accounts accounts;
  private final AuditLog audit;
  private final Clock clock;

  Scorecards(Measures measures, JdbcClient jdbc, Accounts accounts, AuditLog audit, Clock clock) {
    this.measures = measures;
    this.jdbc = jdbc;
    this.accounts = accounts;
    this.audit = audit;
    this.clock = clock;
  }

  /// Every scorecard as it is now, by title.
  public List<Scorecard> all() {
    return jdbc.sql(ALL).query(Scorecards::scorecard).list();
  }

  /// A scorecard as it is now.
  public Optional<Scorecard> find(String code) {
    return jdbc.sql(ONE).param("code", code).query(Scorecards::scorecard).optional();
  }

  /// A scorecard as it was at a moment; empty before it was made.
  public Optional<Scorecard> find(String code, Instant asAt) {
    return jdbc.sql(THEN)
        .param("code", code)
        .param("asAt", Timestamp.from(asAt))
        .query(Scorecards::scorecard)
        .optional();
  }

  /// Every version of a scorecard, the newest first.
  public List<Scorecard> versions(String code) {
    return jdbc.sql(VERSIONS).param("code", code).query(Scorecards::scorecard).list();
  }

  /// Makes a scorecard.
  ///
  /// @param by who makes it; empty for the demonstration, whose scorecards are taken out again
  @Transactional
  public Outcome<Scorecard> create(Scorecard.Draft draft, Optional<AccountId> by) {
    List<Problem> problems = new ArrayList<>(problems(draft));
    if (problems.isEmpty() && add(draft, by.isEmpty()) == 0) {
      problems.add(
          new Problem(
              "SCORECARD-104",
              "code",
              "Another scorecard has this code: choose one that is free."));
    }
    return problems.isEmpty() ? kept("scorecard-made", draft, by) : new Outcome.Refused<>(problems);
  }

  /// Changes a scorecard: the version before stays. Saving what it already is makes no new version.
  ///
  /// @param expectedVersion the version that the person saw
  @Transactional
  public Outcome<Scorecard> revise(Scorecard.Draft draft, int expectedVersion, AccountId by) {
    Optional<Integer> version =
        jdbc.sql(LOCK).param("code", draft.code()).query(Integer.class).optional();
    List<Problem> problems = new ArrayList<>(problems(draft));
    if (version.isEmpty()) {
      problems.add(
          new Problem("SCORECARD-105", "code", "There is no scorecard of this code to change."));
    }
    if (!problems.isEmpty()) {
      return new Outcome.Refused<>(problems);
    }
    Scorecard now = find(draft.code()).orElseThrow();
    if (isSame(now, draft)) {
      return new Outcome.Done<>(now);
    }
    if (now.version() != expectedVersion) {
      return new Outcome.Overtaken<>(savedBy(now), now.version());
    }
    with(REVISE, draft).update();
    return kept("scorecard-revised", draft, Optional.of(by));
  }

  /// Takes out the demonstration's.
  @Transactional
  public void removeInvented() {
    jdbc.sql(REMOVE_INVENTED).query((row, number) -> 0).list();
  }

  private String savedBy(Scorecard scorecard) {
    return scorecard.madeBy().flatMap(accounts::find).map(Account::name).orElse("nobody known");
  }

  private int add(Scorecard.Draft draft, boolean isInvented) {
    return with(ADD, draft).param("invented", isInvented).update();
  }

  private JdbcClient.StatementSpec with(String sql, Scorecard.Draft draft) {
    return jdbc.sql(sql)
        .param("code", draft.code())
        .param("title", draft.title().strip())
        .param("purpose", draft.purpose().strip())
        .param("arranged", draft.arrangement().name().toLowerCase(Locale.ROOT));
  }

  private Outcome<Scorecard> kept(String act, Scorecard.Draft draft, Optional<AccountId> by) {
    jdbc.sql(KEEP_VERSION)
        .param("code", draft.code())
        .param("measures", draft.measures().stream().map(MeasureCode::value).toArray(String[]::new))
        .param("at", Timestamp.from(clock.instant().truncatedTo(ChronoUnit.MICROS)))
        .param("by", by.map(AccountId::value).orElse(null))
        .update();
    Scorecard made = find(draft.code()).orElseThrow();
    audit.record(
        by,
        act,
        "scorecard",
        draft.code(),
        Map.of(
            "version",
            Integer.toString(made.version()),
            "measures",
            Integer.toString(made.measures().size())));
    return new Outcome.Done<>(made);
  }

  private static boolean isSame(Scorecard now, Scorecard.Draft draft) {
    return now.title().equals(draft.title().strip())
        && now.purpose().equals(draft.purpose().strip())
        && now.arrangement() == draft.arrangement()
        && now.measures().equals(draft.measures());
  }

  private List<Problem> problems(Scorecard.Draft draft) {
    List<Problem> problems = new ArrayList<>();
    if (!CODE.matcher(draft.code()).matches()) {
      problems.add(
          new Problem(
              "SCORECARD-101",
              "code",
              "Give a short code of small letters, digits and hyphens, such as send-board."));
    }
    if (draft.title().isBlank() || draft.title().strip().length() > LONGEST) {
      problems.add(
          new Problem(
              "SCORECARD-102", "title", "Give a title of up to %d letters.".formatted(LONGEST)));
    }
    problems.addAll(measureProblems(draft.measures()));
    return problems;
  }

  private List<Problem> measureProblems(List<MeasureCode> named) {
    List<Problem> problems = new ArrayList<>();
    if (named.isEmpty() || named.size() > MOST_MEASURES) {
      problems.add(
          measureProblem("Choose at least one measure and at most %d.".formatted(MOST_MEASURES)));
    }
    List<MeasureCode> unknown =
        named.stream().filter(each -> measures.find(each).isEmpty()).distinct().toList();
    if (!unknown.isEmpty()) {
      problems.add(
          measureProblem("There is no measure %s: take it out.".formatted(joined(unknown))));
    }
    HashSet<MeasureCode> seen = new HashSet<>();
    List<MeasureCode> twice = named.stream().filter(each -> !seen.add(each)).distinct().toList();
    if (!twice.isEmpty()) {
      problems.add(measureProblem("%s is there twice: name it once.".formatted(joined(twice))));
    }
    return problems;
  }

  private static Problem measureProblem(String message) {
    return new Problem("SCORECARD-103", "measures", message);
  }

  private static String joined(List<MeasureCode> codes) {
    return String.join(", ", codes.stream().map(MeasureCode::value).toList());
  }

  private static Scorecard scorecard(ResultSet row, int number) throws SQLException {
    String[] codes = (String[]) row.getArray("measures").getArray();
    return new Scorecard(
        row.getString("code"),
        row.getString("title"),
        row.getString("purpose"),
        Arrangement.valueOf(row.getString("arranged_by").toUpperCase(Locale.ROOT)),
        row.getInt("version"),
        Arrays.stream(codes).map(MeasureCode::new).toList(),
        row.getTimestamp("made_at").toInstant(),
        Optional.ofNullable(row.getObject("made_by", Long.class)).map(AccountId::new),
        row.getBoolean("is_invented"));
  }
}
