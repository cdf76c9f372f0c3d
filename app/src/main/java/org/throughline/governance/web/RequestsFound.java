// SPDX-License-Identifier: Apache-2.0
package org.throughline.governance.web;

import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;
import org.throughline.governance.internal.requests.Request;
import org.throughline.governance.internal.requests.Requests;
import org.throughline.platform.identity.Account;
import org.throughline.platform.search.Found;
import org.throughline.platform.search.SearchPart;
import org.throughline.platform.search.SearchWords;

/// What bodies asked for, by the words or by what it is about; open requests first.
@Component
class RequestsFound implements SearchPart {

  private final Requests requests;

  RequestsFound(Requests requests) {
    this.requests = requests;
  }

  @Override
  public String heading() {
    return "Requests of boards";
  }

  @Override
  public int order() {
    return 80;
  }

  @Override
  public List<Found> find(SearchWords words, Account viewer, int most) {
    return requests.all().stream()
        .filter(each -> words.areIn(each.words() + " " + each.ofWhom() + " " + each.about()))
        .sorted(Comparator.comparing(each -> !each.isOpen()))
        .limit(most)
        .map(RequestsFound::found)
        .toList();
  }

  private static Found found(Request request) {
    return new Found(
        request.about(),
        request.words(),
        request.bodyName() + (request.isOpen() ? ", open" : ", answered"),
        "/boards/requests?state=all#request-" + request.id());
  }
}
