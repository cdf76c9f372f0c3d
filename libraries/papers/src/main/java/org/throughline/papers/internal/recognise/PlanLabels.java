// SPDX-License-Identifier: Apache-2.0
package org.throughline.papers.internal.recognise;

import java.util.List;
import java.util.Optional;
import org.throughline.papers.internal.words.PriorityLabel;

/// How the headings of one action plan nest: "Theme A" above "Outcome 1" above its table.
final class PlanLabels {

  private record Aim(PriorityLabel label, int at) {}

  private Optional<String> outer = Optional.empty();
  private Optional<String> inner = Optional.empty();
  private Optional<Aim> aim = Optional.empty();

  /// Whether a label stands below the priority and so names one of its aims.
  ///
  /// @param fresh whether a priority was named and no action has come since
  boolean isAim(PriorityLabel label, boolean fresh) {
    if (outer.isEmpty()) {
      outer = Optional.of(label.word());
    } else if (inner.isEmpty() && fresh && !outer.get().equals(label.word())) {
      inner = Optional.of(label.word());
    }
    return inner.filter(label.word()::equals).isPresent();
  }

  void startAim(PriorityLabel label, int at) {
    aim = Optional.of(new Aim(label, at));
  }

  void leaveAim() {
    aim = Optional.empty();
  }

  /// The row under the aim that stands above its table, unless the table itself names one.
  ActionRow aimed(ActionRow row, Ledger ledger) {
    if (aim.isEmpty() || row.aim().isPresent()) {
      return row;
    }
    Aim above = aim.get();
    ledger.claim(above.at());
    return row.toward(
        Integer.toString(above.label().number()), above.label().title(), ledger.place(above.at()));
  }

  /// Where no row names a priority and every aim is numbered, the aims are the priorities.
  static List<ActionRow> withPriorities(List<ActionRow> rows) {
    boolean numbered =
        rows.stream()
            .allMatch(
                row ->
                    row.priority().isEmpty()
                        && row.aimCode().filter(code -> code.matches("\\d{1,2}")).isPresent());
    boolean several = rows.stream().map(ActionRow::aimCode).distinct().count() > 1;
    return numbered && several ? rows.stream().map(ActionRow::aimAsPriority).toList() : rows;
  }
}
