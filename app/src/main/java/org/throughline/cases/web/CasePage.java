// SPDX-License-Identifier: Apache-2.0
package org.throughline.cases.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.throughline.cases.internal.beside.CaseDocuments.CaseDocument;
import org.throughline.cases.internal.beside.CaseNotes.CaseNote;
import org.throughline.cases.internal.beside.CasePeople.CasePerson;
import org.throughline.cases.internal.beside.CaseTasks.CaseTask;
import org.throughline.cases.internal.letters.Letter;
import org.throughline.cases.internal.panels.PanelItem;
import org.throughline.cases.web.CaseGate.Opened;
import org.throughline.platform.web.FormErrors;
import org.throughline.platform.web.Option;

/// A case on one screen.
///
/// @param sentence the answer of the page: what comes next, and when
/// @param kind the pathway's title
/// @param facts about the case, each with its label
/// @param needed what the council has to do, the earliest first
/// @param waiting what others have to do
/// @param past what happened, the latest first
/// @param panels that it was put to, the latest first
/// @param documents that came in, the latest first
/// @param letters that were sent, the latest first
/// @param templates letters that can be written, each by its path
/// @param today by which a letter is late
/// @param names of the accounts that the page speaks of, by number
/// @param sent what was typed into a form that was refused, by its field
public record CasePage(
    Opened opened,
    String sentence,
    String kind,
    List<Option> facts,
    List<Need> needed,
    List<Need> waiting,
    List<Happening> past,
    List<CaseTask> tasks,
    List<CaseNote> notes,
    List<CasePerson> people,
    List<PanelItem> panels,
    List<CaseDocument> documents,
    List<Letter> letters,
    List<Option> templates,
    LocalDate today,
    Names names,
    List<Option> officers,
    FormErrors errors,
    Map<String, String> sent) {

  /// What is to be done.
  ///
  /// @param when the last day, as it is read; empty where the law gives no number
  /// @param record where it is recorded once it is done; empty where nothing shows it
  public record Need(
      String act,
      String who,
      String when,
      boolean isLate,
      String because,
      String source,
      Optional<String> record) {}

  /// What happened, or was written down by mistake.
  ///
  /// @param number in the case, from 1
  /// @param written when it was recorded and by whom
  /// @param detail what else is known, each with its label
  /// @param mistake why it no longer stands; empty while it does
  public record Happening(
      int number, String on, String words, String written, List<Option> detail, String mistake) {

    public boolean stands() {
      return mistake.isEmpty();
    }
  }

  /// Names of accounts.
  public interface Names {
    String of(org.throughline.platform.identity.AccountId id);
  }

  public CasePage {
    facts = List.copyOf(facts);
    needed = List.copyOf(needed);
    waiting = List.copyOf(waiting);
    past = List.copyOf(past);
    tasks = List.copyOf(tasks);
    notes = List.copyOf(notes);
    people = List.copyOf(people);
    panels = List.copyOf(panels);
    documents = List.copyOf(documents);
    letters = List.copyOf(letters);
    templates = List.copyOf(templates);
    officers = List.copyOf(officers);
    sent = Map.copyOf(sent);
  }

  /// What was typed into a field; empty when nothing was.
  public String sent(String field) {
    return sent.getOrDefault(field, "");
  }

  /// Whether the form that has this field was refused.
  public boolean isRefused(String field) {
    return !errors.isEmpty() && sent.containsKey(field);
  }

  /// The case's own path.
  public String path() {
    return opened.path();
  }

  /// How many tasks are open.
  public long openTasks() {
    return tasks.stream().filter(task -> !task.isDone()).count();
  }
}
