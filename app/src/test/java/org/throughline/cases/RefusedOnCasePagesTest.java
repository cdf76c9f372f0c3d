// SPDX-License-Identifier: Apache-2.0
package org.throughline.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.throughline.children.ChildrenWeb;
import org.throughline.children.InventedChild;
import org.throughline.platform.identity.Account;
import org.throughline.platform.identity.Role;
import org.throughline.testing.People;
import org.throughline.testing.ThroughlineTest;

/// What is refused on the tray and on a case is shown where it was written, with the words kept.
@ThroughlineTest
class RefusedOnCasePagesTest {

  private static final Pattern TICK = Pattern.compile("name=\"row\" value=\"([^\"]+)\"");

  private final ChildrenWeb web;
  private final CaseWeb cases;
  private final People people;
  private final Account officer;
  private final LocalDate today;

  RefusedOnCasePagesTest(ChildrenWeb web, CaseWeb cases, People people, Clock clock) {
    this.web = web;
    this.cases = cases;
    this.people = people;
    this.officer = people.holding(Role.CASE_OFFICER);
    this.today = LocalDate.now(clock);
  }

  @Test
  void wordsAndTickedRowsStayWhenWhatIsDoneWithSeveralIsRefused() {
    opened("Keptfield");
    opened("Leftfield");
    List<String> ticks = ticks();
    String colleague = Long.toString(people.holding(Role.CASE_OFFICER).id().value());

    String refused =
        refused(
            Map.of(
                "to",
                colleague,
                "task",
                "Ring the nursery",
                "task-due",
                today.minusDays(1).toString(),
                "note",
                "Agreed at the meeting"),
            ticks.subList(0, 1));

    assertThat(refused)
        .contains("<title>Error: Cases", "<a href=\"#task-due\">That day is past. Enter today or")
        .containsPattern("id=\"task-due-error\"[^>]*>.*That day is past")
        .contains("value=\"Ring the nursery\"", "value=\"Agreed at the meeting\"")
        .contains(
            "<option value=\"" + colleague + "\" selected>", "<details class=\"tl-bulk\" open")
        .contains("value=\"" + ticks.getFirst() + "\" checked")
        .doesNotContain("value=\"" + ticks.getLast() + "\" checked");
    assertThat(read("/cases")).doesNotContain("1 task", "<title>Error");
  }

  @Test
  void everythingWrongWithSeveralIsSaidBesideItsField() {
    opened("Severalfield");

    assertThat(refused(Map.of("task-due", "31/2/2027"), List.of()))
        .containsPattern("id=\"row-error\"[^>]*>.*Tick the cases first")
        .containsPattern("id=\"task-error\"[^>]*>.*Write the task")
        .containsPattern("id=\"task-due-error\"[^>]*>.*Enter the day as");
    assertThat(refused(Map.of("note", "x".repeat(4001)), ticks()))
        .containsPattern("id=\"note-error\"[^>]*>.*Write the note in up to 4,000");
    assertThat(refused(Map.of(), ticks())).containsPattern("id=\"to-error\"[^>]*>.*Choose what");
  }

  @Test
  void theNameOfAViewThatIsRefusedIsKeptInItsOpenForm() {
    String name = "n".repeat(61);

    assertThat(text("/cases/views", Map.of("name", name, "when", "late")))
        .contains("<title>Error: ", "<details class=\"tl-fold\" open", "value=\"" + name + "\"")
        .contains("id=\"name-error\"");
  }

  @Test
  void theFormOfACaseThatWasRefusedIsOpenWithItsWords() {
    String path = opened("Openfield");

    assertThat(text(path + "/tasks", Map.of("task", "Look back", "due", "" + today.minusDays(1))))
        .contains("<title>Error: ", "<a href=\"#due\">That day is past.")
        .containsPattern("<details class=\"tl-fold\" open><summary>Add a task")
        .containsPattern("id=\"due-error\"[^>]*>.*That day is past")
        .contains("value=\"Look back\"")
        .doesNotContainPattern("<details class=\"tl-fold\" open><summary>Add a person");
    assertThat(text(path + "/people", Map.of("person", "Plum Tester")))
        .contains("<title>Error: ")
        .containsPattern("<details class=\"tl-fold\" open><summary>Add a person")
        .doesNotContainPattern("<details class=\"tl-fold\" open><summary>Add a task");
    assertThat(read(path)).doesNotContain("<title>Error", "tl-fold\" open", "Look back");
  }

  @Test
  void aManagerWithoutCasesBeginsWithEverybodysAndSaysSo() {
    String path = opened("Teamfield");
    Account manager = people.holding(Role.CASEWORK_MANAGER);

    assertThat(read(manager, "/cases"))
        .contains("You keep no case yourself: ", " of everybody’s ")
        .contains("<option value=\"all\" selected>")
        .doesNotContain("You have no open case");
    assertThat(read(manager, "/cases?whose=me"))
        .contains("You have no open case.", "/cases?whose=me&when=late");
    web.send(manager, path + "/officer", handedTo(manager, path));
    assertThat(read(manager, "/cases")).contains("your 1 open case ", path);
  }

  private Map<String, String> handedTo(Account account, String path) {
    return Map.of("officer", "" + account.id().value(), "version", cases.of(officer).version(path));
  }

  private String opened(String surname) {
    return cases
        .of(officer)
        .opened(InventedChild.named("Oriel", surname), today.minusWeeks(2), Map.of());
  }

  private List<String> ticks() {
    return TICK.matcher(read("/cases")).results().map(found -> found.group(1)).toList();
  }

  private String refused(Map<String, String> fields, List<String> rows) {
    Map<String, String> all = new HashMap<>(fields);
    all.put("back", "/cases?whose=me");
    MvcTestResult answer = web.sendRows(officer, "/cases/bulk", all, rows);
    assertThat(answer).hasStatus(422);
    return ChildrenWeb.text(answer);
  }

  private String text(String path, Map<String, String> fields) {
    MvcTestResult answer = web.send(officer, path, fields);
    assertThat(answer).hasStatus(422);
    return ChildrenWeb.text(answer);
  }

  private String read(String path) {
    return read(officer, path);
  }

  private String read(Account account, String path) {
    return ChildrenWeb.text(web.open(account, path));
  }
}
