// SPDX-License-Identifier: Apache-2.0
package org.throughline.strategy.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.throughline.platform.identity.Accounts;
import org.throughline.platform.identity.Role;
import org.throughline.platform.web.Option;
import org.throughline.strategy.internal.StrategyText;
import org.throughline.strategy.internal.editing.Subject;

/// The fields of a form for each subject of a strategy.
@Component
class EditFields {

  private static final String ONE_A_LINE = "One on each line";

  private final Accounts accounts;

  EditFields(Accounts accounts) {
    this.accounts = accounts;
  }

  /// @param values the fields as they are shown
  /// @param theirs the fields as the other person saved them
  /// @param contested fields that both changed
  List<EditPage.Field> of(
      StrategyText text,
      Subject subject,
      Map<String, String> values,
      Map<String, String> theirs,
      Set<String> contested) {
    return shapes(text, subject)
        .map(
            shape ->
                new EditPage.Field(
                    shape.name(),
                    shape.label(),
                    shape.hint(),
                    shape.kind(),
                    shape.rows(),
                    shape.options(),
                    values.getOrDefault(shape.name(), ""),
                    contested.contains(shape.name())
                        ? Optional.ofNullable(theirs.get(shape.name()))
                        : Optional.empty()))
        .toList();
  }

  private Stream<EditPage.Field> shapes(StrategyText text, Subject subject) {
    return switch (subject) {
      case Subject.Whole whole -> ofStrategy();
      case Subject.OfPriority priority -> ofPriority();
      case Subject.OfCommitment commitment -> ofCommitment(text);
    };
  }

  private Stream<EditPage.Field> ofStrategy() {
    return Stream.of(
        line("title", "Title", ""),
        line("division", "Division", "The part of the council that answers for it"),
        line("from", "First month", "As year-month, such as 2027-04"),
        line("to", "Last month", "As year-month, such as 2030-03"),
        choice("owner", "Who owns it", owners()),
        area("vision", "Vision", "", 5),
        area("outcomes", "Outcome statements", ONE_A_LINE, 6),
        area("success", "How we will know that it worked", ONE_A_LINE, 4),
        area("governance", "Who holds whom to account", ONE_A_LINE, 4),
        area("themes", "Themes that run through it", ONE_A_LINE, 4),
        area(
            "links",
            "Plans that it lines up with",
            "One on each line: the title, or the code of one of our strategies, then a colon and why",
            4));
  }

  private static Stream<EditPage.Field> ofPriority() {
    return Stream.of(
        line("title", "Title", ""),
        area("ambition", "Ambition", "What should become true", 5),
        area("approach", "Approach", "How it is to come about", 5),
        area("themes", "Themes", ONE_A_LINE, 3));
  }

  private static Stream<EditPage.Field> ofCommitment(StrategyText text) {
    return Stream.of(
        area("text", "The commitment", "", 4),
        choice("year", "Year", years(text)),
        choice("priority", "Priority", priorities(text)),
        line("theme", "Heading that it stands under", ""),
        area("themes", "Themes", ONE_A_LINE, 3));
  }

  private List<Option> owners() {
    Stream<Option> nobody = Stream.of(new Option("", "Nobody yet"));
    Stream<Option> people =
        Stream.of(Role.STRATEGY_OWNER, Role.ADMINISTRATOR)
            .flatMap(role -> accounts.holding(role).stream())
            .distinct()
            .map(one -> new Option(Long.toString(one.id().value()), one.name()));
    return Stream.concat(nobody, people).toList();
  }

  private static List<Option> years(StrategyText text) {
    return IntStream.rangeClosed(1, text.years())
        .mapToObj(year -> new Option(Integer.toString(year), "Year " + year))
        .toList();
  }

  private static List<Option> priorities(StrategyText text) {
    return text.priorities().stream()
        .map(one -> new Option(Integer.toString(one.number()), one.number() + ". " + one.title()))
        .toList();
  }

  private static EditPage.Field line(String name, String label, String hint) {
    return shape(name, label, hint, EditPage.Kind.LINE, 1, List.of());
  }

  private static EditPage.Field area(String name, String label, String hint, int rows) {
    return shape(name, label, hint, EditPage.Kind.TEXT, rows, List.of());
  }

  private static EditPage.Field choice(String name, String label, List<Option> options) {
    return shape(name, label, "", EditPage.Kind.CHOICE, 1, options);
  }

  private static EditPage.Field shape(
      String name, String label, String hint, EditPage.Kind kind, int rows, List<Option> options) {
    return new EditPage.Field(name, label, hint, kind, rows, options, "", Optional.empty());
  }
}
