// SPDX-License-Identifier: Apache-2.0
package org.throughline.settings.internal.loading;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.throughline.returns.gias.GiasColumn;
import org.throughline.returns.gias.GiasLayout;
import org.throughline.returns.gias.GiasLink;
import org.throughline.returns.gias.GiasProblem;
import org.throughline.returns.gias.GiasReading;
import org.throughline.returns.gias.GiasRow;
import org.throughline.returns.gias.GiasSink;
import org.throughline.settings.Fact;
import org.throughline.settings.SettingFacts;
import org.throughline.settings.Urn;
import org.throughline.settings.internal.register.FactChange;
import org.throughline.settings.internal.register.FactJson;

/// Takes the rows of one file a few hundred at a time and keeps what each would do.
final class Staging implements GiasSink {

  private static final int AT_ONCE = 500;

  private final LoadLine load;
  private final RegisterFiles loads;
  private final StagedRows staged;
  private final RowComparing.Beside beside;
  private final List<GiasRow> waiting = new ArrayList<>();
  private final List<GiasLink> links = new ArrayList<>();
  private final List<StagedRows.Fault> faults = new ArrayList<>();
  private final List<Map<String, Object>> rows = new ArrayList<>();
  private Set<Fact> spokenOf = EnumSet.noneOf(Fact.class);
  private long taken;
  private int added;
  private int changed;
  private int closed;
  private int unchanged;
  private int older;
  private int elsewhere;
  private int linked;

  Staging(LoadLine load, RegisterFiles loads, StagedRows staged, RowComparing.Beside beside) {
    this.load = load;
    this.loads = loads;
    this.staged = staged;
    this.beside = beside;
  }

  @Override
  public void begin(GiasLayout layout, Set<GiasColumn> columns) {
    spokenOf = PublishedFacts.spokenOf(columns);
  }

  @Override
  public void establishment(GiasRow row) {
    waiting.add(row);
    pause(waiting.size());
  }

  @Override
  public void link(GiasLink link) {
    links.add(link);
    pause(links.size());
  }

  @Override
  public void problem(GiasProblem problem) {
    faults.add(RegisterReading.fault(problem));
    pause(faults.size());
  }

  /// Keeps the rest.
  Counts end(GiasReading reading) {
    flush();
    return new Counts(
        added, changed, closed, unchanged, older, elsewhere, reading.refusedRows(), linked);
  }

  private void pause(int size) {
    if (size >= AT_ONCE) {
      flush();
    }
  }

  private void flush() {
    taken += waiting.size() + links.size();
    Map<Urn, Comparison.Kept> kept =
        waiting.isEmpty()
            ? Map.of()
            : beside.kept(waiting.stream().map(row -> new Urn(row.urn())).toList());
    waiting.forEach(row -> compare(row, Optional.ofNullable(kept.get(new Urn(row.urn())))));
    waiting.clear();
    staged.add(load.id(), List.copyOf(rows));
    rows.clear();
    linked += staged.addLinks(load.id(), links.stream().map(Staging::row).toList());
    links.clear();
    staged.keep(load.id(), List.copyOf(faults));
    faults.clear();
    loads.progress(load.id(), taken);
  }

  private void compare(GiasRow row, Optional<Comparison.Kept> kept) {
    PublishedFacts published = PublishedFacts.of(row, load.asAt());
    Optional<String> doubt = beside.doubt(published.facts());
    SettingFacts facts = beside.placed(published.facts());
    if (!beside.isAskedFor(facts, kept.isPresent())) {
      elsewhere++;
      return;
    }
    published
        .notes()
        .forEach(note -> fault("CELL", row.row(), note.column().heading(), note.message()));
    doubt.ifPresent(words -> fault("NOTHING", row.row(), GiasColumn.LA_CODE.heading(), words));
    if (kept.isEmpty()) {
      added++;
      stage(row, "NEW", facts, List.of());
    } else {
      compare(row, facts, kept.get());
    }
  }

  private void compare(GiasRow row, SettingFacts facts, Comparison.Kept kept) {
    Comparison comparison =
        Comparison.of(kept, new Comparison.Row(facts, row.others(), spokenOf, load.asAt()));
    if (comparison.isOlder()) {
      older++;
    } else if (comparison.changes().isEmpty()) {
      unchanged++;
      boolean isNewer = kept.publication().asAt().filter(load.asAt()::equals).isEmpty();
      if (isNewer || comparison.isBehind()) {
        stage(row, "SAME", facts, List.of());
      }
    } else {
      changed++;
      closed += comparison.isClosing() ? 1 : 0;
      stage(row, comparison.isClosing() ? "CLOSED" : "CHANGED", facts, comparison.changes());
    }
  }

  private void fault(String keepsOut, long row, String column, String message) {
    faults.add(new StagedRows.Fault(keepsOut, row, column, message));
  }

  private void stage(GiasRow row, String outcome, SettingFacts facts, List<FactChange> changes) {
    Map<String, Object> line = new HashMap<>();
    line.put("at_row", row.row());
    line.put("urn", row.urn());
    line.put("name", facts.text(Fact.NAME));
    line.put("outcome", outcome);
    line.put("differences", changes.stream().map(Staging::difference).toList());
    line.put("published", FactJson.texts(FactJson.published(facts)));
    line.put("columns", spokenOf.stream().map(Fact::key).toList());
    line.put("raw", row.others());
    rows.add(line);
  }

  private static Map<String, String> difference(FactChange change) {
    Map<String, String> words = new LinkedHashMap<>();
    words.put("fact", change.fact().key());
    words.put("was", change.was());
    words.put("becomes", change.becomes());
    return words;
  }

  private static Map<String, Object> row(GiasLink link) {
    Map<String, String> raw = new LinkedHashMap<>();
    raw.put("other", link.otherUrn());
    raw.put("kind", link.kind().name());
    raw.put("words", link.words());
    link.since().ifPresent(day -> raw.put("since", day.toString()));
    Map<String, Object> line = new HashMap<>();
    line.put("at_row", link.row());
    line.put("urn", link.urn());
    line.put("name", link.otherName());
    line.put("raw", raw);
    return line;
  }
}
