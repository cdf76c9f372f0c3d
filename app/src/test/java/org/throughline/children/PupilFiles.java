// SPDX-License-Identifier: Apache-2.0
package org.throughline.children;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.throughline.testing.People.csrf;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.throughline.children.internal.importing.ImportWork;
import org.throughline.platform.identity.Account;
import org.throughline.testing.People;

/// Files of pupils on their way into the index, by the pages that an officer uses.
final class PupilFiles {

  static final String HEADING =
      "UPN,Forename,Surname,DOB,Sex,URN,EntryDate,NCyearActual,Postcode\n";

  private static final Pattern CHOSEN =
      Pattern.compile(
          "name=\"(column-\\d+)\">(?:(?!</select>).)*?<option value=\"(\\w+)\" selected",
          Pattern.DOTALL);

  private final ChildrenWeb web;
  private final MockMvcTester mvc;
  private final ImportWork work;
  private final Account officer;

  PupilFiles(ChildrenWeb web, MockMvcTester mvc, ImportWork work, Account officer) {
    this.web = web;
    this.mvc = mvc;
    this.work = work;
    this.officer = officer;
  }

  /// Sends a file, takes the columns as they were guessed and has it read.
  ///
  /// @return the path of its page
  String read(String file) {
    return read(file.getBytes(StandardCharsets.UTF_8));
  }

  String read(byte[] file) {
    String path = send(file);
    map(path, Map.of());
    readOn(path);
    return path;
  }

  /// Reads a file that was mapped.
  void readOn(String path) {
    work.read(web.importId(path));
  }

  void adopt(String path) {
    assertThat(web.send(officer, path + "/adopt", Map.of())).hasStatus(302);
    work.adopt(web.importId(path));
    assertThat(page(path)).contains("was taken over");
  }

  /// Takes an import back, as this person.
  void takeBack(String path, Account by) {
    assertThat(web.send(by, path + "/undo", Map.of())).hasStatus(302);
    work.undo(web.importId(path));
  }

  String send(byte[] file) {
    MvcTestResult sent = sent(file);
    assertThat(sent).hasStatus(302);
    return ChildrenWeb.to(sent);
  }

  MvcTestResult sent(byte[] file) {
    return mvc.perform(
        multipart("/children/imports")
            .file(new MockMultipartFile("file", "pupils.csv", "text/csv", file))
            .with(People.as(officer))
            .with(csrf()));
  }

  void map(String path, Map<String, String> changes) {
    Map<String, String> fields = new HashMap<>();
    Matcher chosen = CHOSEN.matcher(page(path));
    while (chosen.find()) {
      fields.put(chosen.group(1), chosen.group(2));
    }
    fields.put("words", "A test of imports");
    fields.putAll(changes);
    assertThat(web.send(officer, path + "/map", fields)).hasStatus(302);
  }

  String page(String path) {
    return ChildrenWeb.text(web.open(officer, path));
  }
}
