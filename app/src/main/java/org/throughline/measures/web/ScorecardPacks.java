// SPDX-License-Identifier: Apache-2.0
package org.throughline.measures.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.throughline.measures.ScorecardReadings;
import org.throughline.measures.paper.ScorecardPaper;
import org.throughline.papers.out.PdfWriter;
import org.throughline.platform.WhileUnchanged;
import org.throughline.platform.access.SignedInOnly;

/// A scorecard to print: how it stands, and each measure with its chart and the figures behind it.
@Controller
class ScorecardPacks {

  /// A pack is some megabytes, and before a meeting many ask for the same.
  private static final int KEPT = 2;

  private final ScorecardReadings readings;
  private final ScorecardPaper paper;
  private final Clock clock;
  private final WhileUnchanged<Asked, Optional<byte[]>> newest;

  ScorecardPacks(ScorecardReadings readings, ScorecardPaper paper, Clock clock) {
    this.readings = readings;
    this.paper = paper;
    this.clock = clock;
    this.newest = new WhileUnchanged<>(readings::revision, KEPT);
  }

  private record Asked(String code, LocalDate today) {}

  @SignedInOnly
  @GetMapping("/scorecards/{code}.pdf")
  ResponseEntity<byte[]> pack(
      @PathVariable String code,
      @RequestParam(name = "as-at", required = false) Optional<String> day) {
    AsAt asAt = AsAt.of(day, clock);
    byte[] pack =
        (asAt.words().isEmpty()
                ? newest.get(new Asked(code, asAt.day()), () -> written(code, asAt))
                : written(code, asAt))
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_PDF)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment()
                .filename("%s-%s.pdf".formatted(code, asAt.day()))
                .build()
                .toString())
        .body(pack);
  }

  private Optional<byte[]> written(String code, AsAt asAt) {
    return asAt.scorecard(readings, code)
        .map(reading -> PdfWriter.write(paper.paper(reading, asAt.moment())));
  }
}
