// SPDX-License-Identifier: Apache-2.0
package org.throughline.children;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.throughline.children.internal.importing.ImportWork;
import org.throughline.children.internal.merging.Duplicates;
import org.throughline.platform.identity.Account;
import org.throughline.platform.identity.Role;
import org.throughline.testing.Browser;
import org.throughline.testing.People;
import org.throughline.testing.ThroughlineTest;

/// Every page of the index in a real browser: at the width of a desk and of a telephone, by axe,
/// without script, and from the first word to the last click.
@ThroughlineTest
class ChildrenBrowserTest {

  private static final Path PICTURES = Path.of("..", "docs", "guide", "pictures");

  private final ChildrenLoader loader;
  private final ChildrenWeb web;
  private final Duplicates duplicates;
  private final ImportWork work;
  private final People people;
  private final Account manager;
  private final String site;

  ChildrenBrowserTest(
      ChildrenLoader loader,
      ChildrenWeb web,
      Duplicates duplicates,
      ImportWork work,
      People people,
      @LocalServerPort int port) {
    this.loader = loader;
    this.web = web;
    this.duplicates = duplicates;
    this.work = work;
    this.people = people;
    this.manager = people.holding(Role.CASEWORK_MANAGER);
    this.site = "http://localhost:" + port;
  }

  @Test
  void everyPageIsAccessibleAtBothWidths() {
    String child = web.path(wholeChild("Browsefield"));
    String other =
        web.path(
            InventedChild.named("Olamide", "Browsefield")
                .upn(InventedChild.upnOf(710_001))
                .keptBy(loader));
    people.mayOpenRestricted(manager);
    String shut = web.path(InventedChild.named("Ola", "Shutbrowse").restricted().keptBy(loader));
    duplicates.lookAtAll();
    String found =
        ChildrenWeb.to(web.send(manager, "/children/search", Map.of("words", "browsefield")));
    String merge =
        "/children/merge/"
            + child.replace("/children/", "")
            + "/"
            + other.replace("/children/", "");
    List<String> pages =
        List.of(
            "/children",
            found,
            child,
            child + "/history",
            child + "/viewers",
            child + "/edit",
            child + "/contacts/new",
            child + "/hold",
            child + "/copy",
            shut,
            "/children/new",
            "/children/duplicates",
            merge,
            "/children/imports",
            "/children/retention",
            proposedByAnother() + "/disposal");

    Map<String, String> pictures =
        Map.of(found, "children", child, "child", "/children/retention", "child-retention");
    for (int width : new int[] {1280, 375}) {
      try (BrowserContext window = Browser.window(width, true, site, people.sessionOf(manager))) {
        Page page = window.newPage();
        for (String path : pages) {
          assertThat(page.navigate(site + path).status()).as(path).isEqualTo(200);
          Browser.isAccessible(page);
          picture(page, pictures.getOrDefault(path, ""), width);
        }
      }
    }
  }

  private String proposedByAnother() {
    String old =
        web.path(
            InventedChild.named("Ola", "Oldbrowse")
                .bornOn(LocalDate.of(1990, 5, 6))
                .keptBy(loader));
    assertThat(web.send(people.holding(Role.CASEWORK_MANAGER), old + "/disposal", Map.of()))
        .hasStatus(302);
    return old;
  }

  @Test
  void aChildIsFoundOpenedAndChangedWithoutScriptAndByKeyboardAlone() {
    wholeChild("Keyfield");
    try (BrowserContext window = Browser.window(375, false, site, people.sessionOf(manager))) {
      Page page = window.newPage();
      page.navigate(site + "/children");
      page.focus("#words");
      page.keyboard().type("keyfeild ola");
      page.keyboard().press("Enter");
      page.waitForURL(Pattern.compile(".*/children/found/[0-9a-f-]{36}"));
      page.click("text=Keyfield, Ola");
      assertThat(page.locator("h1").textContent()).contains("Ola Keyfield is");
      page.click("text=Change what is known");
      page.fill("#known_as", "Olly");
      page.click("button:has-text('Save')");
      assertThat(page.locator("h1").textContent()).contains("Olly (Ola) Keyfield");
      assertThat(page.locator(".tl-notice").textContent()).contains("The changes were saved");
    }
  }

  @Test
  void aFileIsSentMappedReadAndTakenOverInTheBrowser() {
    String upn = InventedChild.upnOf(710_100);
    String file =
        "Pupil number,Given name,Family name,Birth,School\n"
            + upn
            + ",Ola,Sendfield,14/03/2015,190501\nX,Ola,Wrongfield,30/02/2015,190501\n";
    try (BrowserContext window = Browser.window(1280, true, site, people.sessionOf(manager))) {
      Page page = window.newPage();
      page.navigate(site + "/children/imports");
      page.setInputFiles(
          "#file",
          new FilePayload("pupils.csv", "text/csv", file.getBytes(StandardCharsets.UTF_8)));
      page.click("button:has-text('Send the file')");
      Browser.isAccessible(page);
      page.selectOption("#column-0", "UPN");
      page.fill("#words", "A file of a test");
      page.click("button:has-text('Read the file')");
      work.read(web.importId(page.url()));
      page.reload();
      assertThat(page.locator("h1").textContent())
          .contains("add 1 child and change 0; 1 row is refused");
      Browser.isAccessible(page);
      picture(page, "child-imports", 1280);
      page.click("button:has-text('Take it over')");
      work.adopt(web.importId(page.url()));
      page.reload();
      assertThat(page.locator("h1").textContent()).contains("was taken over");
    }
  }

  @Test
  void aFileOfAddressesIsLookedThroughAtBothWidths() {
    ChildId child = wholeChild("Housefield");
    String upn = web.keptOf(child, "select upn from children.child where child_id = ?").getFirst();
    String file = "UPN,Street,Postcode\n" + upn + ",9 Quince Way,LE3 8QZ\nX,,LE3 8QZ\n";
    try (BrowserContext window = Browser.window(1280, true, site, people.sessionOf(manager))) {
      Page page = window.newPage();
      page.navigate(site + "/children/imports");
      page.setInputFiles(
          "#file", new FilePayload("homes.csv", "text/csv", file.getBytes(StandardCharsets.UTF_8)));
      page.click("button:has-text('Send the file')");
      page.fill("#words", "A file of addresses");
      page.click("button:has-text('Read the file')");
      work.read(web.importId(page.url()));
      for (int width : new int[] {1280, 375}) {
        page.setViewportSize(width, 900);
        for (String tab : List.of("New addresses (1)", "Refused (1)")) {
          page.reload();
          page.click("text=" + tab);
          assertThat(page.locator("h1").textContent())
              .contains("bring 1 new address; 1 row is refused");
          Browser.isAccessible(page);
        }
      }
    }
  }

  @Test
  void whatIsWrongWithAFileIsSaidBesideItsColumnsAtBothWidths() {
    String odd = "UPN,Street,Postcode,Contact,Year group\nX,9 Quince Way,LE3 8QZ,Aunt,7\n";
    String staff =
        "Staff number,Name,Role,Start,Team,Notes\n17,A name,Teacher,01/09/2020,Year 6,\n";
    try (BrowserContext window = Browser.window(1280, true, site, people.sessionOf(manager))) {
      Page page = window.newPage();
      for (String file : List.of(odd, staff)) {
        page.navigate(site + "/children/imports");
        page.setInputFiles(
            "#file",
            new FilePayload("list.csv", "text/csv", file.getBytes(StandardCharsets.UTF_8)));
        page.click("button:has-text('Send the file')");
        looked(page, file.equals(odd) ? "odd" : "staff");
        page.click("button:has-text('Read the file')");
        assertThat(page.locator(".govuk-error-summary").count()).isEqualTo(1);
        assertThat(page.locator(".govuk-error-message").count()).isPositive();
        looked(page, file.equals(odd) ? "odd-refused" : "staff-refused");
      }
    }
  }

  private static void looked(Page page, String name) {
    for (int width : new int[] {375, 1280}) {
      page.setViewportSize(width, 900);
      Browser.isAccessible(page);
      page.screenshot(
          new Page.ScreenshotOptions()
              .setPath(Path.of("target", "looks", "import-" + name + "-" + width + ".png"))
              .setFullPage(true));
    }
  }

  private ChildId wholeChild(String surname) {
    return InventedChild.named("Ola", surname)
        .upn(InventedChild.upnOf(710_000 + surname.length()))
        .livingAt("4 Plumtree Gardens\nLeicester", "LE2 9ZX")
        .with(
            new LoadedChild.Contact(
                "Ines " + surname,
                Relationship.MOTHER,
                true,
                1,
                true,
                "0116 496 0000",
                "ines@example.org"))
        .at("190500", "6")
        .flagged(FlagKind.YOUNG_CARER)
        .keptBy(loader);
  }

  /// With `-Dthroughline.write-docs=true` the pictures of the guide are taken anew.
  private static void picture(Page page, String name, int width) {
    if (width == 1280 && Boolean.getBoolean("throughline.write-docs") && !name.isEmpty()) {
      page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")));
    }
  }
}
