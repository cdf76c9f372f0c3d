// SPDX-License-Identifier: Apache-2.0
package org.throughline.ehc.internal.record;

import java.util.ArrayList;
import java.util.List;

/// Something that was asked, and everything that came of it.
public record Exchange(Happened asked, List<Happened> answers, List<Happened> chased) {

  public Exchange {
    answers = List.copyOf(answers);
    chased = List.copyOf(chased);
  }

  /// What is asked, answered and chased by which events, and where they name who.
  ///
  /// @param askedKey such as `of`
  /// @param answerKey such as `from`
  /// @param chaseKey such as `to`
  public record Kind(
      String asks,
      List<String> answer,
      List<String> chase,
      String askedKey,
      String answerKey,
      String chaseKey) {}

  public static List<Exchange> of(List<Happened> events, Kind kind) {
    List<Happened> asked = of(events, List.of(kind.asks()));
    List<List<Happened>> answers =
        CaseEvents.answers(asked, of(events, kind.answer()), kind.askedKey(), kind.answerKey());
    List<List<Happened>> chased =
        CaseEvents.answers(asked, of(events, kind.chase()), kind.askedKey(), kind.chaseKey());
    List<Exchange> found = new ArrayList<>();
    for (int at = 0; at < asked.size(); at++) {
      found.add(new Exchange(asked.get(at), answers.get(at), chased.get(at)));
    }
    return List.copyOf(found);
  }

  private static List<Happened> of(List<Happened> events, List<String> types) {
    return events.stream().filter(each -> types.contains(each.type())).toList();
  }
}
