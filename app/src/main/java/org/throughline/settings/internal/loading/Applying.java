// SPDX-License-Identifier: Apache-2.0
package org.throughline.settings.internal.loading;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.platform.audit.AuditLog;
import org.throughline.platform.identity.AccountId;
import org.throughline.settings.SettingId;
import org.throughline.settings.Urn;
import org.throughline.settings.internal.register.FactChange;
import org.throughline.settings.internal.register.FactJson;
import org.throughline.settings.internal.register.SettingChanges;
import org.throughline.settings.internal.register.SettingLinks;
import org.throughline.settings.internal.register.SettingRows;

/// Does what a file would do: all of it, or nothing. Each row is held against the register once
/// more, so that what was saved since the look is not lost.
@Component
public class Applying {

  private static final int AT_ONCE = 500;

  private final RegisterFiles loads;
  private final StagedRows staged;
  private final RowComparing comparing;
  private final SettingRows rows;
  private final SettingChanges changes;
  private final SettingLinks links;
  private final AuditLog audit;
  private final Clock clock;

  Applying(
      RegisterFiles loads,
      StagedRows staged,
      RowComparing comparing,
      SettingRows rows,
      SettingChanges changes,
      SettingLinks links,
      AuditLog audit,
      Clock clock) {
    this.loads = loads;
    this.staged = staged;
    this.comparing = comparing;
    this.rows = rows;
    this.changes = changes;
    this.links = links;
    this.audit = audit;
    this.clock = clock;
  }

  /// @param by absent for the command line
  /// @return false when it was applied or dropped before
  @Transactional
  public boolean apply(long id, LoadState from, Optional<AccountId> by) {
    if (!loads.move(id, from, LoadState.APPLIED, by, clock.instant())) {
      return false;
    }
    LoadLine load = loads.find(id).orElseThrow();
    Optional<AccountId> who = load.appliedBy();
    long after = 0;
    List<StagedRows.Staged> some = staged.after(id, after, AT_ONCE);
    while (!some.isEmpty()) {
      apply(load, some, who);
      after = some.getLast().row();
      some = staged.after(id, after, AT_ONCE);
    }
    loads.forgetWords(id);
    audit.record(
        who,
        "settings-loaded",
        "settings-load",
        Long.toString(id),
        Map.of(
            "new", Integer.toString(load.counts().added()),
            "changed", Integer.toString(load.counts().changed()),
            "links", Integer.toString(load.counts().links())));
    return true;
  }

  private void apply(LoadLine load, List<StagedRows.Staged> some, Optional<AccountId> by) {
    links.put(
        some.stream().filter(row -> row.outcome().equals("LINK")).map(Applying::link).toList(),
        false);
    List<StagedRows.Staged> settings =
        some.stream().filter(row -> row.facts().isPresent()).toList();
    Map<Urn, Comparison.Kept> kept =
        comparing.kept(settings.stream().map(StagedRows.Staged::urn).toList());
    List<Map<String, Object>> added = new ArrayList<>();
    List<Map<String, Object>> changed = new ArrayList<>();
    List<SettingChanges.NewLine> lines = new ArrayList<>();
    for (StagedRows.Staged row : settings) {
      Comparison.Kept before = kept.get(row.urn());
      if (before == null) {
        added.add(newRow(load, row));
      } else {
        change(load, row, before, changed, lines);
      }
    }
    rows.add(added);
    rows.change(changed);
    changes.add(lines, clock.instant(), by, load.source());
  }

  private static void change(
      LoadLine load,
      StagedRows.Staged row,
      Comparison.Kept before,
      List<Map<String, Object>> changed,
      List<SettingChanges.NewLine> lines) {
    Comparison comparison =
        Comparison.of(
            before,
            new Comparison.Row(row.facts().orElseThrow(), row.raw(), row.spokenOf(), load.asAt()));
    if (comparison.isOlder()) {
      return;
    }
    SettingId id = before.setting().id();
    Map<String, Object> becomes = FactJson.row(comparison.facts());
    becomes.put("setting_id", id.value());
    becomes.put("published", FactJson.texts(FactJson.published(comparison.published())));
    becomes.put("raw", comparison.others());
    becomes.put("published_as_at", load.asAt().toString());
    changed.add(becomes);
    for (FactChange change : comparison.changes()) {
      lines.add(new SettingChanges.NewLine(id, change));
    }
  }

  private static Map<String, Object> newRow(LoadLine load, StagedRows.Staged row) {
    Map<String, Object> becomes = FactJson.row(row.facts().orElseThrow());
    becomes.put("urn", row.urn().value());
    becomes.put("is_invented", false);
    becomes.put("published", FactJson.texts(FactJson.published(row.facts().orElseThrow())));
    becomes.put("raw", row.raw());
    becomes.put("published_as_at", load.asAt().toString());
    return becomes;
  }

  private static SettingLinks.Link link(StagedRows.Staged row) {
    return new SettingLinks.Link(
        row.urn(),
        new Urn(row.raw().getOrDefault("other", "")),
        row.name(),
        row.raw().getOrDefault("kind", "OTHER"),
        row.raw().getOrDefault("words", ""),
        Optional.ofNullable(row.raw().get("since")).map(java.time.LocalDate::parse));
  }
}
