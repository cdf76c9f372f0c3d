// SPDX-License-Identifier: Apache-2.0
package org.throughline.ehc.internal.assessment;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.throughline.cases.CaseSummary;
import org.throughline.cases.LetterRecipients;
import org.throughline.children.ChildSummary;
import org.throughline.children.Children;
import org.throughline.settings.Fact;
import org.throughline.settings.Setting;
import org.throughline.settings.Settings;

/// Whom a letter that asks for advice may go to: the advisers of the assessment, the head of the
/// child's school by name. Those who were asked already, or whose earlier advice is reused, are not
/// offered again.
@Component
class AdviceRecipients implements LetterRecipients {

  private final AssessmentFile file;
  private final Children children;
  private final Settings settings;

  AdviceRecipients(AssessmentFile file, Children children, Settings settings) {
    this.file = file;
    this.children = children;
    this.settings = settings;
  }

  @Override
  public String shows() {
    return AssessmentFile.ASKED;
  }

  @Override
  public List<Recipient> of(CaseSummary summary) {
    Map<Adviser, Boolean> isAsked =
        file.of(summary.id()).advice().stream()
            .collect(
                Collectors.toMap(
                    AdviceLine::adviser,
                    line -> line.asked().isPresent() || line.reused().isPresent(),
                    Boolean::logicalOr));
    Optional<Setting> school = school(summary);
    return Arrays.stream(Adviser.values())
        .filter(one -> one == Adviser.OTHER || !isAsked.getOrDefault(one, false))
        .sorted(Comparator.comparing(Adviser::isAlways).reversed())
        .map(one -> recipient(one, school))
        .toList();
  }

  private Optional<Setting> school(CaseSummary summary) {
    return summary
        .setting()
        .or(() -> children.find(summary.child()).map(ChildSummary::setting))
        .flatMap(settings::findByCode);
  }

  private static Recipient recipient(Adviser one, Optional<Setting> school) {
    boolean isSchool = one == Adviser.SCHOOL && school.isPresent();
    return new Recipient(
        one.code(),
        one.label(),
        isSchool ? head(school.get()) : one.usual(),
        isSchool ? address(school.get()) : "",
        Map.of("of", one.code()));
  }

  private static String head(Setting school) {
    String head = school.facts().text(Fact.HEAD);
    return (head.isEmpty() ? Adviser.SCHOOL.usual() : head) + ", " + school.name();
  }

  private static String address(Setting school) {
    return Stream.of(Fact.STREET, Fact.LOCALITY, Fact.TOWN, Fact.POSTCODE)
        .map(school.facts()::text)
        .filter(Predicate.not(String::isEmpty))
        .collect(Collectors.joining("\n"));
  }
}
