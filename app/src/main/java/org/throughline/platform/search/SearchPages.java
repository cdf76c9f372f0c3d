// SPDX-License-Identifier: Apache-2.0
package org.throughline.platform.search;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.throughline.platform.access.SignedInOnly;
import org.throughline.platform.identity.Account;
import org.throughline.platform.identity.CurrentAccount;
import org.throughline.platform.web.Screen;

/// Finding from anywhere. The words are posted, never part of an address: they may be a child's
/// name.
@Controller
class SearchPages {

  private final List<SearchPart> parts;
  private final CurrentAccount currentAccount;

  SearchPages(List<SearchPart> parts, CurrentAccount currentAccount) {
    this.parts = parts.stream().sorted(Comparator.comparingInt(SearchPart::order)).toList();
    this.currentAccount = currentAccount;
  }

  @SignedInOnly
  @GetMapping("/search")
  Screen ask() {
    return Screen.of("platform/search", new SearchPage("", List.of()));
  }

  @SignedInOnly
  @PostMapping("/search")
  Screen find(@RequestParam(defaultValue = "") String words, HttpServletRequest request) {
    SearchWords typed = new SearchWords(words);
    Account viewer = currentAccount.of(request).orElseThrow();
    List<SearchPage.Group> groups =
        typed.isEmpty()
            ? List.of()
            : parts.stream().flatMap(part -> group(part, typed, viewer)).toList();
    return Screen.of("platform/search", new SearchPage(typed.text(), groups));
  }

  private static Stream<SearchPage.Group> group(
      SearchPart part, SearchWords words, Account viewer) {
    List<Found> found = part.find(words, viewer, SearchPage.MOST + 1);
    boolean hasMore = found.size() > SearchPage.MOST;
    return found.isEmpty()
        ? Stream.empty()
        : Stream.of(
            new SearchPage.Group(
                part.heading(), hasMore ? found.subList(0, SearchPage.MOST) : found, hasMore));
  }
}
