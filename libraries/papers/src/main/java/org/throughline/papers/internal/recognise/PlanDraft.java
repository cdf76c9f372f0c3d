// SPDX-License-Identifier: Apache-2.0
package org.throughline.papers.internal.recognise;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.throughline.papers.ActionPlan;
import org.throughline.papers.ActionPlan.Aim;
import org.throughline.papers.ActionPlan.PlanPriority;
import org.throughline.papers.ActionPlan.PlannedAction;
import org.throughline.papers.Confidence;
import org.throughline.papers.Place;
import org.throughline.papers.internal.words.Period;
import org.throughline.papers.internal.words.PriorityLabel;

/// Sorts the rows of action tables into priorities and aims.
final class PlanDraft {

  private record AimKey(Optional<String> code, String text) {}

  private static final class Group {
    final int number;
    final String title;
    final Place place;
    final Confidence confidence;
    final Map<AimKey, List<ActionRow>> aims = new LinkedHashMap<>();

    Group(int number, String title, Place place, Confidence confidence) {
      this.number = number;
      this.title = title;
      this.place = place;
      this.confidence = confidence;
    }
  }

  private final String title;
  private final Leads leads;
  private final int most;
  private final Map<String, Group> groups = new LinkedHashMap<>();

  PlanDraft(String title, Leads leads, int most) {
    this.title = title;
    this.leads = leads;
    this.most = most;
  }

  static Optional<String> said(String text) {
    return text.isBlank() ? Optional.empty() : Optional.of(text.strip());
  }

  boolean isEmpty() {
    return groups.isEmpty();
  }

  void addAll(List<ActionRow> rows) {
    rows.forEach(this::add);
  }

  void add(ActionRow row) {
    String words = row.priority().orElse(title);
    Optional<PriorityLabel> label = PriorityLabel.of(words);
    String key = label.map(found -> "#" + found.number()).orElse(words);
    Group group = groups.get(key);
    if (group == null) {
      group = start(words, label, row);
      groups.put(key, group);
    }
    AimKey aim = new AimKey(row.aimCode(), row.aim().or(row::theme).orElse(""));
    List<ActionRow> actions = group.aims.computeIfAbsent(aim, _ -> new ArrayList<>());
    actions.add(row);
  }

  private Group start(String words, Optional<PriorityLabel> label, ActionRow row) {
    Confidence confidence =
        label.isPresent()
            ? Confidence.SURE
            : row.priority().isPresent() ? Confidence.LIKELY : Confidence.UNSURE;
    int number = label.map(PriorityLabel::number).orElse(groups.size() + 1);
    String name = label.map(PriorityLabel::title).filter(t -> !t.isEmpty()).orElse(words);
    return new Group(number, label.isPresent() ? name : unnumbered(name), row.place(), confidence);
  }

  private static String unnumbered(String title) {
    return title.replaceFirst("^\\d{1,2}(?:\\.\\d{1,2})*[.):]?\\s+", "");
  }

  /// @param strategy the strategy in the same paper whose commitments these are
  ActionPlan finished(Optional<Period> period, Optional<String> strategy, Place place) {
    List<PlanPriority> priorities =
        groups.values().stream().limit(most).map(this::priority).toList();
    Confidence confidence =
        groups.values().stream()
            .map(group -> group.confidence)
            .reduce(Confidence.SURE, Confidence::and);
    return new ActionPlan(
        title,
        period.map(Period::printed),
        period.map(Period::from),
        period.map(Period::to),
        strategy,
        priorities,
        leads.people(),
        leads.abbreviations(),
        place,
        confidence);
  }

  /// The rows of priorities beyond the most that a plan may have.
  List<ActionRow> leftOut() {
    return groups.values().stream()
        .skip(most)
        .flatMap(group -> group.aims.values().stream())
        .flatMap(List::stream)
        .toList();
  }

  private PlanPriority priority(Group group) {
    List<Aim> aims = new ArrayList<>();
    group.aims.forEach((key, rows) -> aims.add(aim(group, key, rows)));
    return new PlanPriority(group.number, group.title, aims, group.place, group.confidence);
  }

  private Aim aim(Group group, AimKey key, List<ActionRow> rows) {
    List<PlannedAction> actions =
        rows.stream().filter(row -> !row.isAimAlone()).map(this::action).toList();
    String words = key.text().isEmpty() ? group.title : key.text();
    Confidence confidence = key.code().isPresent() ? Confidence.SURE : Confidence.LIKELY;
    return new Aim(key.code(), words, actions, rows.getFirst().aimPlace(), confidence);
  }

  private PlannedAction action(ActionRow row) {
    return new PlannedAction(
        row.code(),
        row.text(),
        leads.of(row.leads()),
        said(row.timescale()),
        said(row.success()),
        said(row.comments()),
        said(row.status()),
        row.other(),
        row.place(),
        row.confidence());
  }
}
