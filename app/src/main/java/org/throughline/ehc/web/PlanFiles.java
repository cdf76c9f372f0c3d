// SPDX-License-Identifier: Apache-2.0
package org.throughline.ehc.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Map;
import java.util.function.Function;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.throughline.ehc.EditionSummary;
import org.throughline.ehc.internal.PlanEnd;
import org.throughline.ehc.internal.PlanPaper;
import org.throughline.ehc.web.PlanGate.Opened;
import org.throughline.papers.out.PaperDocument;
import org.throughline.papers.out.PdfWriter;
import org.throughline.papers.out.WordWriter;
import org.throughline.platform.access.Access;
import org.throughline.platform.identity.Role;
import org.throughline.platform.web.Councils;
import org.throughline.platform.web.Sent;

/// A version of a plan as a Word file and as a tagged PDF. The file's name never tells of whom.
@Controller
class PlanFiles {

  private static final String WORD =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

  private final PlanGate gate;
  private final Councils councils;

  PlanFiles(PlanGate gate, Councils councils) {
    this.gate = gate;
    this.councils = councils;
  }

  @Access({Role.CASE_OFFICER, Role.CASEWORK_MANAGER})
  @GetMapping("/cases/{address}/plan/plan.docx")
  ResponseEntity<byte[]> word(
      @PathVariable String address,
      @RequestParam Map<String, String> query,
      HttpServletRequest request) {
    return file(request, address, query, ".docx", WORD, WordWriter::write);
  }

  @Access({Role.CASE_OFFICER, Role.CASEWORK_MANAGER})
  @GetMapping("/cases/{address}/plan/plan.pdf")
  ResponseEntity<byte[]> pdf(
      @PathVariable String address,
      @RequestParam Map<String, String> query,
      HttpServletRequest request) {
    return file(request, address, query, ".pdf", MediaType.APPLICATION_PDF_VALUE, PdfWriter::write);
  }

  private ResponseEntity<byte[]> file(
      HttpServletRequest request,
      String address,
      Map<String, String> query,
      String ending,
      String type,
      Function<PaperDocument, byte[]> writer) {
    return gate.open(
        request,
        address,
        "file" + ending,
        opened -> {
          EditionSummary edition = opened.edition(Sent.small(query, "version"));
          return ResponseEntity.ok()
              .contentType(MediaType.parseMediaType(type))
              .header(HttpHeaders.CONTENT_DISPOSITION, attachment(edition, ending))
              .body(writer.apply(paper(opened, edition)));
        },
        path -> ResponseEntity.status(HttpStatus.FOUND).location(URI.create(path)).build());
  }

  private PaperDocument paper(Opened opened, EditionSummary edition) {
    return PlanPaper.of(
        gate.read(edition),
        opened.child(),
        councils.current().name(),
        opened.end().map(PlanEnd::ceased));
  }

  private static String attachment(EditionSummary edition, String ending) {
    String name =
        "plan-%d-version-%d%s%s"
            .formatted(
                edition.plan().value(),
                edition.number(),
                edition.isDraft() ? "-draft" : "",
                ending);
    return ContentDisposition.attachment().filename(name).build().toString();
  }
}
