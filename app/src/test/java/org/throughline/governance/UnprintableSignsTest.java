// SPDX-License-Identifier: Apache-2.0
package org.throughline.governance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.governance.BoardFixture.done;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.throughline.governance.internal.reports.ReportPart;
import org.throughline.governance.internal.reports.ReportWriting;
import org.throughline.platform.identity.Account;
import org.throughline.platform.identity.Role;
import org.throughline.testing.People;
import org.throughline.testing.ThroughlineTest;

/// An author is told before publication which signs the PDF will not show.
@ThroughlineTest
class UnprintableSignsTest {

  private static final String ROCKET = Character.toString(0x1F680);

  /// Hello, in Arabic.
  private static final String MARHABA = "\u0645\u0631\u062d\u0628\u0627";

  private final MockMvcTester web;
  private final BoardFixture boards;
  private final ReportWriting writing;
  private final Account owner;

  UnprintableSignsTest(
      MockMvcTester web, BoardFixture boards, ReportWriting writing, People people) {
    this.web = web;
    this.boards = boards;
    this.writing = writing;
    this.owner = people.holding(Role.STRATEGY_OWNER);
  }

  @Test
  void aSignThatThePdfCannotPrintIsNamedToItsAuthor() throws IOException {
    long id = boards.begun("With a rocket", owner);
    assertThat(page(id)).doesNotContain("The PDF cannot print");

    done(
        writing.savePart(
            id, ReportPart.SUMMARY, 1, "Say " + MARHABA + " to a " + ROCKET, owner.id()));

    assertThat(page(id))
        .contains("The PDF cannot print " + ROCKET + " and shows # instead")
        .contains("the page and the Word file show it");
    assertThat(draft(id)).contains("Say " + MARHABA + " to a #");
  }

  private String page(long id) throws IOException {
    return new String(read("/boards/reports/" + id), StandardCharsets.UTF_8);
  }

  private String draft(long id) throws IOException {
    try (PDDocument pdf = Loader.loadPDF(read("/boards/reports/" + id + "/draft.pdf"))) {
      return new PDFTextStripper().getText(pdf);
    }
  }

  private byte[] read(String path) {
    return web.get()
        .uri(path)
        .with(People.as(owner))
        .exchange()
        .getResponse()
        .getContentAsByteArray();
  }
}
