// SPDX-License-Identifier: Apache-2.0
package org.throughline.ehc;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.throughline.cases.CaseId;

/// A version of a plan for a test, row by row.
public final class DraftOfPlan {

  private final List<PlanRow> rows = new ArrayList<>();
  private final Set<PlanEdition.Link> links = new HashSet<>();
  private final Map<Section, Integer> numbers = new HashMap<>();
  private int number = 1;
  private Optional<LocalDate> sent = Optional.empty();

  /// A plan in which nothing is wrong: one need, one outcome, one provision, and what every plan
  /// has.
  public static DraftOfPlan without(Section... sections) {
    Set<Section> left = Set.of(sections);
    DraftOfPlan draft = new DraftOfPlan();
    draft.has(left, Section.A, RowWords.of("I like trains."));
    draft.has(left, Section.B, RowWords.of("Reads words of up to four letters."));
    draft.has(left, Section.E, outcome());
    draft.has(left, Section.F, provision());
    draft.has(
        left,
        Section.K,
        RowWords.of("Report of the assessment")
            .with(Field.ADVICE_FROM, "Educational psychologist")
            .with(Field.ADVISED_ON, "2026-03-02"));
    return draft.joined("B1", "E1").joined("E1", "F1");
  }

  public static RowWords outcome() {
    return RowWords.of("Reads a page of a story aloud to another child.")
        .with(Field.BY_ON, "2027-07-16")
        .with(Field.MEASURE, "The teacher hears one page read with no more than three mistakes.");
  }

  public static RowWords provision() {
    return RowWords.of("Teaching of reading by a programme of phonics.")
        .with(Field.MINUTES, "30")
        .with(Field.TIMES, "4")
        .with(Field.EVERY, "WEEK")
        .with(Field.STAFF, "A teacher trained in the programme")
        .with(Field.RATIO, "1 to 1")
        .with(Field.SECURED_BY, "The council");
  }

  private void has(Set<Section> left, Section section, RowWords words) {
    if (!left.contains(section)) {
      and(section, words);
    }
  }

  public DraftOfPlan and(Section section, RowWords words) {
    int place = numbers.merge(section, 1, Integer::sum);
    rows.add(
        new PlanRow(
            rows.size() + 1,
            UUID.nameUUIDFromBytes(
                (section.name() + place).getBytes(java.nio.charset.StandardCharsets.UTF_8)),
            section,
            place,
            place,
            words,
            1));
    return this;
  }

  /// Joins two rows by their labels; nothing when one is not there.
  public DraftOfPlan joined(String from, String to) {
    Optional<PlanRow> one = row(from);
    Optional<PlanRow> other = row(to);
    if (one.isPresent() && other.isPresent()) {
      links.add(new PlanEdition.Link(one.get().id(), other.get().id()));
    }
    return this;
  }

  public DraftOfPlan sentOn(LocalDate day) {
    sent = Optional.of(day);
    return this;
  }

  public DraftOfPlan asVersion(int version) {
    number = version;
    return this;
  }

  private Optional<PlanRow> row(String label) {
    return rows.stream().filter(row -> row.label().equals(label)).findFirst();
  }

  public PlanEdition edition() {
    EditionSummary summary =
        new EditionSummary(
            new EditionId(1),
            new PlanId(1),
            number,
            new CaseId(1),
            Instant.EPOCH,
            sent,
            sent.map(day -> day.plusDays(14)),
            Optional.empty());
    return new PlanEdition(summary, rows, links);
  }
}
