// SPDX-License-Identifier: Apache-2.0
package org.throughline.statute;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What a family reads of each line of each pathway, in every state that it can be in.
class FamilySentencesTest {

  private static final Pattern PARAGRAPH =
      Pattern.compile(
          "\\bregs?\\.? \\d|\\bregulations? \\d|\\bs\\d|\\bsections? \\d|\\bparagraphs? \\d"
              + "|\\bSchedule|\\bSI \\d|¶|\\[[VKLP]]|\\bAct \\d|Source:");
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

  static List<Pathway> pathways() {
    return Pathways.standard().all();
  }

  @ParameterizedTest
  @MethodSource("pathways")
  void everyLineIsAPlainSentenceInEveryState(Pathway pathway) {
    List<String> codes = codes(pathway);

    assertThat(pathway.rules().stream().flatMap(rule -> lines(pathway, rule)))
        .allSatisfy(
            line -> {
              assertThat(line.sentence()).matches("[A-Z].*[^.]\\.").doesNotContain(codes);
              assertThat(line.because()).matches("|[A-Z].*\\.").doesNotContain(codes);
              assertThat(line.sentence()).doesNotContainPattern(PARAGRAPH);
              assertThat(line.because()).doesNotContainPattern(PARAGRAPH);
            });
  }

  @Test
  void everyDutyThatIsNoTargetIsToldOnceItHasArisen() {
    assertThat(
            pathways().stream()
                .flatMap(
                    pathway ->
                        pathway.rules().stream()
                            .filter(rule -> rule.source().standing() != Standing.LOCAL)
                            .filter(rule -> lines(pathway, rule).findAny().isEmpty())))
        .isEmpty();
  }

  private static Stream<FamilyTimeline.Line> lines(Pathway pathway, Rule rule) {
    return Walk.of(pathway, rule.code()).everywhere().stream()
        .map(duty -> FamilyTimeline.of(new Timeline(pathway, TODAY, List.of(duty))))
        .flatMap(family -> Stream.concat(family.done().stream(), family.next().stream()));
  }

  /// Those that no sentence can hold by chance: a code of one word is a word.
  private static List<String> codes(Pathway pathway) {
    return Stream.of(
            Stream.of(pathway.code()),
            pathway.rules().stream().map(Rule::code),
            pathway.eventTypes().stream().map(EventType::code),
            pathway.exceptions().stream().map(ExceptionGround::code))
        .flatMap(each -> each)
        .filter(code -> code.contains("-"))
        .toList();
  }
}
