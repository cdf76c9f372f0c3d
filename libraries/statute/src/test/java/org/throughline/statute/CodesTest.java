// SPDX-License-Identifier: Apache-2.0
package org.throughline.statute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CodesTest {

  @ParameterizedTest
  @ValueSource(strings = {"plan", "final-plan", "chaser-8-weeks-before", "2026"})
  void smallLettersFiguresAndSingleHyphensAreAName(String code) {
    assertThatCode(() -> Codes.mustBeKebabCase(code)).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "Final-plan",
        "final_plan",
        "final plan",
        "final--plan",
        "-plan",
        "plan-",
        "plän",
        "plan.",
        "plan\n"
      })
  void anyOtherNameIsRefusedAndSaid(String code) {
    assertThatThrownBy(() -> Codes.mustBeKebabCase(code))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("A code is small letters with hyphens, not “" + code + "”");
  }

  @Test
  void eventsExceptionsDutiesAndPathwaysAreNamedSo() {
    Source source = new Source("An Act", "s1", Standing.LOCAL);
    String wrong = "Not a code";

    assertThatThrownBy(() -> EventType.event(wrong, "something happened"))
        .hasMessageContaining(wrong);
    assertThatThrownBy(() -> ExceptionGround.exception(wrong, "somebody was away", source))
        .hasMessageContaining(wrong);
    assertThatThrownBy(() -> new Threshold(wrong, "1", "One.", source)).hasMessageContaining(wrong);
    assertThatThrownBy(() -> Pathway.named(wrong, "A pathway").build()).hasMessageContaining(wrong);
    assertThatThrownBy(
            () ->
                Pathway.named("right", "A pathway")
                    .must(Party.COUNCIL, wrong, "act", Limit.promptly("at once"), source))
        .hasMessageContaining(wrong);
  }

  @Test
  void twoDutiesOfOneNameAreRefused() {
    assertThatThrownBy(() -> Codes.mustBeDifferent("a-pathway", List.of("one", "two", "one")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Two of a-pathway have one code: [one, two, one]");
    assertThatThrownBy(
            () ->
                new Pathways(List.of(Pathways.standard().all().getFirst()))
                    .with(Pathways.standard().all().getFirst()))
        .hasMessageContaining("Two of the pathways have one code");
  }

  @Test
  void whatIsUnlikeEveryNameIsNotGuessed() {
    assertThat(Codes.nearest("request-recieved", List.of("request-received", "plan-ceased")))
        .contains("request-received");
    assertThat(Codes.nearest("zzz", List.of("request-received", "plan-ceased"))).isEmpty();
  }
}
