// SPDX-License-Identifier: Apache-2.0
package org.throughline.statute.oracle;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.throughline.statute.Amount;
import org.throughline.statute.Duty;
import org.throughline.statute.Event;
import org.throughline.statute.InForce;
import org.throughline.statute.Pathway;
import org.throughline.statute.Rulebook;
import org.throughline.statute.ServiceMethod;
import org.throughline.statute.Source;
import org.throughline.statute.Standing;
import org.throughline.statute.Timeline;
import org.throughline.statute.Unit;

/// An invented case, to be read both ways.
///
/// @param asked the day asked
/// @param knownAt the second up to which the record is read
record MadeCase(List<Entry> entries, int asked, SlowTerms school, Laws laws, long knownAt) {

  private static final long FIRST =
      LocalDate.of(SlowDays.FIRST_YEAR, 1, 1).atStartOfDay().toEpochSecond(ZoneOffset.UTC);
  private static final Optional<ServiceMethod> BY_POST =
      Optional.of(ServiceMethod.FIRST_CLASS_POST);
  private static final Source OWN = new Source("The council’s policy", "limits", Standing.LOCAL);

  /// A line of the record.
  ///
  /// @param recordedAt seconds after the first day of [SlowDays]
  /// @param method how a document was sent, where it is known
  /// @param names whom it speaks of
  /// @param replaces the entry that it puts right or takes back; 0 when none
  record Entry(
      int number,
      String type,
      int day,
      long recordedAt,
      Optional<ServiceMethod> method,
      List<String> names,
      int replaces,
      boolean isWithdrawal) {

    Event event() {
      return new Event(
          number,
          type,
          SlowDays.date(day),
          Instant.ofEpochSecond(FIRST + recordedAt),
          method,
          replaces == 0 ? Optional.empty() : Optional.of((long) replaces),
          isWithdrawal,
          names);
    }

    @Override
    public String toString() {
      String text = number + " " + type + " " + SlowDays.date(day);
      String sent = method.map(how -> " " + how.code()).orElse("");
      String whom = names.isEmpty() ? "" : " naming " + names;
      String instead = replaces == 0 ? "" : (isWithdrawal ? " takes back " : " for ") + replaces;
      return text + sent + whom + instead;
    }
  }

  List<Reading> slowly(PathwayRows pathway) {
    return new SlowReader(pathway, standing(pathway.bits()), school.count(), laws, asked).read();
  }

  private List<Happening> standing(Bits bits) {
    boolean[] isReplaced = new boolean[entries.size() + 1];
    for (Entry entry : entries) {
      isReplaced[entry.replaces()] |= isKnown(entry);
    }
    List<Happening> standing = new ArrayList<>(entries.size());
    for (Entry entry : entries) {
      if (isKnown(entry) && !entry.isWithdrawal() && !isReplaced[entry.number()]) {
        standing.add(
            new Happening(bits.of(entry.type()), entry.day(), served(entry), entry.names()));
      }
    }
    return standing;
  }

  private boolean isKnown(Entry entry) {
    return entry.recordedAt() <= knownAt;
  }

  /// A letter by first-class post counts as served on the second working day after.
  private int served(Entry entry) {
    return entry.method().equals(BY_POST)
        ? school.count().after(entry.day(), 2, Counting.WORKING_DAYS)
        : entry.day();
  }

  List<Duty> quickly(Pathway pathway) {
    List<Event> events = new ArrayList<>(entries.size());
    for (Entry entry : entries) {
      events.add(entry.event());
    }
    List<Event> known =
        knownAt == Long.MAX_VALUE
            ? events
            : Event.knownAt(events, Instant.ofEpochSecond(FIRST + knownAt));
    return Timeline.of(pathway, known, school.calendars(), rulebook(pathway), SlowDays.date(asked))
        .duties();
  }

  private Rulebook rulebook(Pathway pathway) {
    if (laws.equals(Laws.AS_WRITTEN)) {
      return Rulebook.standard();
    }
    Rulebook rulebook = Rulebook.standard();
    for (var reform : laws.begun().entrySet()) {
      rulebook = rulebook.commencing(reform.getKey(), SlowDays.date(reform.getValue()));
    }
    if (laws.own().isEmpty()) {
      return rulebook;
    }
    Laws.OwnNumber own = laws.own().get();
    InForce days = new InForce(SlowDays.date(own.from()), Optional.of(SlowDays.date(own.to())));
    Amount amount = new Amount(own.number(), Unit.valueOf(own.unit().name()));
    return rulebook.with(pathway, own.duty(), amount, days, OWN);
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder("asked on " + SlowDays.date(asked));
    if (knownAt != Long.MAX_VALUE) {
      text.append(", known at ").append(Instant.ofEpochSecond(FIRST + knownAt));
    }
    text.append(", ").append(laws);
    for (Entry entry : entries) {
      text.append("\n    ").append(entry);
    }
    return text.toString();
  }
}
