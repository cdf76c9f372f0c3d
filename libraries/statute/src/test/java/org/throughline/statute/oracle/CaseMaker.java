// SPDX-License-Identifier: Apache-2.0
package org.throughline.statute.oracle;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.throughline.statute.ServiceMethod;

/// Invents cases of a pathway. They lie around days on which counting goes wrong; what happens in
/// them happens in time, on the last day, a day late, long after, twice, or never; some of it was
/// put right or taken back afterwards, and nothing is in order.
final class CaseMaker {

  private static final int[] AWKWARD = AwkwardDays.all();

  private static final int FIRST = SlowDays.day(2014, 1, 1);
  private static final int FIRST_OF_OLD_LAW = SlowDays.day(2012, 1, 1);
  private static final int LAST = SlowDays.day(2035, 12, 31);
  private static final int RELAXATION = SlowDays.day(2020, 3, 1);
  private static final int EARLIEST = SlowDays.day(1996, 1, 1);
  private static final int LATEST = SlowDays.day(2045, 12, 31);

  private static final List<Counting> UNITS = List.of(Counting.values());
  private static final List<Optional<ServiceMethod>> METHODS =
      Stream.of(ServiceMethod.values()).map(Optional::of).toList();

  private final PathwayRows pathway;
  private final List<String> types;
  private final List<String> reforms;
  private final List<SlowTerms> schools;
  private final Map<String, List<String>> named;
  private final SplittableRandom random;

  CaseMaker(PathwayRows pathway, List<SlowTerms> schools, long seed) {
    this.pathway = pathway;
    this.types = pathway.types();
    this.reforms =
        pathway.rows().stream().flatMap(row -> row.reform().stream()).distinct().toList();
    this.schools = schools;
    this.named = named(pathway);
    this.random = new SplittableRandom(seed);
  }

  /// @param wanted a line whose clock the case is about
  MadeCase next(CodedRow wanted) {
    SlowTerms school = schools.get(random.nextInt(schools.size()));
    int anchor = anchor(wanted);
    List<MadeCase.Entry> entries = new ArrayList<>();
    int others = 10 + random.nextInt(50);
    for (int index = 0; index < types.size(); index++) {
      long type = 1L << index;
      for (int left = howMany(type, wanted, others); left > 0; left--) {
        int day = Math.clamp(day(type, wanted, anchor, school, entries), EARLIEST, LATEST);
        entries.add(entry(entries.size() + 1, types.get(index), day));
      }
    }
    putRight(entries);
    shuffle(entries);
    long knownAt = chance(8) ? moment(anchor) : Long.MAX_VALUE;
    return new MadeCase(
        entries, asked(anchor, wanted, school), school, laws(wanted, anchor), knownAt);
  }

  private int anchor(CodedRow wanted) {
    if (wanted.lifts() != 0 && chance(15)) {
      return RELAXATION + random.nextInt(220);
    }
    boolean isOld = wanted.row().until() != SlowReader.NONE;
    int first = isOld ? FIRST_OF_OLD_LAW : FIRST;
    int last = isOld ? wanted.row().until() + 30 : LAST;
    int awkward = AWKWARD[random.nextInt(AWKWARD.length)];
    boolean isInRange = first <= awkward && awkward <= last;
    return chance(75) && isInRange ? awkward : first + random.nextInt(last - first);
  }

  /// @param others the percentage of what the case is not about
  private int howMany(long type, CodedRow wanted, int others) {
    boolean isWanted =
        (type & (wanted.from() | wanted.needs() | wanted.once() | wanted.goesBy())) != 0;
    boolean isRare = (type & (wanted.unless() | wanted.endedBy() | pathway.bounds().ends())) != 0;
    boolean isUsual = (type & (wanted.metBy() | wanted.lifts())) != 0;
    int usual = isUsual ? 50 : others;
    int percent = isWanted ? 85 : isRare ? 15 : usual;
    if (!chance(percent)) {
      return 0;
    }
    return chance(80) ? 1 : 1 + random.nextInt(3);
  }

  private int day(
      long type, CodedRow wanted, int anchor, SlowTerms school, List<MadeCase.Entry> before) {
    if ((type & wanted.from()) != 0 && chance(85)) {
      return chance(70) ? anchor : anchor + random.nextInt(120) - 20;
    }
    if (!before.isEmpty() && chance(60)) {
      List<CodedRow> rows = pathway.coded();
      CodedRow near = chance(60) ? wanted : rows.get(random.nextInt(rows.size()));
      return nearLastDay(near, before.get(random.nextInt(before.size())), school);
    }
    return chance(50) ? nearAwkward(anchor) : anchor + random.nextInt(400) - 40;
  }

  /// Around the last day of a clock, or around its start, or in between.
  private int nearLastDay(CodedRow wanted, MadeCase.Entry start, SlowTerms school) {
    Clock clock = wanted.legs().get(random.nextInt(wanted.legs().size())).clock();
    int due = clock.due(start.day(), school.count());
    if (due == SlowReader.NONE || Math.abs(due - start.day()) > 3_000) {
      return start.day() + random.nextInt(30) - 3;
    }
    return switch (random.nextInt(4)) {
      case 0, 1 -> due + random.nextInt(3) - 1;
      case 2 -> start.day() + random.nextInt(5) - 2;
      default -> Math.min(start.day(), due) + random.nextInt(Math.abs(due - start.day()) + 60);
    };
  }

  private int nearAwkward(int anchor) {
    int start = random.nextInt(AWKWARD.length);
    for (int step = 0; step < 20; step++) {
      int day = AWKWARD[(start + step) % AWKWARD.length];
      if (day >= anchor - 30 && day < anchor + 420) {
        return day;
      }
    }
    return anchor + random.nextInt(300);
  }

  private MadeCase.Entry entry(int number, String type, int day) {
    Optional<ServiceMethod> method =
        chance(80) ? Optional.empty() : METHODS.get(random.nextInt(METHODS.size()));
    return new MadeCase.Entry(number, type, day, moment(day), method, names(type), 0, false);
  }

  /// Of what tells several, or begins what they are told of, some name one or the other of them.
  private List<String> names(String type) {
    List<String> known = named.getOrDefault(type, List.of());
    return chance(30) ? List.of() : known.stream().filter(_ -> chance(35)).toList();
  }

  private static Map<String, List<String>> named(PathwayRows pathway) {
    Map<String, List<String>> named = new HashMap<>();
    for (Row row : pathway.rows()) {
      List<String> names = row.tells().stream().flatMap(Row.Hearer::names).toList();
      if (!names.isEmpty()) {
        Stream.concat(row.from().stream(), row.metBy().stream())
            .forEach(type -> named.put(type, names));
      }
    }
    return named;
  }

  /// Seconds after the first day of [SlowDays], at any hour, up to three months after `day`.
  private long moment(int day) {
    return 86_400L * (day + random.nextInt(90)) + random.nextInt(86_400);
  }

  private void putRight(List<MadeCase.Entry> entries) {
    while (!entries.isEmpty() && chance(25)) {
      MadeCase.Entry wrong = entries.get(random.nextInt(entries.size()));
      int number = entries.size() + 1;
      boolean isTakenBack = chance(30);
      int day = isTakenBack ? wrong.day() : wrong.day() + random.nextInt(60) - 30;
      entries.add(
          new MadeCase.Entry(
              number,
              wrong.type(),
              day,
              wrong.recordedAt() + 3_600,
              isTakenBack ? Optional.empty() : wrong.method(),
              isTakenBack ? List.of() : names(wrong.type()),
              wrong.number(),
              isTakenBack));
    }
  }

  private void shuffle(List<MadeCase.Entry> entries) {
    for (int last = entries.size() - 1; last > 0; last--) {
      int other = random.nextInt(last + 1);
      entries.set(last, entries.set(other, entries.get(last)));
    }
  }

  private int asked(int anchor, CodedRow wanted, SlowTerms school) {
    int due = wanted.legs().getFirst().clock().due(anchor, school.count());
    return switch (random.nextInt(10)) {
      case 0, 1, 2 -> due == SlowReader.NONE ? anchor : due + random.nextInt(3) - 1;
      case 3, 4 -> anchor + random.nextInt(30);
      case 5 -> anchor - random.nextInt(40);
      case 6, 7 -> anchor + random.nextInt(500);
      default -> anchor + 1_500;
    };
  }

  private Laws laws(CodedRow wanted, int anchor) {
    Map<String, Integer> begun = new HashMap<>();
    for (String reform : reforms) {
      if (chance(70)) {
        begun.put(reform, anchor + random.nextInt(60) - 50);
      }
    }
    boolean isOwn =
        chance(5) && wanted.legs().size() == 1 && hasNumber(wanted.legs().getFirst().clock());
    if (begun.isEmpty() && !isOwn) {
      return Laws.AS_WRITTEN;
    }
    int from = anchor + random.nextInt(30) - 20;
    return new Laws(
        begun,
        isOwn
            ? Optional.of(
                new Laws.OwnNumber(
                    wanted.row().duty(),
                    1 + random.nextInt(20),
                    unit(),
                    from,
                    from + random.nextInt(60)))
            : Optional.empty());
  }

  private Counting unit() {
    return UNITS.get(random.nextInt(UNITS.size()));
  }

  private static boolean hasNumber(Clock clock) {
    return clock.shape() instanceof Clock.Shape.Run
        || clock.shape() instanceof Clock.Shape.Ahead
        || clock.shape() instanceof Clock.Shape.AtOnce;
  }

  private boolean chance(int percent) {
    return random.nextInt(100) < percent;
  }
}
