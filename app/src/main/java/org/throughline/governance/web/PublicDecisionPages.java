// SPDX-License-Identifier: Apache-2.0
package org.throughline.governance.web;

import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.throughline.governance.internal.decisions.Decision;
import org.throughline.governance.internal.decisions.Decisions;
import org.throughline.platform.access.OpenToAll;
import org.throughline.platform.web.Address;
import org.throughline.platform.web.Paging;
import org.throughline.platform.web.Screen;
import org.throughline.platform.web.Sent;

/// What bodies that meet in public have decided, for everybody. A decision that is not for the
/// public answers as one that never was.
@Controller
class PublicDecisionPages {

  private static final int ROWS = 50;

  private final Decisions decisions;

  PublicDecisionPages(Decisions decisions) {
    this.decisions = decisions;
  }

  @OpenToAll
  @GetMapping("/decisions")
  Screen list(@RequestParam Map<String, String> query) {
    List<Decision> open = decisions.all().stream().filter(Decision::isOpen).toList();
    String words = Sent.words(query, "q");
    DecisionFilter filter = new DecisionFilter(words, "", "", false);
    List<Decision> found = open.stream().filter(filter::finds).toList();
    Paging paging =
        new Paging(
            found.size(),
            Sent.small(query, "page").orElse(1),
            ROWS,
            Address.of("/decisions").with("q", words));
    return Screen.of(
        "governance/public-decisions",
        new PublicDecisionsPage(
            open.size(), found.subList(paging.offset(), paging.last()), words, paging));
  }

  @OpenToAll
  @GetMapping("/decisions/{reference}")
  Screen one(@PathVariable String reference) {
    List<Decision> versions =
        decisions.versions(reference).stream().filter(each -> each.isOpen()).toList();
    if (decisions.find(reference).filter(Decision::isOpen).isEmpty()) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    return Screen.of(
        "governance/public-decision", new PublicDecisionPage(versions.getFirst(), versions.size()));
  }
}
