// SPDX-License-Identifier: Apache-2.0
package org.throughline.measures.internal.entering;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.measures.Measure;
import org.throughline.measures.MeasureCode;
import org.throughline.platform.Outcome;
import org.throughline.platform.audit.AuditLog;
import org.throughline.platform.identity.AccountId;

/// Who keeps which measure.
@Component
public class Keepers {

  private static final String FIND =
      """
      select measure, owner_id, next_due, version from measures.keeping where measure = :measure
      """;

  private static final String ALL =
      """
      select measure, owner_id, next_due, version from measures.keeping
      """;

  private static final String ADD =
      """
      insert into measures.keeping (measure, owner_id, next_due) values (:measure, :owner, :due)
      on conflict (measure) do nothing
      """;

  private static final String CHANGE =
      """
      update measures.keeping
      set owner_id = :owner, next_due = :due, is_invented = false, version = version + 1
      where measure = :measure and version = :version
      """;

  private static final String ADVANCE =
      """
      update measures.keeping set next_due = :due, version = version + 1
      where measure = :measure and next_due is not null
      """;

  private final JdbcClient jdbc;
  private final AuditLog audit;

  Keepers(JdbcClient jdbc, AuditLog audit) {
    this.jdbc = jdbc;
    this.audit = audit;
  }

  public Keeping of(MeasureCode measure) {
    return jdbc.sql(FIND)
        .param("measure", measure.value())
        .query(Keepers::keeping)
        .optional()
        .orElse(Keeping.NONE);
  }

  public Map<MeasureCode, Keeping> all() {
    Map<MeasureCode, Keeping> all = new HashMap<>();
    jdbc.sql(ALL)
        .query(
            row -> {
              all.put(new MeasureCode(row.getString("measure")), keeping(row, 0));
            });
    return all;
  }

  /// Says who keeps a measure and when its next figure is due.
  ///
  /// @param wanted with the version that the person saw
  @Transactional
  public Outcome<Keeping> change(MeasureCode measure, Keeping wanted, AccountId by) {
    JdbcClient.StatementSpec statement =
        wanted.version() == 0 ? jdbc.sql(ADD) : jdbc.sql(CHANGE).param("version", wanted.version());
    int written =
        statement
            .param("measure", measure.value())
            .param("owner", wanted.owner().map(AccountId::value).orElse(null))
            .param("due", wanted.nextDue().orElse(null))
            .update();
    if (written == 0) {
      return new Outcome.Overtaken<>("Somebody else", of(measure).version());
    }
    audit.record(Optional.of(by), "measure-kept", "measure", measure.value(), Map.of());
    return new Outcome.Done<>(of(measure));
  }

  /// Moves the day on which the next figure is due, where there is one.
  void advance(Measure measure) {
    of(measure.code())
        .nextDue()
        .ifPresent(
            due ->
                jdbc.sql(ADVANCE)
                    .param("measure", measure.code().value())
                    .param("due", DuePeriods.next(measure.cadence(), due))
                    .update());
  }

  private static Keeping keeping(ResultSet row, int number) throws SQLException {
    long owner = row.getLong("owner_id");
    return new Keeping(
        row.wasNull() ? Optional.empty() : Optional.of(new AccountId(owner)),
        Optional.ofNullable(row.getObject("next_due", LocalDate.class)),
        row.getInt("version"));
  }
}
