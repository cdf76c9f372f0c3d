// SPDX-License-Identifier: Apache-2.0
package org.throughline.governance.web;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.throughline.governance.internal.reports.Publication;
import org.throughline.governance.internal.reports.Publications;
import org.throughline.platform.access.OpenToAll;
import org.throughline.platform.web.Screen;

/// Published reports for everybody. A private report answers as one that never was.
@Controller
class PublicPaperPages {

  private final Publications publications;

  PublicPaperPages(Publications publications) {
    this.publications = publications;
  }

  @OpenToAll
  @GetMapping("/board-papers")
  Screen list() {
    return Screen.of("governance/board-papers", new PublicPapersPage(publications.open()));
  }

  @OpenToAll
  @GetMapping("/board-papers/{id}")
  Screen newest(@PathVariable long id) {
    return screen(open(id), open(id).getFirst());
  }

  @OpenToAll
  @GetMapping("/board-papers/{id}/{edition}")
  Screen edition(@PathVariable long id, @PathVariable int edition) {
    return screen(open(id), found(id, edition));
  }

  @OpenToAll
  @GetMapping("/board-papers/{id}/{edition}/report.docx")
  ResponseEntity<byte[]> word(@PathVariable long id, @PathVariable int edition) {
    Publication found = found(id, edition);
    return PaperFile.WORD.answer(PaperFile.name(found), publications.word(found));
  }

  @OpenToAll
  @GetMapping("/board-papers/{id}/{edition}/report.pdf")
  ResponseEntity<byte[]> pdf(@PathVariable long id, @PathVariable int edition) {
    Publication found = found(id, edition);
    return PaperFile.PDF.answer(PaperFile.name(found), publications.pdf(found));
  }

  private Screen screen(List<Publication> editions, Publication shown) {
    return Screen.of(
        "governance/paper",
        PaperPage.published(
            shown,
            editions,
            publications.paper(shown),
            "/board-papers/" + shown.report(),
            "/board-papers"));
  }

  /// The editions that everybody may read, the newest first; never none.
  private List<Publication> open(long id) {
    List<Publication> open =
        publications.editions(id).stream().filter(each -> !each.isPrivate()).toList();
    if (open.isEmpty()) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    return open;
  }

  private Publication found(long id, int edition) {
    return open(id).stream()
        .filter(each -> each.edition() == edition)
        .findFirst()
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }
}
