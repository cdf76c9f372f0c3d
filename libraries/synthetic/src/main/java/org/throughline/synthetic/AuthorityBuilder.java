// SPDX-License-Identifier: Apache-2.0
package org.throughline.synthetic;

import java.time.LocalDate;
import java.util.List;
import org.throughline.synthetic.DemonstrationAuthority.Source;

/// Puts the data files together for one day.
final class AuthorityBuilder {
  /// Any number would do; changing it changes every invented date and figure.
  private static final long SEED = 2021;

  private AuthorityBuilder() {}

  static DemonstrationAuthority build(LocalDate today) {
    var faults = new Faults();
    var council = Outline.read(DataLine.of("council.txt"), faults);
    var people = PeopleFile.read(DataLine.of("people.txt"));
    var writer =
        new StrategyWriter(
            new PlanCalendar(today),
            UpdateWords.read(DataLine.of("updates.txt")),
            people,
            council.texts("forum"),
            SEED);
    var education = writer.write("E", StrategyFile.read(DataLine.of("education.txt")));
    var send = writer.write("S", StrategyFile.read(DataLine.of("send.txt")));
    var sources = council.all("source").stream().map(value -> source(value, faults)).toList();
    var name = council.one("name", faults);
    var notice = council.one("notice", faults);
    faults.throwIfAny();
    return new DemonstrationAuthority(
        name,
        notice,
        today,
        sources,
        people,
        council.texts("forum"),
        List.of(education, send),
        ClosedPlanFile.read(DataLine.of("closed-plan.txt")));
  }

  private static Source source(Outline.Value value, Faults faults) {
    var parts = value.line().columns(value.text(), 3, faults);
    return new Source(parts.get(0), Outline.day(value.line(), parts.get(1), faults), parts.get(2));
  }
}
