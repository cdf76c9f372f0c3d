// SPDX-License-Identifier: Apache-2.0
package org.throughline.synthetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.throughline.synthetic.InventedPerson.Role;

class DataFilesTest {
  private static final String GOOD =
      """
      title: A strategy
      division: Education
      owner: robert-avocet
      vision: All is well.

      = 1: First things
      ambition: More of it.
      approach: By doing it.

      == Year 1
      - Do the thing
        owner: robert-avocet
        topic: estate
        story: planned
        success: The thing is done
        steps: Half of it | All of it
      """;

  private static StrategyText read(String content) {
    return StrategyFile.read(DataLine.of("test.txt", content));
  }

  private static InventedStrategy write(String content) {
    var person =
        new InventedPerson("robert-avocet", "Robert Avocet", "Post", "Education", Role.READER, "");
    var words = UpdateWords.read(DataLine.of("updates.txt"));
    var calendar = new PlanCalendar(LocalDate.of(2026, 11, 21));
    return new StrategyWriter(calendar, words, List.of(person), List.of("Schools forum"), 1)
        .write("T", read(content));
  }

  @Test
  void aGoodFileIsReadAndWritten() {
    assertThat(write(GOOD).actions()).extracting(InventedAction::code).containsExactly("T1.Y1.01");
  }

  @Test
  void allFaultsAreToldAtOnceEachWithLineAndRemedy() {
    var bad =
        GOOD.replace("topic: estate", "tropic: estate")
            .replace("story: planned", "story: happy")
            .replace("approach: By doing it.", "By doing it.");
    assertThatThrownBy(() -> read(bad))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("test.txt line 8: this line has no keyword. Begin it with")
        .hasMessageContaining("line 6: “approach” is missing. Add a line")
        .hasMessageContaining("line 13: “tropic” is not known here. Use one of after, barrier")
        .hasMessageContaining("line 11: the story “happy” is not known. Use one of closed, done");
  }

  @Test
  void aStoryMustHaveTheWordsItNeeds() {
    assertThatThrownBy(() -> read(GOOD.replace("story: planned", "story: blocked")))
        .hasMessageContaining("the story “blocked” needs “said”")
        .hasMessageContaining("the story “blocked” needs “barrier”");
    assertThatThrownBy(() -> read(GOOD.replace("story: planned", "story: closed")))
        .hasMessageContaining("needs “done”")
        .hasMessageContaining("needs “evidence”");
  }

  @Test
  void anOwnerAndTheStoryMustAgree() {
    assertThatThrownBy(() -> read(GOOD.replace("story: planned", "story: unowned")))
        .hasMessageContaining("line 11: the owner does not fit the story “unowned”");
  }

  @Test
  void namesThatPointNowhereAreFaultsToo() {
    var bad =
        GOOD.replace("  owner: robert-avocet\n", "  owner: nobody-atall\n")
            .replace("topic: estate", "topic: weather")
            .replace("steps:", "after: T9.Y1.01\n  barrier: Moon council | Too far\n  steps:");
    assertThatThrownBy(() -> write(bad))
        .hasMessageContaining("line 11: the owner “nobody-atall” is not known")
        .hasMessageContaining("the topic “weather” is not known. Use one of forecasts")
        .hasMessageContaining("the forum “Moon council” is not known. Use one of Schools forum")
        .hasMessageContaining("no action has the code “T9.Y1.01”");
  }

  @Test
  void sumsOfMoneyAreWholePoundsAndBecomePence() {
    var costly = write(GOOD.replace("steps:", "cost: £12,000\n  steps:"));
    assertThat(costly.actions().findFirst().orElseThrow().costPence()).hasValue(1_200_000);
    assertThatThrownBy(() -> read(GOOD.replace("steps:", "cost: about 5\n  steps:")))
        .hasMessageContaining("line 16: this is not a sum of money. Write whole pounds: £12,000");
  }

  @Test
  void headingsWithoutANumberAndEntriesInTheWrongPlaceAreNamed() {
    assertThatThrownBy(() -> read(GOOD.replace("== Year 1", "== First year")))
        .hasMessageContaining("line 10: this heading has no number. Write it like “== Year 2”");
    assertThatThrownBy(() -> read(GOOD.replace("== Year 1\n", "")))
        .hasMessageContaining(
            "“-” cannot stand here. Put an entry that begins with “==” before it");
  }

  @Test
  void aTopicWithoutEverySortOfSentenceIsAFault() {
    assertThatThrownBy(
            () -> UpdateWords.read(DataLine.of("words.txt", "[rain]\nstarted: It rains.\nwet: x")))
        .hasMessageContaining("words.txt line 1: the topic “rain” has no sentence for “going”")
        .hasMessageContaining("words.txt line 3: this line has no known keyword");
  }

  @Test
  void officersHaveAtLeastSixtySentencesAndEveryTopicIsUsed() {
    var words = UpdateWords.read(DataLine.of("updates.txt"));
    var sentences =
        Map.of(
            "started", words.all(UpdateWords.Kind.STARTED),
            "going", words.all(UpdateWords.Kind.GOING),
            "done", words.all(UpdateWords.Kind.DONE));
    sentences
        .values()
        .forEach(all -> assertThat(all).hasSizeGreaterThan(50).doesNotHaveDuplicates());
    var used =
        List.of("education.txt", "send.txt").stream()
            .flatMap(file -> StrategyFile.read(DataLine.of(file)).priorities().stream())
            .flatMap(priority -> priority.commitments().stream())
            .flatMap(commitment -> commitment.actions().stream())
            .map(StrategyText.ActionText::topic)
            .toList();
    assertThat(used).containsAll(words.topics());
  }

  @Test
  void theClosedPlanIsReadAsStrictly() {
    var bad =
        """
        title: Old plan
        from: 2007-09-01
        to: some day
        adopted: 2007-11-26
        vision: Well.
        lead: AB | Ann Birch | Post
        = 1: Access
        - 1a: An aim
          + Do it
          leads: XY
        """;
    assertThatThrownBy(() -> ClosedPlanFile.read(DataLine.of("old.txt", bad)))
        .hasMessageContaining(
            "old.txt line 3: “some day” is not a day. Write it as year-month-day: 2007-11-26")
        .hasMessageContaining("old.txt line 9: nobody has the initials XY. Add a line “lead: XY");
  }

  @Test
  void anEmptyFileIsNamedAsSuch() {
    assertThatThrownBy(() -> read("; only a note"))
        .hasMessageContaining("A data file is empty. Put back its last version");
  }

  @Test
  void aPersonNeedsFourPartsAndAKnownRole() {
    assertThatThrownBy(
            () ->
                PeopleFile.read(
                    DataLine.of("p.txt", "Ann Birch | Post | Education | king\nJust a name")))
        .hasMessageContaining(
            "p.txt line 1: the role “king” is not known. Use one of strategy owner")
        .hasMessageContaining("p.txt line 2: found 1 parts between bars");
  }
}
