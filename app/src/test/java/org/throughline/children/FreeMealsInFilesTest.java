// SPDX-License-Identifier: Apache-2.0
package org.throughline.children;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.throughline.children.internal.importing.ImportWork;
import org.throughline.platform.identity.Account;
import org.throughline.platform.identity.Role;
import org.throughline.testing.People;
import org.throughline.testing.ThroughlineTest;

/// Free school meals and pupil premium as schools say them, from the file to the record and back.
@ThroughlineTest
class FreeMealsInFilesTest {

  private static final AtomicInteger NUMBER = new AtomicInteger(731_000_000);
  private static final String HEADING =
      "UPN,Forename,Surname,DOB,Sex,URN,EntryDate,NCyearActual,FSM\n";

  private final ChildrenWeb web;
  private final ChildrenLoader loader;
  private final Account officer;
  private final Account manager;
  private final PupilFiles files;

  FreeMealsInFilesTest(
      ChildrenWeb web, MockMvcTester mvc, ImportWork work, ChildrenLoader loader, People people) {
    this.web = web;
    this.loader = loader;
    this.officer = people.holding(Role.CASE_OFFICER);
    this.manager = people.holding(Role.CASEWORK_MANAGER);
    this.files = new PupilFiles(web, mvc, work, officer);
  }

  @Test
  void aFileSaysThemAndTakingItBackUnsaysThem() {
    String known = upn();
    String silent = upn();
    ChildId child =
        InventedChild.named("Ola", "Mealfield").upn(known).at("190131", "5", "N").keptBy(loader);
    ChildId other =
        InventedChild.named("Uma", "Mealfield").upn(silent).at("190131", "5", "Y").keptBy(loader);
    String path =
        files.read(
            HEADING
                + known
                + ",Ola,Mealfield,14/03/2015,F,190131,,5,yes\n"
                + silent
                + ",Uma,Mealfield,14/03/2015,F,190131,,5,\n"
                + upn()
                + ",Ivo,Mealfield,16/03/2015,M,190131,,5,N\n");
    assertThat(files.page(path)).contains("add 1 child and change 1");

    files.adopt(path);

    assertThat(meals(child)).containsExactly("Y");
    assertThat(meals(other)).containsExactly("Y");
    assertThat(ChildrenWeb.text(web.open(officer, web.path(child))))
        .contains("Free school meals", "Eligible");
    assertThat(web.keptOf(child, "select becomes from children.change where child_id = ?"))
        .anySatisfy(said -> assertThat(said).contains("190131, year 5", "free school meals"));
    String again = files.read(HEADING + known + ",Ola,Mealfield,14/03/2015,F,190131,,5,Y\n");
    assertThat(files.page(again)).contains("add 0 children and change 0");

    files.takeBack(path, manager);

    assertThat(meals(child)).containsExactly("N");
  }

  @Test
  void pupilPremiumGoesTheSameWayAndBack() {
    String known = upn();
    ChildId child =
        InventedChild.named("Pia", "Mealfield")
            .upn(known)
            .at("190131", "5", "Y", "N")
            .keptBy(loader);
    String heading = HEADING.replace("FSM", "Pupil Premium");
    String path =
        files.read(
            heading
                + known
                + ",Pia,Mealfield,14/03/2015,F,190131,,5,true\n"
                + upn()
                + ",Pim,Mealfield,16/03/2015,M,190131,,5,Y\n"
                + upn()
                + ",Pam,Mealfield,17/03/2015,F,190131,,5,Perhaps\n");
    assertThat(files.page(path)).contains("add 1 child and change 1", "1 row is refused");
    assertThat(files.page(path + "?show=REFUSED"))
        .contains("Pupil premium is yes or no. Correct it or leave the cell empty.");

    files.adopt(path);

    assertThat(premium(child)).containsExactly("Y");
    assertThat(meals(child)).containsExactly("Y");
    assertThat(ChildrenWeb.text(web.open(officer, web.path(child))))
        .contains("Pupil premium", "Eligible");
    assertThat(web.keptOf(child, "select becomes from children.change where child_id = ?"))
        .anySatisfy(said -> assertThat(said).contains("190131, year 5", "pupil premium"));
    String again = files.read(heading + known + ",Pia,Mealfield,14/03/2015,F,190131,,5,Y\n");
    assertThat(files.page(again)).contains("add 0 children and change 0");

    files.takeBack(path, manager);

    assertThat(premium(child)).containsExactly("N");
  }

  private List<String> premium(ChildId child) {
    return web.keptOf(
        child,
        "select pupil_premium from children.enrolment where child_id = ? and until_on is null");
  }

  @Test
  void whatIsNeitherYesNorNoIsRefusedWithTheRemedy() {
    String path = files.read(HEADING + upn() + ",Ola,Mealfield,14/03/2015,F,190131,,5,Maybe\n");

    assertThat(files.page(path)).contains("1 row is refused");
    assertThat(files.page(path + "?show=REFUSED"))
        .contains("Free school meals are yes or no. Correct it or leave the cell empty.");
  }

  @Test
  void anOfficerSaysThemOfATimeAtASchool() {
    ChildId child = InventedChild.named("Ida", "Mealfield").keptBy(loader);
    String path = web.path(child) + "/settings/new";

    assertThat(
            web.send(
                officer,
                path,
                Map.of("setting", "190132", "from", "2026-02-01", "meals", "perhaps")))
        .hasStatus(422)
        .bodyText()
        .contains("Choose one of the answers");
    assertThat(
            web.send(
                officer, path, Map.of("setting", "190132", "from", "2026-02-01", "meals", "Y")))
        .hasStatus(302);
    assertThat(meals(child)).containsExactly("Y");
    assertThat(
            web.send(
                officer,
                path,
                Map.of("setting", "190133", "from", "2026-03-01", "premium", "perhaps")))
        .hasStatus(422)
        .bodyText()
        .contains("Choose one of the answers");
    assertThat(
            web.send(
                officer, path, Map.of("setting", "190133", "from", "2026-03-01", "premium", "N")))
        .hasStatus(302);
    assertThat(premium(child)).contains("N");
  }

  private List<String> meals(ChildId child) {
    return web.keptOf(
        child, "select free_meals from children.enrolment where child_id = ? and until_on is null");
  }

  private static String upn() {
    return InventedChild.upnOf(NUMBER.incrementAndGet());
  }
}
