// SPDX-License-Identifier: Apache-2.0
package org.throughline.ehc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.throughline.children.ChildrenWeb;
import org.throughline.platform.identity.Account;
import org.throughline.platform.identity.Role;
import org.throughline.testing.People;
import org.throughline.testing.ThroughlineTest;

/// Whoever asks for all that is kept about them gets all of it: every table that hangs on a child
/// or a case is in the copy, or stands here with the reason why not.
@ThroughlineTest
class CopyOfWholeRecordTest {

  private static final Map<String, String> NOT_COPIED =
      Map.of(
          "children.findable", "what is searched, made of the names that are copied",
          "children.disposal", "a proposal to remove the record; a certificate names nobody",
          "children.disposing", "holds rows only while a removal goes on",
          "children.import_part", "what an import wrote; the history tells the same",
          "children.import_home", "the address as a file said it; what was taken over is copied",
          "children.import_match", "which row of a file met the record; the history tells the same",
          "children.merge", "what a merge changed; the history tells the same",
          "children.possible_duplicate",
              "a guess that somebody has yet to look at, of another child",
          "children.not_same", "that another record is of another child");

  private final Planting planting;
  private final ChildrenWeb web;
  private final Account officer;
  private final LocalDate today;

  CopyOfWholeRecordTest(Planting planting, ChildrenWeb web, People people, Clock clock) {
    this.planting = planting;
    this.web = web;
    this.officer = people.holding(Role.CASE_OFFICER);
    this.today = LocalDate.now(clock);
  }

  @Test
  void everyTableThatHangsOnAChildOrACaseIsInTheCopyOrHasAReason() throws IOException {
    PlantedChild child = planting.plant(today.minusYears(20), officer);

    Map<String, String> files = copy(child);

    Map<String, String> missing = new TreeMap<>(child.words());
    missing.keySet().removeAll(NOT_COPIED.keySet());
    missing.values().removeIf(files.get("record.json")::contains);
    assertThat(missing)
        .as("what a table keeps is in the copy, or the table stands on the list with a reason")
        .isEmpty();
    assertThat(child.words().values())
        .filteredOn(word -> files.get("record.html").contains(word))
        .hasSizeGreaterThan(30);
    assertThat(planting.hanging()).containsAll(NOT_COPIED.keySet());
  }

  @Test
  void theCopySaysWhoLookedInWordsAndHoldsTheFilesThemselves() throws IOException {
    PlantedChild child = planting.plant(today.minusYears(20), officer);

    Map<String, String> files = copy(child);

    assertThat(files.get("record.json"))
        .contains(
            "Who opened or changed the record",
            officer.name(),
            "The request was received",
            "EHC needs assessment and plan",
            "I am on duty for a colleague");
    assertThat(files.entrySet())
        .filteredOn(file -> file.getKey().startsWith("documents/"))
        .extracting(Map.Entry::getValue)
        .containsExactlyInAnyOrder(
            child.marker() + " of the child", child.marker() + " of the case");
  }

  private Map<String, String> copy(PlantedChild child) throws IOException {
    web.open(officer, child.path());
    MvcTestResult sent = web.send(officer, child.path() + "/copy", Map.of());
    assertThat(sent).hasStatusOk();
    Map<String, String> files = new HashMap<>();
    try (ZipInputStream zip =
        new ZipInputStream(new ByteArrayInputStream(sent.getResponse().getContentAsByteArray()))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return files;
  }
}
