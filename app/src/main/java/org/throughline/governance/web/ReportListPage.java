// SPDX-License-Identifier: Apache-2.0
package org.throughline.governance.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.throughline.governance.internal.live.Words;
import org.throughline.platform.web.Address;
import org.throughline.platform.web.Dates;
import org.throughline.platform.web.FormErrors;
import org.throughline.platform.web.Option;

/// The reports that somebody may know of, as they are filtered.
///
/// @param all before the filters, for the sentence
/// @param body the chosen body; empty for every one
/// @param state the chosen state; empty for every one
/// @param readyMade papers begun with one press; empty for those who may not write
public record ReportListPage(
    List<ReportRow> all,
    List<ReportRow> rows,
    List<Option> bodies,
    String body,
    String state,
    boolean mine,
    LocalDate today,
    List<ReadyMadeChoice> readyMade,
    FormErrors errors) {

  /// A paper that is begun with one press.
  ///
  /// @param section the key of its live section
  /// @param meetings those to come
  /// @param usual the one that is chosen unless another is
  public record ReadyMadeChoice(
      String section, String title, List<Option> meetings, String usual) {}

  public ReportListPage {
    all = List.copyOf(all);
    rows = List.copyOf(rows);
    bodies = List.copyOf(bodies);
    readyMade = List.copyOf(readyMade);
  }

  static ReportListPage of(
      List<ReportRow> all,
      String body,
      String state,
      boolean mine,
      LocalDate today,
      List<ReadyMadeChoice> readyMade,
      FormErrors errors) {
    List<ReportRow> rows =
        all.stream()
            .filter(row -> body.isEmpty() || body.equals(Long.toString(row.body())))
            .filter(row -> state.isEmpty() ? isInTheWay(row) : state.equals(row.state().slug()))
            .filter(row -> !mine || row.waitsForMe())
            .toList();
    return new ReportListPage(all, rows, bodies(all), body, state, mine, today, readyMade, errors);
  }

  /// What was set aside is shown to whoever asks for it alone.
  private static boolean isInTheWay(ReportRow row) {
    return row.state() != ReportRow.State.SET_ASIDE;
  }

  private static List<Option> bodies(List<ReportRow> all) {
    return all.stream()
        .map(row -> new Option(Long.toString(row.body()), row.bodyName()))
        .distinct()
        .sorted((one, other) -> one.label().compareTo(other.label()))
        .toList();
  }

  /// Only who may write a report may begin one.
  public boolean mayWrite() {
    return !readyMade.isEmpty();
  }

  /// The page's answer.
  public String sentence() {
    if (all.stream().noneMatch(ReportListPage::isInTheWay)) {
      return "There is no report yet.";
    }
    int forMe = (int) all.stream().filter(ReportRow::waitsForMe).count();
    int open = count(Set.of(ReportRow.State.DRAFT, ReportRow.State.CORRECTION));
    int published = count(Set.of(ReportRow.State.PUBLISHED));
    String mine = Words.of(forMe, "report waits", "reports wait") + " for your signature. ";
    return (forMe == 0 ? "" : mine)
        + Words.of(open, "report is being written", "reports are being written")
        + ", %s published."
            .formatted(published == 0 ? "none is" : Words.of(published, "is", "are"));
  }

  private int count(Set<ReportRow.State> states) {
    return (int) all.stream().filter(row -> states.contains(row.state())).count();
  }

  public List<Option> states() {
    return List.of(
        new Option("draft", "Drafts"),
        new Option("correction", "Being corrected"),
        new Option("published", "Published"),
        new Option("set-aside", "Set aside"));
  }

  public boolean isFiltered() {
    return !body.isEmpty() || !state.isEmpty() || mine;
  }

  /// The address that shows only what waits for whoever looks.
  public String mineAddress() {
    return Address.of("/boards/reports").with("mine", "yes").toString();
  }

  public String when(ReportRow row) {
    return Dates.relative(row.meetsOn(), today);
  }

  /// What a reader must know of a row besides its title.
  public Optional<String> waiting(ReportRow row) {
    return row.waiting().isEmpty()
        ? Optional.empty()
        : Optional.of("Waiting for " + String.join("; ", row.waiting()));
  }
}
