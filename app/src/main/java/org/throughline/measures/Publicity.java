// SPDX-License-Identifier: Apache-2.0
package org.throughline.measures;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.platform.Outcome;
import org.throughline.platform.Problem;
import org.throughline.platform.audit.AuditLog;
import org.throughline.platform.identity.AccountId;

/// Which measures anybody may read. Those made of published statistics always; what the council
/// counts or types in itself only where it said so; those without figures never.
@Component
public class Publicity {

  private static final String SAID =
      """
      select measure from measures.publicity where is_public
      """;

  private static final String SAY =
      """
      insert into measures.publicity (measure, is_public, set_at, set_by)
      values (:measure, :public, :at, :by)
      on conflict (measure) do update
        set is_public = excluded.is_public, set_at = excluded.set_at, set_by = excluded.set_by
        where publicity.is_public <> excluded.is_public
      """;

  private static final String REMOVE_INVENTED =
      """
      delete from measures.publicity where set_by is null
      """;

  private final Measures measures;
  private final JdbcClient jdbc;
  private final AuditLog audit;
  private final Clock clock;

  Publicity(Measures measures, JdbcClient jdbc, AuditLog audit, Clock clock) {
    this.measures = measures;
    this.jdbc = jdbc;
    this.audit = audit;
    this.clock = clock;
  }

  public boolean isPublic(Measure measure) {
    return isPublic(measure, said());
  }

  /// Every measure that anybody may read, by code.
  public List<Measure> all() {
    Set<String> said = said();
    return measures.all().stream().filter(each -> isPublic(each, said)).toList();
  }

  /// Says whether anybody may read a measure of the council's own.
  ///
  /// @param by empty for the demonstration
  @Transactional
  public Outcome<Measure> set(MeasureCode code, boolean isPublic, Optional<AccountId> by) {
    Optional<Measure> measure = measures.find(code).filter(Publicity::isTheCouncils);
    if (measure.isEmpty()) {
      return new Outcome.Refused<>(
          List.of(
              new Problem(
                  "PUBLIC-101",
                  "measure",
                  "Only a measure that the council counts or types in itself can be opened or"
                      + " closed: choose such a one.")));
    }
    int changed =
        jdbc.sql(SAY)
            .param("measure", code.value())
            .param("public", isPublic)
            .param("at", Timestamp.from(clock.instant()))
            .param("by", by.map(AccountId::value).orElse(null))
            .update();
    if (changed > 0) {
      audit.record(
          by,
          isPublic ? "measure-opened-to-all" : "measure-closed-to-all",
          "measure",
          code.value(),
          Map.of());
    }
    return new Outcome.Done<>(measure.get());
  }

  /// Takes back what the demonstration said.
  @Transactional
  public void removeInvented() {
    jdbc.sql(REMOVE_INVENTED).update();
  }

  /// Whether it is for the council to say.
  public static boolean isTheCouncils(Measure measure) {
    return measure.origin() == Origin.COMPUTED || measure.origin() == Origin.ENTERED;
  }

  private static boolean isPublic(Measure measure, Set<String> said) {
    return switch (measure.origin()) {
      case PUBLISHED -> true;
      case COMPUTED, ENTERED -> said.contains(measure.code().value());
      case AWAITED -> false;
    };
  }

  private Set<String> said() {
    return new HashSet<>(jdbc.sql(SAID).query(String.class).list());
  }
}
