// SPDX-License-Identifier: Apache-2.0
package org.throughline.platform.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.throughline.platform.identity.factors.SignInLinks;
import org.throughline.testing.Browser;
import org.throughline.testing.People;
import org.throughline.testing.ThroughlineTest;

/// Every page of sign-in, account and people in a real browser, at a desk and on a telephone.
@ThroughlineTest
class IdentityPagesTest {

  private static final String PASSWORD = "kettle violin harbour";

  private final People people;
  private final SignInLinks links;
  private final JdbcClient jdbc;
  private final String site;

  IdentityPagesTest(People people, SignInLinks links, JdbcClient jdbc, @LocalServerPort int port) {
    this.people = people;
    this.links = links;
    this.jdbc = jdbc;
    this.site = "http://localhost:" + port;
  }

  @BeforeEach
  void nobodyCanSignInAsAdministrator() {
    people.takeAwayEveryAdministratorsWayIn();
  }

  @ParameterizedTest
  @ValueSource(ints = {1280, 375})
  void thePagesThatAStrangerSeesAreAccessible(int width) {
    try (BrowserContext window = Browser.window(width, true)) {
      Page page = window.newPage();
      for (String path :
          new String[] {
            "/sign-in", "/signed-out", "/sign-in/no-account", "/join/unknown", "/sign-in?again=true"
          }) {
        page.navigate(site + path);
        look(page, path, width);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1280, 375})
  void theFirstSignInWorksWithoutScriptAndIsAccessible(int width) {
    String token = links.forTheFirstAdministrator();
    try (BrowserContext plain = Browser.window(width, false);
        BrowserContext window = Browser.window(width, true)) {
      Page page = window.newPage();
      page.navigate(site + "/first-sign-in/" + token);
      look(page, "first-sign-in", width);
      submit(page, "Continue to your app");
      look(page, "first-sign-in-problems", width);

      Page withoutScript = plain.newPage();
      withoutScript.navigate(site + "/first-sign-in/" + token);
      assertThat(withoutScript.getByText("Make a passkey").isVisible()).isFalse();
      withoutScript.getByLabel("Your name").fill("Ada Fixture");
      withoutScript.getByLabel("Email address").fill(people.freeEmail());
      withoutScript.getByLabel("New password").fill(PASSWORD);
      submit(withoutScript, "Continue to your app");
      assertThat(withoutScript.title()).startsWith("Add this to your authenticator app");

      page.getByLabel("Your name").fill("Ada Fixture");
      page.getByLabel("Email address").fill(people.freeEmail());
      page.getByLabel("New password").fill(PASSWORD);
      submit(page, "Continue to your app");
      look(page, "first-sign-in-code", width);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1280, 375})
  void thePagesOfAnAdministratorAreAccessible(int width) {
    Account administrator = people.holding(Role.ADMINISTRATOR);
    Account other = people.holding(Role.ANALYST, Role.BOARD_MEMBER);
    jdbc.sql("update platform.council set is_invented = true").update();
    jdbc.sql("update identity.account set is_invented = true where account_id = :id")
        .param("id", people.holding(Role.RESPONSIBLE_OFFICER).id().value())
        .update();
    people.sessionOf(other);
    try (BrowserContext window =
        Browser.window(width, true, site, people.sessionOf(administrator))) {
      Page page = window.newPage();
      for (String path :
          new String[] {
            "/account",
            "/account/sessions",
            "/account/password",
            "/account/confirm",
            "/administration",
            "/administration/people",
            "/administration/people?q=nobody-at-all",
            "/administration/people/new",
            "/administration/people/" + other.id().value(),
            "/administration/council",
            "/administration/see-as"
          }) {
        page.navigate(site + path);
        look(page, path, width);
      }
      page.navigate(site + "/administration/people/new");
      submit(page, "Invite");
      look(page, "person-problems", width);
      page.getByLabel("Name", new Page.GetByLabelOptions().setExact(true)).fill("Nia Fixture");
      page.getByLabel("Email address").fill(people.freeEmail());
      page.getByLabel("Reader").check();
      submit(page, "Invite");
      look(page, "invited", width);
    }
  }

  private static void submit(Page page, String button) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true))
        .click();
  }

  private static void look(Page page, String name, int width) {
    Browser.isAccessible(page);
    page.screenshot(
        new Page.ScreenshotOptions()
            .setFullPage(true)
            .setPath(
                Path.of(
                    "target/screens/identity/"
                        + name.replaceAll("[^a-z-]+", "-")
                        + "-"
                        + width
                        + ".png")));
  }
}
