// SPDX-License-Identifier: Apache-2.0
package org.throughline.governance.internal.decisions;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.throughline.platform.DecisionBook;
import org.throughline.platform.identity.AccountId;

/// Reads what was decided.
@Component
public class Decisions implements DecisionBook {

  private static final String VERSIONS =
      """
      select d.decision_id, d.reference, v.version, v.body_id, b.name as body, v.decided_on,
             v.outcome, v.words, v.report_id, r.title as report, v.recommendation, v.source,
             v.codes, v.due_on, v.is_exempt, v.why, v.recorded_at, v.recorded_by, b.is_public,
             coalesce(r.is_private or p.is_private, false) as report_private
        from governance.decision d
        join governance.decision_version v on v.decision_id = d.decision_id
        join governance.body b on b.body_id = v.body_id
        left join governance.report r on r.report_id = v.report_id
        left join lateral (select bool_or(is_private) as is_private
                             from governance.publication
                            where report_id = v.report_id) p on true
      """;

  private static final String CURRENT =
      VERSIONS
          + """
             where v.version = (select max(version)
                                  from governance.decision_version
                                 where decision_id = d.decision_id)
            """;

  private static final String NEWEST_FIRST =
      """
         order by v.decided_on desc, d.year desc, d.number desc
      """;

  private static final String ALL = CURRENT + NEWEST_FIRST;

  private static final String ONE =
      CURRENT
          + """
               and d.reference = :reference
            """;

  private static final String HISTORY =
      VERSIONS
          + """
             where d.reference = :reference
             order by v.version desc
            """;

  private static final String SETTLED =
      """
      select decision_id, code, words, settled_at, settled_by
        from governance.decision_settled
       order by settled_at
      """;

  private static final String THERE =
      """
      select exists (select from governance.decision where reference = :reference)
      """;

  private final JdbcClient jdbc;

  Decisions(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Every decision as it stands, the newest first.
  public List<Decision> all() {
    return jdbc.sql(ALL).query(Decisions::read).list();
  }

  public Optional<Decision> find(String reference) {
    return jdbc.sql(ONE).param("reference", reference).query(Decisions::read).optional();
  }

  /// Every version of a decision, the newest first.
  public List<Decision> versions(String reference) {
    return jdbc.sql(HISTORY).param("reference", reference).query(Decisions::read).list();
  }

  /// What was settled without a change here.
  public List<Settled> settled() {
    return jdbc.sql(SETTLED).query(Decisions::readSettled).list();
  }

  @Override
  public boolean holds(String reference) {
    return jdbc.sql(THERE).param("reference", reference).query(Boolean.class).single();
  }

  private static Decision read(ResultSet row, int number) throws SQLException {
    Optional<Decision.OnReport> report = report(row);
    boolean isClosed =
        row.getBoolean("is_exempt") || report.filter(Decision.OnReport::isPrivate).isPresent();
    return new Decision(
        row.getLong("decision_id"),
        row.getString("reference"),
        row.getInt("version"),
        row.getLong("body_id"),
        row.getString("body"),
        row.getObject("decided_on", LocalDate.class),
        Resolution.valueOf(row.getString("outcome")),
        row.getString("words"),
        report,
        row.getString("recommendation"),
        row.getString("source"),
        texts(row.getArray("codes")),
        Optional.ofNullable(row.getObject("due_on", LocalDate.class)),
        row.getBoolean("is_exempt"),
        row.getString("why"),
        row.getTimestamp("recorded_at").toInstant(),
        account(row, "recorded_by"),
        row.getBoolean("is_public") && !isClosed,
        isClosed);
  }

  private static Optional<Decision.OnReport> report(ResultSet row) throws SQLException {
    Optional<Long> id = Optional.ofNullable(row.getObject("report_id", Long.class));
    return id.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Decision.OnReport(
                id.get(), row.getString("report"), row.getBoolean("report_private")));
  }

  private static Settled readSettled(ResultSet row, int number) throws SQLException {
    return new Settled(
        row.getLong("decision_id"),
        row.getString("code"),
        row.getString("words"),
        row.getTimestamp("settled_at").toInstant(),
        account(row, "settled_by"));
  }

  private static Optional<AccountId> account(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, Long.class)).map(AccountId::new);
  }

  private static List<String> texts(Array array) throws SQLException {
    return Arrays.asList((String[]) array.getArray());
  }
}
