// SPDX-License-Identifier: Apache-2.0
package org.throughline.ehc.internal.mediation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.cases.CaseFiles;
import org.throughline.cases.CaseId;
import org.throughline.cases.DueLine;
import org.throughline.ehc.internal.record.CaseEvents;
import org.throughline.ehc.internal.record.Happened;

/// Reads what mediation in a case came to, its days and its clocks.
@Component
@Transactional(readOnly = true)
public class MediationFile {

  /// Another limit than the law's, agreed in writing.
  static final String OTHER_LIMIT = "other-limit-agreed";

  private static final Set<String> CLOCKS =
      Set.of(
          "mediation-adviser",
          "certificate-without-mediation",
          "mediation",
          "adviser-told",
          "certificate-when-impossible",
          "certificate-after-mediation",
          "agreement",
          "appeal");

  private static final String OF =
      """
      select result_id, outcome, agreed, agreed_by, version
        from ehc.mediation_result
       where case_id = :case
      """;

  private static final String ENDED =
      """
      select m.outcome, count(*) as cases
        from ehc.mediation_result m
       where exists (
         select from cases.published_event e
          where e.case_id = m.case_id and e.type = 'mediation-held' and e.happened_on > :since)
       group by m.outcome
      """;

  private final JdbcClient jdbc;
  private final CaseFiles files;
  private final CaseEvents events;

  MediationFile(JdbcClient jdbc, CaseFiles files, CaseEvents events) {
    this.jdbc = jdbc;
    this.files = files;
    this.events = events;
  }

  /// @param days those that are recorded, the latest of each
  /// @param isOtherLimit whether the case says that another limit was agreed
  /// @param clocks what the law asks around mediation, as it stands in the case
  public record Read(
      Optional<MediationResult> result,
      Map<MediationDay, LocalDate> days,
      boolean isOtherLimit,
      List<DueLine> clocks) {

    public Optional<LocalDate> day(MediationDay which) {
      return Optional.ofNullable(days.get(which));
    }

    /// By when what was agreed is to be done: as agreed in writing, else as the law says.
    public Optional<LocalDate> doneBy() {
      return result
          .flatMap(MediationResult::agreedBy)
          .or(
              () ->
                  clocks.stream()
                      .filter(line -> line.duty().equals("agreement"))
                      .flatMap(line -> line.due().stream())
                      .reduce((_, later) -> later));
    }
  }

  public Read of(CaseId id) {
    List<Happened> happened = events.of(id);
    Map<MediationDay, LocalDate> days = new EnumMap<>(MediationDay.class);
    for (MediationDay day : MediationDay.values()) {
      happened.stream()
          .filter(each -> each.is(day.event()))
          .forEach(each -> days.put(day, each.on()));
    }
    return new Read(
        result(id),
        days,
        happened.stream().anyMatch(each -> each.is(OTHER_LIMIT)),
        files.due(id).stream().filter(line -> CLOCKS.contains(line.duty())).toList());
  }

  Optional<MediationResult> result(CaseId id) {
    return jdbc.sql(OF).param("case", id.value()).query(MediationFile::result).optional();
  }

  /// How mediations that took place since a day ended, by what they came to.
  public Map<MediationOutcome, Integer> endedSince(LocalDate since) {
    Map<MediationOutcome, Integer> ended = new EnumMap<>(MediationOutcome.class);
    jdbc.sql(ENDED)
        .param("since", java.sql.Date.valueOf(since))
        .query(
            row -> {
              ended.put(MediationOutcome.valueOf(row.getString("outcome")), row.getInt("cases"));
            });
    return ended;
  }

  private static MediationResult result(ResultSet row, int at) throws SQLException {
    return new MediationResult(
        row.getLong("result_id"),
        MediationOutcome.valueOf(row.getString("outcome")),
        row.getString("agreed"),
        Optional.ofNullable(row.getObject("agreed_by", LocalDate.class)),
        row.getLong("version"));
  }
}
