// SPDX-License-Identifier: Apache-2.0
package org.throughline.strategy.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.throughline.platform.Problem;
import org.throughline.platform.web.FormErrors;
import org.throughline.platform.web.Screen;
import org.throughline.strategy.internal.StrategyText;
import org.throughline.strategy.internal.StrategyTexts;
import org.throughline.strategy.internal.Versions;
import org.throughline.strategy.internal.editing.Merge;
import org.throughline.strategy.internal.editing.StrategyEdits;
import org.throughline.strategy.internal.editing.Subject;

/// The form for one subject of a strategy: as it stands, with what is wrong, or beside what another
/// person saved meanwhile.
@Component
class EditScreens {

  private final StrategyEdits edits;
  private final StrategyTexts texts;
  private final Versions versions;
  private final EditFields fields;

  EditScreens(StrategyEdits edits, StrategyTexts texts, Versions versions, EditFields fields) {
    this.edits = edits;
    this.texts = texts;
    this.versions = versions;
    this.fields = fields;
  }

  /// What a person sent about one subject.
  record Sent(StrategyText text, Subject subject, Map<String, String> values) {
    Sent {
      values = Map.copyOf(values);
    }

    /// The version that the person opened; nonsense is refused.
    long version() {
      return PartVersion.number(values.getOrDefault("version", ""));
    }

    String value(String field) {
      return values.getOrDefault(field, "");
    }
  }

  Optional<Screen> form(StrategyText text, Subject subject) {
    Sent nothing = new Sent(text, subject, Map.of());
    return subject
        .fields(text)
        .map(
            values ->
                screen(
                    nothing,
                    versions.latest(text.id()),
                    fields.of(text, subject, values, Map.of(), Set.of()),
                    FormErrors.NONE,
                    Optional.empty()));
  }

  Screen refused(Sent sent, List<Problem> problems) {
    return withStatus(
        screen(
            sent,
            sent.version(),
            fields.of(sent.text(), sent.subject(), sent.values(), Map.of(), Set.of()),
            new FormErrors(problems),
            Optional.empty()),
        HttpStatus.UNPROCESSABLE_CONTENT);
  }

  /// A promise that could not be added, below the priority as it stands.
  Screen notAdded(Sent sent, List<Problem> problems) {
    Map<String, String> asItStands = sent.subject().fields(sent.text()).orElse(Map.of());
    return withStatus(
        screen(
            sent,
            versions.latest(sent.text().id()),
            fields.of(sent.text(), sent.subject(), asItStands, Map.of(), Set.of()),
            new FormErrors(problems),
            Optional.empty()),
        HttpStatus.UNPROCESSABLE_CONTENT);
  }

  /// @param by who saved the same meanwhile
  /// @param current the version to merge with
  Optional<Screen> conflict(Sent sent, String by, long current) {
    Optional<Merge> merged =
        edits.merge(sent.text().id(), sent.subject(), sent.version(), sent.values());
    Optional<Map<String, String>> theirs =
        texts.find(sent.text().id()).flatMap(sent.subject()::fields);
    return merged.flatMap(
        merge ->
            theirs.map(
                values ->
                    withStatus(
                        screen(
                            sent,
                            current,
                            fields.of(
                                sent.text(),
                                sent.subject(),
                                merge.fields(),
                                values,
                                merge.contested()),
                            FormErrors.NONE,
                            Optional.of(by)),
                        HttpStatus.CONFLICT)));
  }

  private static Screen withStatus(Screen screen, HttpStatus status) {
    screen.setStatus(status);
    return screen;
  }

  private static Screen screen(
      Sent sent,
      long version,
      List<EditPage.Field> fields,
      FormErrors errors,
      Optional<String> savedBy) {
    String back = "/strategies/" + sent.text().code();
    String path = back + below(sent.subject());
    return Screen.of(
        "strategy/edit",
        new EditPage(
            heading(sent.text(), sent.subject()),
            back,
            path + "/edit",
            version,
            fields,
            errors,
            savedBy,
            extra(sent, path)));
  }

  private static String below(Subject subject) {
    return switch (subject) {
      case Subject.Whole whole -> "";
      case Subject.OfPriority(int number) -> "/priorities/" + number;
      case Subject.OfCommitment(long id) -> "/commitments/" + id;
    };
  }

  private static Optional<EditPage.Extra> extra(Sent sent, String path) {
    return switch (sent.subject()) {
      case Subject.Whole whole -> Optional.empty();
      case Subject.OfPriority priority ->
          Optional.of(
              new EditPage.Extra.Add(
                  path + "/commitments", sent.value("text"), sent.value("year")));
      case Subject.OfCommitment commitment ->
          Optional.of(new EditPage.Extra.Withdraw(path + "/withdraw"));
    };
  }

  private static String heading(StrategyText text, Subject subject) {
    return switch (subject) {
      case Subject.Whole whole -> "Change " + text.title();
      case Subject.OfPriority(int number) -> "Change priority " + number + " of " + text.code();
      case Subject.OfCommitment(long id) ->
          "Change "
              + text.commitments()
                  .filter(one -> one.id() == id)
                  .map(StrategyText.CommitmentText::code)
                  .findFirst()
                  .orElse("the commitment");
    };
  }
}
