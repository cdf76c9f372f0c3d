// SPDX-License-Identifier: Apache-2.0
package org.throughline.ehc.internal.assessment;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.throughline.cases.DetailWords;
import org.throughline.cases.RecordedEvent;

/// The words for advisers, for those who are told, and for what schools answer.
@Component
class AssessmentWords implements DetailWords {

  @Override
  public Optional<String> words(String name, String value) {
    return switch (name) {
      case "of", "from", "to" -> of(Adviser.values(), Adviser::code, Adviser::label, value);
      case "reply" ->
          of(
              Consultation.Reply.values(),
              Consultation.Reply::code,
              Consultation.Reply::label,
              value);
      case "grounds" -> each(value, code -> of(Ground.values(), Ground::code, Ground::label, code));
      case RecordedEvent.TOLD -> each(value, AssessmentWords::told);
      default -> Optional.empty();
    };
  }

  private static Optional<String> told(String code) {
    return code.equals(NoticeFile.NO_SCHOOL)
        ? Optional.of("there is no school")
        : of(Addressee.values(), Addressee::code, Addressee::label, code);
  }

  private static Optional<String> each(String codes, Function<String, Optional<String>> words) {
    return Optional.of(
        Stream.of(codes.split(", *"))
            .map(code -> words.apply(code).orElse(code))
            .collect(Collectors.joining("; ")));
  }

  private static <T> Optional<String> of(
      T[] all, Function<T, String> code, Function<T, String> label, String value) {
    return Arrays.stream(all).filter(each -> code.apply(each).equals(value)).findFirst().map(label);
  }
}
