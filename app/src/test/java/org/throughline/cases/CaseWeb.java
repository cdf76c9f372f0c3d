// SPDX-License-Identifier: Apache-2.0
package org.throughline.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.throughline.children.ChildrenLoader;
import org.throughline.children.ChildrenWeb;
import org.throughline.children.InventedChild;
import org.throughline.platform.identity.Account;
import org.throughline.testing.People;

/// The pages of cases as an officer uses them.
@TestComponent
public class CaseWeb {

  private static final Pattern VERSION = Pattern.compile("name=\"version\" value=\"(\\d+)\"");

  private final ChildrenLoader loader;
  private final ChildrenWeb web;
  private final CaseFiles files;
  private final People people;

  CaseWeb(ChildrenLoader loader, ChildrenWeb web, CaseFiles files, People people) {
    this.loader = loader;
    this.web = web;
    this.files = files;
    this.people = people;
  }

  /// Whoever sits there sends the forms and reads the pages.
  public Desk of(Account officer) {
    return new Desk(officer);
  }

  /// The desk of one officer.
  public final class Desk {

    private final Account officer;

    private Desk(Account officer) {
      this.officer = officer;
    }

    /// Opens an assessment of a child, asked for on a day.
    MvcTestResult open(InventedChild child, LocalDate on, Map<String, String> more) {
      Map<String, String> fields = new HashMap<>(more);
      fields.put("child", web.path(child.keptBy(loader)).replace("/children/", ""));
      fields.putIfAbsent("pathway", "ehc-needs-assessment");
      fields.putIfAbsent("type", "request-received");
      fields.putIfAbsent("asked-by", "parent");
      fields.put("on", on.toString());
      fields.put("officer", "me");
      return web.send(officer, "/cases/new", fields);
    }

    /// The path of an assessment that must be opened.
    String opened(InventedChild child, LocalDate on, Map<String, String> more) {
      MvcTestResult answer = open(child, on, more);
      assertThat(ChildrenWeb.to(answer)).as(ChildrenWeb.text(answer)).startsWith("/cases/");
      return ChildrenWeb.to(answer);
    }

    /// Sends the form of a page with the version that the page shows.
    MvcTestResult send(String path, Map<String, String> fields) {
      Map<String, String> all = new HashMap<>(fields);
      all.put("version", version(path));
      return web.send(officer, path, all);
    }

    /// The version that a page shows.
    String version(String path) {
      Matcher version = VERSION.matcher(text(path));
      assertThat(version.find()).isTrue();
      return version.group(1);
    }

    /// How many events a case has, mistakes included.
    int events(String path) {
      String address = path.replace("/cases/", "");
      return people.seeing(
          officer, () -> files.events(files.findByAddress(address).orElseThrow().id()).size());
    }

    /// Sends a form that must be taken.
    void done(String path, Map<String, String> fields) {
      MvcTestResult answer = send(path, fields);
      assertThat(answer.getResponse().getStatus()).as(ChildrenWeb.text(answer)).isEqualTo(302);
    }

    String text(String path) {
      return ChildrenWeb.text(web.open(officer, path));
    }
  }
}
