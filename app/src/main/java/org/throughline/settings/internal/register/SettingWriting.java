// SPDX-License-Identifier: Apache-2.0
package org.throughline.settings.internal.register;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.platform.Outcome;
import org.throughline.platform.Problem;
import org.throughline.platform.audit.AuditLog;
import org.throughline.platform.identity.AccountId;
import org.throughline.settings.Fact;
import org.throughline.settings.NewSetting;
import org.throughline.settings.Setting;
import org.throughline.settings.SettingFacts;
import org.throughline.settings.SettingId;

/// What people change in the register: lock the row, check the version they saw, write, keep what
/// changed, add the audit line. A published value is never written over; it is corrected beside.
@Component
public class SettingWriting {

  private static final String LAST =
      """
      select coalesce(a.name, 'somebody')
        from settings.change c left join identity.account a using (account_id)
       where c.setting_id = :id
       order by c.change_id desc
       limit 1
      """;

  private final SettingRows rows;
  private final PublishedValues publications;
  private final Corrections corrections;
  private final SettingChanges changes;
  private final AuditLog audit;
  private final JdbcClient jdbc;
  private final Clock clock;

  SettingWriting(
      SettingRows rows,
      PublishedValues publications,
      Corrections corrections,
      SettingChanges changes,
      AuditLog audit,
      JdbcClient jdbc,
      Clock clock) {
    this.rows = rows;
    this.publications = publications;
    this.corrections = corrections;
    this.changes = changes;
    this.audit = audit;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /// A change as a person sends it.
  ///
  /// @param expectedVersion the version the person saw
  /// @param facts all of them, as they are to be
  /// @param reason why published values are corrected; empty where none is
  public record Revision(
      SettingId setting, long expectedVersion, SettingFacts facts, String reason, AccountId by) {}

  @Transactional
  public Outcome<Setting> add(NewSetting setting, AccountId by) {
    List<Problem> problems = new ArrayList<>(FactRules.problems(setting.facts()));
    if (setting.urn().flatMap(rows::find).isPresent()) {
      problems.add(
          new Problem("SET-107", "urn", "A setting with this URN is in the register already."));
    }
    if (!problems.isEmpty()) {
      return new Outcome.Refused<>(problems);
    }
    SettingId id = rows.add(setting);
    changes.note(id, clock.instant(), by, "Setting", "", "Added by hand");
    audit.record(Optional.of(by), "setting-added", "setting", Long.toString(id.value()), Map.of());
    return new Outcome.Done<>(rows.find(id).orElseThrow());
  }

  @Transactional
  public Outcome<Setting> revise(Revision revision) {
    Optional<Setting> locked = rows.lock(revision.setting());
    if (locked.isEmpty()) {
      return new Outcome.Refused<>(List.of(noSuchSetting()));
    }
    Setting before = locked.get();
    if (before.version() != revision.expectedVersion()) {
      return new Outcome.Overtaken<>(lastSavedBy(before.id()), before.version());
    }
    List<FactChange> differences = FactChange.between(before.facts(), revision.facts());
    SettingFacts published = publications.of(before.id()).facts();
    List<Problem> problems = problems(revision, differences, published);
    if (!problems.isEmpty()) {
      return new Outcome.Refused<>(problems);
    }
    if (!differences.isEmpty()) {
      differences.forEach(change -> correct(revision, change, published));
      write(before.id(), revision.facts(), differences, revision.by(), revision.reason());
    }
    return new Outcome.Done<>(rows.find(before.id()).orElseThrow());
  }

  /// Takes a correction back: what is published holds again.
  @Transactional
  public Outcome<Setting> takeBack(SettingId setting, Fact fact, AccountId by) {
    Optional<Setting> locked = rows.lock(setting);
    if (locked.isEmpty() || !corrections.end(setting, fact, by, clock.instant())) {
      return new Outcome.Refused<>(
          List.of(new Problem("SET-109", "", "This correction was taken back already.")));
    }
    SettingFacts published = publications.of(setting).facts();
    SettingFacts before = locked.get().facts();
    SettingFacts after = before.with(fact, published.text(fact));
    write(setting, after, FactChange.between(before, after), by, "The correction was taken back");
    return new Outcome.Done<>(rows.find(setting).orElseThrow());
  }

  /// Who saved it last, by name.
  public String lastSavedBy(SettingId setting) {
    return jdbc.sql(LAST)
        .param("id", setting.value())
        .query(String.class)
        .optional()
        .orElse("somebody");
  }

  private static List<Problem> problems(
      Revision revision, List<FactChange> differences, SettingFacts published) {
    List<Problem> problems = new ArrayList<>(FactRules.problems(revision.facts()));
    boolean corrects =
        differences.stream()
            .anyMatch(
                change ->
                    published.has(change.fact())
                        && !published.text(change.fact()).equals(change.becomes()));
    if (corrects && revision.reason().length() < 3) {
      problems.add(
          new Problem(
              "SET-108",
              "reason",
              "Say why you correct what the published register says. It is shown beside it."));
    } else if (revision.reason().length() > 1_000) {
      problems.add(new Problem("SET-108", "reason", "Shorten the reason to 1,000 characters."));
    }
    return problems;
  }

  private void correct(Revision revision, FactChange change, SettingFacts published) {
    Instant now = clock.instant();
    if (!published.has(change.fact()) || published.text(change.fact()).equals(change.becomes())) {
      corrections.end(revision.setting(), change.fact(), revision.by(), now);
    } else {
      corrections.put(
          revision.setting(),
          change.fact(),
          change.becomes(),
          revision.reason(),
          revision.by(),
          now);
    }
  }

  private void write(
      SettingId id, SettingFacts facts, List<FactChange> differences, AccountId by, String source) {
    Map<String, Object> row = FactJson.row(facts);
    row.put("setting_id", id.value());
    rows.change(List.of(row));
    changes.add(
        differences.stream().map(change -> new SettingChanges.NewLine(id, change)).toList(),
        clock.instant(),
        Optional.of(by),
        source.substring(0, Math.min(300, source.length())));
    audit.record(
        Optional.of(by),
        "setting-changed",
        "setting",
        Long.toString(id.value()),
        Map.of(
            "fields",
            String.join(" ", differences.stream().map(each -> each.fact().key()).toList())));
  }

  private static Problem noSuchSetting() {
    return new Problem("SET-100", "", "There is no such setting.");
  }
}
