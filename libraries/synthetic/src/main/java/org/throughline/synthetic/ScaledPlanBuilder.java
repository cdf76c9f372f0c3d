// SPDX-License-Identifier: Apache-2.0
package org.throughline.synthetic;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.throughline.synthetic.StrategyText.ActionText;
import org.throughline.synthetic.StrategyText.CommitmentText;
import org.throughline.synthetic.StrategyText.Note;
import org.throughline.synthetic.StrategyText.PriorityText;

/// Puts together a plan of any size from the words of the demonstration authority.
final class ScaledPlanBuilder {
  private static final int MOST = 50_000;
  private static final List<String> PARTNERS =
      List.of("Schools", "Health trust", "Parent carer forum", "Academy trusts", "Colleges");

  /// How many in a hundred actions of each year go which way.
  private static final Map<Integer, Map<StoryLine, Integer>> SHARES =
      Map.of(
          1,
          new TreeMap<>(
              Map.of(
                  StoryLine.CLOSED, 80,
                  StoryLine.DONE, 10,
                  StoryLine.CARRIED, 6,
                  StoryLine.CARRIED_LATE, 4)),
          2,
          new TreeMap<>(
              Map.of(
                  StoryLine.ON_TRACK, 50,
                  StoryLine.AT_RISK, 13,
                  StoryLine.BLOCKED, 6,
                  StoryLine.OVERDUE, 7,
                  StoryLine.SILENT, 6,
                  StoryLine.SILENT_LONG, 5,
                  StoryLine.LATE_START, 5,
                  StoryLine.DONE, 5,
                  StoryLine.UNOWNED, 3)),
          3,
          new TreeMap<>(
              Map.of(
                  StoryLine.PLANNED, 86,
                  StoryLine.EARLY, 6,
                  StoryLine.UNOWNED_PLANNED, 8)));

  private final Draw draw;
  private final Outline scale;
  private final List<DataLine> lines = DataLine.of("scale.txt");
  private final List<InventedPerson> people = PeopleFile.read(DataLine.of("people.txt"));
  private final UpdateWords words = UpdateWords.read(DataLine.of("updates.txt"));
  private final List<String> forums;
  private final List<PriorityText> models = new ArrayList<>();
  private final List<InventedPerson> officers =
      people.stream()
          .filter(person -> person.role() == InventedPerson.Role.RESPONSIBLE_OFFICER)
          .toList();
  private final Faults faults = new Faults();

  private ScaledPlanBuilder(long seed) {
    draw = Draw.seeded(seed, "scale");
    scale = Outline.read(lines, faults);
    forums = Outline.read(DataLine.of("council.txt"), faults).texts("forum");
    models.addAll(StrategyFile.read(DataLine.of("education.txt")).priorities());
    models.addAll(StrategyFile.read(DataLine.of("send.txt")).priorities());
    faults.throwIfAny();
  }

  static DemonstrationPlan build(int actions, long seed, LocalDate today) {
    if (actions < 1 || actions > MOST) {
      throw new IllegalArgumentException(
          "actions must be from 1 to 50,000: got " + actions + ". Ask for a number in that range.");
    }
    var builder = new ScaledPlanBuilder(seed);
    var writer =
        new StrategyWriter(
            new PlanCalendar(today), builder.words, builder.people, builder.forums, seed);
    return new DemonstrationPlan(builder.people, writer.write("Z", builder.text(actions)));
  }

  private StrategyText text(int actions) {
    return new StrategyText(
        "Plan of " + actions + " actions",
        "Education and SEND",
        "helen-merlin",
        "An invented plan for measuring how the system bears a load.",
        List.of("Put together by a program from the words of the demonstration authority."),
        List.of("Inclusion", "Commissioning"),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        priorities(actions));
  }

  private List<PriorityText> priorities(int actions) {
    var byPlace = new TreeMap<Integer, List<ActionText>>();
    var phrases = new Phrases(scale, draw);
    for (int i = 0; i < actions; i++) {
      int year = year();
      var action = action(phrases.at(i), year);
      byPlace
          .computeIfAbsent(priorityOf(action.topic()) * 10 + year, key -> new ArrayList<>())
          .add(action);
    }
    var found = new ArrayList<PriorityText>();
    for (int i = 0; i < models.size(); i++) {
      found.add(priority(i, byPlace));
    }
    return found;
  }

  private PriorityText priority(int index, Map<Integer, List<ActionText>> byPlace) {
    var commitments = new ArrayList<CommitmentText>();
    for (int year = 1; year <= 3; year++) {
      commitments.addAll(commitments(year, byPlace.getOrDefault(index * 10 + year, List.of())));
    }
    var model = models.get(index);
    return new PriorityText(
        index + 1, model.title(), model.ambition(), model.approach(), model.themes(), commitments);
  }

  /// One to three actions under each commitment; most have one.
  private List<CommitmentText> commitments(int year, List<ActionText> actions) {
    var found = new ArrayList<CommitmentText>();
    int next = 0;
    while (next < actions.size()) {
      int size = Math.min(draw.chance(80) ? 1 : draw.between(2, 3), actions.size() - next);
      var under = actions.subList(next, next + size);
      found.add(new CommitmentText(year, Optional.empty(), under.getFirst().text(), under));
      next += size;
    }
    return found;
  }

  /// The first priority of either strategy in which the topic occurs.
  private int priorityOf(String topic) {
    for (int i = 0; i < models.size(); i++) {
      if (models.get(i).commitments().stream()
          .flatMap(commitment -> commitment.actions().stream())
          .anyMatch(action -> action.topic().equals(topic))) {
        return i;
      }
    }
    return 0;
  }

  private int year() {
    int share = draw.between(1, 100);
    return share <= 40 ? 1 : share <= 82 ? 2 : 3;
  }

  private ActionText action(Phrases.Phrase phrase, int year) {
    var story = story(year);
    return new ActionText(
        lines.getFirst(),
        phrase.text(),
        story.isUnowned() ? Optional.empty() : Optional.of(draw.from(officers).id()),
        phrase.topic(),
        story,
        List.of(draw.from(PARTNERS)),
        List.of(phrase.success()),
        phrase.steps(),
        draw.chance(30) ? OptionalLong.of(draw.between(4, 400) * 100_000L) : OptionalLong.empty(),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        barrier(story, phrase.topic()),
        Optional.empty());
  }

  private Optional<Note> barrier(StoryLine story, String topic) {
    return story.isBlocked()
        ? Optional.of(new Note(draw.from(forums), words.next(topic, UpdateWords.Kind.STUCK, draw)))
        : Optional.empty();
  }

  private StoryLine story(int year) {
    int left = draw.between(1, 100);
    for (var share : SHARES.get(year).entrySet()) {
      left -= share.getValue();
      if (left <= 0) {
        return share.getKey();
      }
    }
    throw new IllegalStateException("The shares of year " + year + " do not add up to 100");
  }
}
