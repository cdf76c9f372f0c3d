// SPDX-License-Identifier: Apache-2.0
package org.throughline.ehc;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.throughline.children.InventedChild;
import org.throughline.ehc.internal.invented.InventedRow;
import org.throughline.ehc.internal.invented.InventedWords;
import org.throughline.platform.identity.Account;
import org.throughline.platform.identity.Role;
import org.throughline.testing.Browser;
import org.throughline.testing.People;
import org.throughline.testing.ThroughlineTest;

/// Plans in a real browser: at a desk and on a telephone, with and without script, and what a
/// screen reader would stumble over. With `-Dthroughline.write-docs=true` the guide's pictures are
/// taken anew.
@ThroughlineTest
class EhcBrowserTest {

  private static final Path PICTURES = Path.of("..", "docs", "guide", "pictures");
  private static final InventedWords WORDS = InventedWords.read();

  private final LocalDate today = LocalDate.now(ZoneId.of("Europe/London"));
  private final PlanWeb web;
  private final People people;
  private final String site;

  EhcBrowserTest(PlanWeb web, People people, @LocalServerPort int port) {
    this.web = web;
    this.people = people;
    site = "http://localhost:" + port;
  }

  @Test
  void everyPageOfADraftIsAccessibleAtBothWidths() throws Exception {
    Account officer = people.holding(Role.CASE_OFFICER);
    String plan = drafted("Robin", officer);
    String row = web.rows(officer, plan).get("F1");
    web.decided(officer, plan, today);
    web.versioned(
        officer,
        plan + "/send",
        Map.of("on", today.toString(), "until", today.plusDays(14).toString()));
    web.remarked(officer, plan, row, today, "Could this be before lunch?");

    look(officer, plan, "ehc-plan");
    look(officer, plan + "/rows/" + row, "");
    look(officer, plan + "/rows/new?section=E", "");
    look(officer, plan + "/checks", "ehc-checks");
    look(officer, plan + "/changes", "");
    look(officer, plan + "/remarks/new", "");
    look(officer, plan + "/finish", "");
  }

  @Test
  void aFinalPlanItsDeliveryAndTheComparisonAreAccessibleAtBothWidths() throws Exception {
    Account officer = people.holding(Role.CASE_OFFICER);
    String plan = drafted("Wren", officer);
    web.decided(officer, plan, LocalDate.of(2026, 1, 5));
    web.versioned(officer, plan + "/send", Map.of("on", "2026-01-05", "until", "2026-01-19"));
    web.offered(officer, plan);
    web.done(officer, plan + "/finish", Map.of("on", "2026-02-02", "all_the_same", "yes"));
    web.done(officer, plan + "/begin", Map.of());
    String row = web.rows(officer, plan).get("F1");
    Map<String, String> changed =
        new HashMap<>(web.newest(officer, plan).of(Section.F).getFirst().words().byCode());
    changed.putAll(Map.of("version", "1", "minutes", "45", "text", "Teaching by pictures, daily."));
    web.done(officer, plan + "/rows/" + row, changed);

    look(officer, plan + "/compare", "ehc-compare");
    look(officer, plan + "?version=1", "");
    look(officer, plan + "/delivery", "ehc-delivery");
    look(officer, "/plans/behind?whose=all", "");
  }

  @Test
  void aRowIsAddedAndTakenBackByKeyboardWithoutScript() {
    Account officer = people.holding(Role.CASE_OFFICER);
    String plan = drafted("Finch", officer);
    int before = web.newest(officer, plan).of(Section.B).size();
    try (BrowserContext window = Browser.window(1280, false, site, people.sessionOf(officer))) {
      Page page = window.newPage();
      page.navigate(site + plan);
      page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Add a need to section B"))
          .press("Enter");
      page.getByLabel("The need").fill("Loses the place when reading");
      page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Save")).press("Enter");
      assertThat(web.newest(officer, plan).of(Section.B)).hasSize(before + 1);

      page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Take it back"))
          .press("Enter");
      assertThat(web.newest(officer, plan).of(Section.B)).hasSize(before);
    }
  }

  @Test
  void linesAreDrawnBetweenWhatIsJoined() {
    Account officer = people.holding(Role.CASE_OFFICER);
    String plan = drafted("Tern", officer);
    int links = web.newest(officer, plan).links().size();
    try (BrowserContext window = Browser.window(1280, true, site, people.sessionOf(officer))) {
      Page page = window.newPage();
      page.navigate(site + plan);

      assertThat(page.locator(".tl-plan-lines path").count()).isEqualTo(links);
    }
  }

  private void look(Account officer, String path, String picture) throws Exception {
    for (int width : new int[] {375, 1280}) {
      try (BrowserContext window = Browser.window(width, true, site, people.sessionOf(officer))) {
        Page page = window.newPage();
        assertThat(page.navigate(site + path).status()).as(path).isEqualTo(200);
        picture(page, picture, width);
        Browser.isAccessible(page);
      }
    }
  }

  private static void picture(Page page, String name, int width) throws Exception {
    if (!name.isEmpty() && Boolean.getBoolean("throughline.write-docs")) {
      if (width == 1280) {
        Files.createDirectories(PICTURES);
        page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")));
      }
      page.screenshot(
          new Page.ScreenshotOptions()
              .setPath(Path.of("target", "looks", name + "-" + width + ".png"))
              .setFullPage(true));
    }
  }

  /// A draft with loose ends.
  private String drafted(String name, Account officer) {
    String plan = web.planPath(InventedChild.named(name, "Example"), officer);
    web.done(officer, plan + "/begin", Map.of());
    Map<String, String> stems = new HashMap<>();
    List<InventedRow> rows =
        WORDS.plan("ASD", false, false, LocalDate.of(2027, 7, 16), LocalDate.of(2026, 3, 2));
    for (InventedRow row : rows) {
      Map<String, String> fields = new HashMap<>(row.words().byCode());
      row.joined().stream()
          .filter(stems::containsKey)
          .forEach(key -> fields.put("join-" + stems.get(key), "yes"));
      stems.put(row.key(), web.add(officer, plan, row.section().name(), fields));
    }
    return plan;
  }
}
