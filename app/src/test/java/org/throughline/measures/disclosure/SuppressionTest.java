// SPDX-License-Identifier: Apache-2.0
package org.throughline.measures.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.throughline.measures.disclosure.PublicTable.Why;

class SuppressionTest {

  private static final SmallNumberRule FIVE = new SmallNumberRule(5, true, 0);
  private static final SmallNumberRule FIVE_AND_NOUGHT = new SmallNumberRule(5, false, 0);

  @Test
  void aTableWithoutSmallNumbersIsShownWhole() {
    PublicTable shown = Suppression.of(table("12 30", "7 9"), FIVE);

    assertThat(shown.counted()).containsOnlyKeys(Why.SHOWN);
  }

  @Test
  void aSmallNumberTakesAnotherOfItsRowAndOfItsColumnAndTheOneWhereTheyCross() {
    PublicTable shown = Suppression.of(table("3 30 50", "7 9 60", "40 80 90"), FIVE);

    assertThat(shown.why(new Cell(0, 0))).isEqualTo(Why.SMALL);
    assertThat(shown.why(new Cell(0, 1))).isEqualTo(Why.PROTECTS_ANOTHER);
    assertThat(shown.why(new Cell(1, 0))).isEqualTo(Why.PROTECTS_ANOTHER);
    assertThat(shown.why(new Cell(1, 1))).isEqualTo(Why.PROTECTS_ANOTHER);
    assertThat(shown.counted()).containsEntry(Why.SHOWN, 12);
  }

  @Test
  void nobodyAtAllIsShownOrNotAsTheRuleSays() {
    assertThat(Suppression.of(table("0 30", "70 90"), FIVE).shown(new Cell(0, 0))).hasValue(0);
    assertThat(Suppression.of(table("0 30", "70 90"), FIVE_AND_NOUGHT).shown(new Cell(0, 0)))
        .isEmpty();
  }

  @Test
  void noughtsThatAreAlwaysShownProtectNothing() {
    PublicTable shown = Suppression.of(table("3 0 0 40", "0 50 60 70"), FIVE);

    assertThat(shown.why(new Cell(0, 1))).isEqualTo(Why.SHOWN);
    assertThat(workedOut(table("3 0 0 40", "0 50 60 70"), shown, FIVE)).isEmpty();
  }

  @Test
  void twoOnesAreNotGivenAwayByTheirSum() {
    CountTable table = new CountTable(List.of(List.of(1L, 1L, 40L)), true, false);

    PublicTable shown = Suppression.of(table, FIVE);

    assertThat(shown.isWithheld(new Cell(0, 2)))
        .as("1 + 1 = 2, and a withheld number is not a nought")
        .isTrue();
  }

  @Test
  void aSmallTotalIsWithheldWithEverythingOfIt() {
    PublicTable shown = Suppression.of(table("1 2", "60 90"), FIVE);

    assertThat(shown.shown(new Cell(0, 2))).isEmpty();
    assertThat(workedOut(table("1 2", "60 90"), shown, FIVE)).isEmpty();
  }

  @Test
  void aTableWithOnePersonGivesNobodyAway() {
    PublicTable shown = Suppression.of(table("1 0", "0 0"), FIVE);

    assertThat(workedOut(table("1 0", "0 0"), shown, FIVE)).isEmpty();
  }

  @Test
  void whatAnEarlierReleaseGaveProtectsNothing() {
    CountTable then = table("8 30", "70 90");
    CountTable now = table("3 30", "70 90");
    Set<Cell> known = Suppression.stillKnown(now, then, Suppression.of(then, FIVE));

    PublicTable shown = Suppression.of(now, FIVE, Set.of(), known);

    assertThat(known).contains(new Cell(0, 1), new Cell(1, 0), new Cell(1, 1));
    assertThat(shown.shown(new Cell(0, 0))).isEmpty();
    assertThat(shown.shown(new Cell(0, 2))).as("the sum that changed goes too").isEmpty();
  }

  @Test
  void whereEverythingElseIsKnownNothingMoreIsGiven() {
    CountTable table = table("3 30", "70 90");
    List<Cell> others = table.cells().stream().filter(each -> !isFirst(each)).toList();

    PublicTable shown = Suppression.of(table, FIVE, Set.of(), Set.copyOf(others));

    assertThat(shown.isWithheldWhole()).isTrue();
    assertThat(shown.shown(new Cell(0, 0))).isEmpty();
  }

  @Test
  void badTablesAndRulesAreRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> new SmallNumberRule(1, true, 0));
    assertThatIllegalArgumentException().isThrownBy(() -> new SmallNumberRule(5, true, -1));
    assertThatIllegalArgumentException().isThrownBy(() -> table("3 -1"));
    assertThatIllegalArgumentException().isThrownBy(() -> table("3 1", "4"));
    assertThatIllegalArgumentException().isThrownBy(() -> new CountTable(List.of(), true, true));
  }

  /// The attacker must be able to win, or its losing would prove nothing.
  @Test
  void theAttackerWorksOutWhatIsOnlyWithheldForBeingSmall() {
    CountTable table = table("3 30", "70 90");
    Map<Cell, Why> reasons = new HashMap<>();
    table.cells().forEach(each -> reasons.put(each, Why.SHOWN));
    reasons.put(new Cell(0, 0), Why.SMALL);

    PublicTable careless = new PublicTable(table, reasons, false);

    assertThat(workedOut(table, careless, FIVE)).containsExactly(new Cell(0, 0));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void noAttackerWorksOutANumberOfAnyTable(long seed) {
    Random random = new Random(seed);
    for (int turn = 0; turn < 1500; turn++) {
      SmallNumberRule rule = rule(random);
      CountTable table = table(random);

      PublicTable shown = Suppression.of(table, rule);

      assertThat(shown.isWithheldWhole()).isFalse();
      assertThat(workedOut(table, shown, rule)).as(description(table, rule, turn)).isEmpty();
      assertThat(smallAndShown(table, shown, rule)).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {11, 12, 13})
  void noAttackerWorksOutANumberFromTwoReleasesOfATable(long seed) {
    Random random = new Random(seed);
    int whole = 0;
    for (int turn = 0; turn < 1000; turn++) {
      CountTable then = table(random);
      CountTable now = revised(then, random);
      SmallNumberRule before = rule(random);
      SmallNumberRule rule = new SmallNumberRule(before.threshold(), before.isZeroShown(), 0);
      PublicTable shownThen = Suppression.of(then, before);
      Set<Cell> known = Suppression.stillKnown(now, then, shownThen);

      PublicTable shown = Suppression.of(now, rule, Set.of(), known);

      if (shown.isWithheldWhole()) {
        whole++;
        assertThat(now.cells()).allMatch(c -> shown.shown(c).isEmpty() || known.contains(c));
        continue;
      }
      Map<Cell, Long> more = new HashMap<>();
      known.forEach(each -> more.put(each, now.at(each)));
      assertThat(new Attacker(now, shown, rule, more).workedOut())
          .as(description(now, rule, turn))
          .isEmpty();
    }
    assertThat(whole).as("releases of which nothing new can be given").isLessThan(150);
  }

  @ParameterizedTest
  @ValueSource(longs = {21, 22})
  void noAttackerWorksOutASmallPartOfAKnownWhole(long seed) {
    Random random = new Random(seed);
    for (int turn = 0; turn < 1000; turn++) {
      SmallNumberRule rule = new SmallNumberRule(2 + random.nextInt(6), random.nextBoolean(), 6);
      List<Share> parts = new ArrayList<>();
      int size = 2 + random.nextInt(3);
      for (int part = 0; part < size; part++) {
        long counted = count(random);
        parts.add(new Share(counted, counted + count(random)));
      }

      PublicShares shares = PublicShares.ofKnownWhole(parts, rule);

      assertThat(sharesGivenAway(shares, parts, rule)).as(parts + " " + rule).isEmpty();
    }
  }

  /// Who kept the first release holds it beside the second: neither gives a small number of the
  /// other away.
  @ParameterizedTest
  @ValueSource(longs = {31, 32, 33})
  void noAttackerWorksOutASmallPartFromTwoReleases(long seed) {
    Random random = new Random(seed);
    int shown = 0;
    for (int turn = 0; turn < 700; turn++) {
      SmallNumberRule rule = new SmallNumberRule(2 + random.nextInt(6), random.nextBoolean(), 0);
      Map<String, Share> then = new LinkedHashMap<>();
      Map<String, Share> now = new LinkedHashMap<>();
      int size = 2 + random.nextInt(3);
      for (int part = 0; part < size; part++) {
        Share share = share(random);
        then.put("Part " + part, share);
        now.put("Part " + part, random.nextInt(3) == 0 ? share(random) : share);
      }
      ReleasedShares releases = new ReleasedShares(rule);
      Optional<PublicShares> first = releases.next(then);
      Optional<PublicShares> second = releases.next(now);
      if (first.isEmpty() || second.isEmpty()) {
        continue;
      }
      Released one = new Released(List.copyOf(then.values()), first.get(), false);
      Released other = new Released(List.copyOf(now.values()), second.get(), releases.hidesWhole());

      assertThat(givenAway(one, other, rule)).as("%s, then %s, %s", then, now, rule).isEmpty();
      assertThat(givenAway(other, one, rule)).as("%s, then %s, %s", then, now, rule).isEmpty();
      shown += (int) IntStream.range(0, size).filter(second.get()::isShown).count();
    }
    assertThat(shown).as("parts that can still be given").isGreaterThan(100);
  }

  private record Released(List<Share> parts, PublicShares shown, boolean isWholeHidden) {

    CountTable table() {
      return new CountTable(
          parts.stream().map(each -> List.of(each.counted(), each.others())).toList(), true, true);
    }

    boolean tells(Cell cell) {
      return cell.row() == parts.size() ? !isWholeHidden : shown.table().shown(cell).isPresent();
    }
  }

  /// What is worked out of one release with all of another that has not changed in between.
  private static List<Cell> givenAway(Released one, Released other, SmallNumberRule rule) {
    CountTable table = one.table();
    Map<Cell, Why> reasons = new HashMap<>();
    Map<Cell, Long> more = new HashMap<>();
    for (Cell each : table.cells()) {
      reasons.put(each, one.tells(each) ? Why.SHOWN : Why.SMALL);
      boolean isOfAPart = each.row() < one.parts().size();
      if (isOfAPart && other.tells(each) && other.table().at(each) == table.at(each)) {
        more.put(each, table.at(each));
      }
    }
    return new Attacker(
            table, new PublicTable(table, reasons, one.shown().isWithheldWhole()), rule, more)
        .workedOut().stream().filter(each -> rule.isSmall(table.at(each))).toList();
  }

  private static Share share(Random random) {
    long counted = count(random);
    return new Share(counted, counted + count(random));
  }

  private static List<Integer> sharesGivenAway(
      PublicShares shares, List<Share> parts, SmallNumberRule rule) {
    List<List<Long>> counts =
        parts.stream().map(each -> List.of(each.counted(), each.others())).toList();
    CountTable table = new CountTable(counts, true, true);
    List<Integer> given = new ArrayList<>();
    for (int part = 0; part < parts.size(); part++) {
      Share share = parts.get(part);
      boolean isSmall = rule.isSmall(share.counted()) || rule.isSmall(share.others());
      if (isSmall && shares.isShown(part)) {
        given.add(part);
      }
    }
    if (!shares.table().isWithheldWhole()
        && !new Attacker(table, shares.table(), rule, Map.of()).workedOut().isEmpty()) {
      given.add(-1);
    }
    return given;
  }

  private static List<Cell> workedOut(CountTable table, PublicTable shown, SmallNumberRule rule) {
    return new Attacker(table, shown, rule, Map.of()).workedOut();
  }

  private static List<Cell> smallAndShown(
      CountTable table, PublicTable shown, SmallNumberRule rule) {
    return table.cells().stream()
        .filter(each -> rule.isSmall(table.at(each)) && shown.shown(each).isPresent())
        .toList();
  }

  private static boolean isFirst(Cell cell) {
    return cell.row() == 0 && cell.column() == 0;
  }

  private static SmallNumberRule rule(Random random) {
    return new SmallNumberRule(2 + random.nextInt(7), random.nextBoolean(), 0);
  }

  private static CountTable table(Random random) {
    int columns = 1 + random.nextInt(4);
    List<List<Long>> rows = new ArrayList<>();
    int size = 1 + random.nextInt(3);
    for (int row = 0; row < size; row++) {
      List<Long> counts = new ArrayList<>();
      for (int column = 0; column < columns; column++) {
        counts.add(count(random));
      }
      rows.add(counts);
    }
    return new CountTable(rows, random.nextInt(4) > 0, random.nextInt(4) > 0);
  }

  /// Many noughts and ones, some larger.
  private static long count(Random random) {
    return switch (random.nextInt(4)) {
      case 0 -> 0;
      case 1 -> random.nextInt(3);
      case 2 -> random.nextInt(9);
      default -> random.nextInt(25);
    };
  }

  private static CountTable revised(CountTable table, Random random) {
    List<List<Long>> rows = new ArrayList<>();
    for (int row = 0; row < table.rows(); row++) {
      List<Long> counts = new ArrayList<>();
      for (int column = 0; column < table.columns(); column++) {
        long was = table.at(new Cell(row, column));
        counts.add(random.nextInt(5) == 0 ? Math.max(0, was + random.nextInt(5) - 2) : was);
      }
      rows.add(counts);
    }
    return new CountTable(
        rows,
        table.isGiven(new Cell(0, table.columns())),
        table.isGiven(new Cell(table.rows(), 0)));
  }

  private static CountTable table(String... rows) {
    List<List<Long>> counts = new ArrayList<>();
    for (String row : rows) {
      List<Long> numbers = new ArrayList<>();
      for (String number : row.split(" ", -1)) {
        numbers.add(Long.valueOf(number));
      }
      counts.add(numbers);
    }
    return new CountTable(counts, true, true);
  }

  private static String description(CountTable table, SmallNumberRule rule, int turn) {
    StringBuilder words = new StringBuilder("turn " + turn + " " + rule + ":");
    for (Cell each : table.cells()) {
      words.append(each.column() == 0 ? "\n" : " ").append(table.at(each));
    }
    return words.toString();
  }
}
