// SPDX-License-Identifier: Apache-2.0
package org.throughline.synthetic;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.throughline.synthetic.ClosedPlan.Action;
import org.throughline.synthetic.ClosedPlan.Aim;
import org.throughline.synthetic.ClosedPlan.Lead;
import org.throughline.synthetic.ClosedPlan.Measure;
import org.throughline.synthetic.ClosedPlan.Priority;
import org.throughline.synthetic.Outline.Level;

/// Reads the data file of the closed plan, as strictly as [StrategyFile].
final class ClosedPlanFile {
  private static final Set<String> OF_PLAN =
      Set.of("title", "from", "to", "adopted", "vision", "introduction", "lead", "measure");
  private static final Set<String> OF_ACTION =
      Set.of("leads", "timescale", "due", "success", "comments");

  private final Faults faults = new Faults();
  private final Outline root;
  private final Set<String> initials = new HashSet<>();

  private ClosedPlanFile(List<DataLine> lines) {
    root = Outline.read(lines, faults);
  }

  static ClosedPlan read(List<DataLine> lines) {
    var file = new ClosedPlanFile(lines);
    var plan = file.plan();
    file.faults.throwIfAny();
    return plan;
  }

  private ClosedPlan plan() {
    root.allow(OF_PLAN, faults);
    return new ClosedPlan(
        root.one("title", faults),
        day(root, "from"),
        day(root, "to"),
        day(root, "adopted"),
        root.one("vision", faults),
        root.texts("introduction"),
        root.all("lead").stream().map(this::lead).toList(),
        root.under(Level.PART, faults).stream().map(this::priority).toList(),
        measures());
  }

  private LocalDate day(Outline entry, String keyword) {
    var place = entry.maybe(keyword, faults).map(Outline.Value::line).orElse(entry.line());
    return Outline.day(place, entry.one(keyword, faults), faults);
  }

  private Lead lead(Outline.Value value) {
    var parts = value.line().columns(value.text(), 3, faults);
    initials.add(parts.getFirst());
    return new Lead(parts.get(0), parts.get(1), parts.get(2));
  }

  private List<Measure> measures() {
    var measures = new ArrayList<Measure>();
    for (var value : root.all("measure")) {
      var parts = value.line().columns(value.text(), 5, faults);
      measures.add(
          new Measure(
              measures.size() + 1,
              parts.get(0),
              given(parts.get(1)),
              parts.get(2),
              given(parts.get(3)),
              given(parts.get(4))));
    }
    return measures;
  }

  private static Optional<String> given(String text) {
    return text.equals("-") ? Optional.empty() : Optional.of(text);
  }

  private Priority priority(Outline part) {
    var parts = numbered(part, "\\d+", "= 1: A title");
    var aims = part.under(Level.ITEM, faults).stream().map(this::aim).toList();
    return new Priority(Integer.parseInt(parts.getFirst()), parts.getLast(), aims);
  }

  private Aim aim(Outline item) {
    var parts = numbered(item, "\\d[a-z]", "- 1a: An aim");
    var actions = new ArrayList<Action>();
    for (var piece : item.under(Level.PIECE, faults)) {
      actions.add(action(parts.getFirst() + "." + (actions.size() + 1), piece));
    }
    return new Aim(parts.getFirst(), parts.getLast(), actions);
  }

  private List<String> numbered(Outline entry, String number, String example) {
    if (!entry.text().matches(number + ": .+")) {
      faults.add(entry.line(), "this heading has no number", "Write it like “" + example + "”");
      return List.of("0", entry.text());
    }
    return List.of(entry.text().split(": ", 2));
  }

  private Action action(String code, Outline piece) {
    piece.allow(OF_ACTION, faults);
    return new Action(
        code,
        piece.text(),
        leads(piece),
        text(piece, "timescale"),
        piece.all("due").isEmpty() ? day(root, "to") : day(piece, "due"),
        text(piece, "success"),
        text(piece, "comments"));
  }

  private List<String> leads(Outline piece) {
    var leads = piece.list("leads", ",", faults);
    leads.stream()
        .filter(lead -> !initials.contains(lead))
        .forEach(
            lead ->
                faults.add(
                    piece.line(),
                    "nobody has the initials " + lead,
                    "Add a line “lead: " + lead + " | name | post” at the top"));
    return leads;
  }

  private Optional<String> text(Outline piece, String keyword) {
    return piece.maybe(keyword, faults).map(Outline.Value::text);
  }
}
