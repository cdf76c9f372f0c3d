// SPDX-License-Identifier: Apache-2.0
package org.throughline.platform.identity.signin;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.throughline.platform.identity.factors.SignInLinks;
import org.throughline.testing.Browser;
import org.throughline.testing.People;
import org.throughline.testing.ThroughlineTest;

/// A real browser with a device of its own that checks its owner.
@ThroughlineTest
class PasskeyTest {

  private final People people;
  private final SignInLinks links;
  private final String site;

  PasskeyTest(People people, SignInLinks links, @LocalServerPort int port) {
    this.people = people;
    this.links = links;
    this.site = "http://localhost:" + port;
  }

  @BeforeEach
  void nobodyCanSignInAsAdministrator() {
    people.takeAwayEveryAdministratorsWayIn();
  }

  @Test
  void aPasskeyMadeByTheFirstLinkSignsInAgain() {
    try (BrowserContext window = Browser.window(1280, true)) {
      Page page = deviceOf(window, true);
      String email = becomeAdministrator(page);
      page.navigate(site + "/account");
      assertThat(page.locator("main")).containsText(email);

      page.getByRole(AriaRole.BUTTON, button("Sign out")).first().click();
      page.navigate(site + "/sign-in?to=/account");
      page.getByRole(AriaRole.BUTTON, button("Sign in with a passkey")).click();

      assertThat(page).hasURL(site + "/account");
      assertThat(page.locator("main")).containsText(email);
    }
  }

  @Test
  void theOnlyWayInCannotBeRemoved() {
    try (BrowserContext window = Browser.window(1280, true)) {
      Page page = deviceOf(window, true);
      becomeAdministrator(page);
      page.navigate(site + "/account");
      page.getByRole(AriaRole.BUTTON, button("Remove the passkey")).click();

      assertThat(page.locator(".govuk-error-summary")).containsText("your only way to sign in");
    }
  }

  @Test
  void aDeviceThatDoesNotCheckItsOwnerIsNotTaken() {
    try (BrowserContext window = Browser.window(1280, true)) {
      Page page = deviceOf(window, false);
      page.navigate(site + "/first-sign-in/" + links.forTheFirstAdministrator());
      page.getByLabel("Your name").fill("Ada Fixture");
      page.getByLabel("Email address").fill(people.freeEmail());
      page.getByRole(AriaRole.BUTTON, button("Make a passkey")).click();

      assertThat(page.locator("[data-passkey] [role=alert]")).containsText("Nothing was changed");
      assertThat(page.url()).contains("/first-sign-in/");
    }
  }

  @Test
  void whatIsWrongWithThePersonIsSaidBeforeTheDeviceIsAsked() {
    try (BrowserContext window = Browser.window(1280, true)) {
      Page page = deviceOf(window, true);
      page.navigate(site + "/first-sign-in/" + links.forTheFirstAdministrator());
      page.getByRole(AriaRole.BUTTON, button("Make a passkey")).click();

      assertThat(page.locator("[data-passkey] [role=alert]"))
          .containsText("Enter an email address");
    }
  }

  private String becomeAdministrator(Page page) {
    String email = people.freeEmail();
    page.navigate(site + "/first-sign-in/" + links.forTheFirstAdministrator());
    page.getByLabel("Your name").fill("Ada Fixture");
    page.getByLabel("Email address").fill(email);
    page.getByRole(AriaRole.BUTTON, button("Make a passkey")).click();
    page.waitForURL(address -> !address.contains("first-sign-in"));
    return email;
  }

  private static Page deviceOf(BrowserContext window, boolean checksItsOwner) {
    Page page = window.newPage();
    CDPSession chromium = window.newCDPSession(page);
    chromium.send("WebAuthn.enable");
    JsonObject options = new JsonObject();
    options.addProperty("protocol", "ctap2");
    options.addProperty("transport", "internal");
    options.addProperty("hasResidentKey", true);
    options.addProperty("hasUserVerification", checksItsOwner);
    options.addProperty("isUserVerified", checksItsOwner);
    options.addProperty("automaticPresenceSimulation", true);
    JsonObject arguments = new JsonObject();
    arguments.add("options", options);
    chromium.send("WebAuthn.addVirtualAuthenticator", arguments);
    return page;
  }

  private static Page.GetByRoleOptions button(String name) {
    return new Page.GetByRoleOptions().setName(name);
  }
}
