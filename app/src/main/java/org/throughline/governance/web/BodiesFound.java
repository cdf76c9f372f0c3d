// SPDX-License-Identifier: Apache-2.0
package org.throughline.governance.web;

import java.util.List;
import org.springframework.stereotype.Component;
import org.throughline.governance.internal.bodies.Bodies;
import org.throughline.platform.identity.Account;
import org.throughline.platform.search.Found;
import org.throughline.platform.search.SearchPart;
import org.throughline.platform.search.SearchWords;

/// Boards and other bodies by name.
@Component
class BodiesFound implements SearchPart {

  private final Bodies bodies;

  BodiesFound(Bodies bodies) {
    this.bodies = bodies;
  }

  @Override
  public String heading() {
    return "Boards";
  }

  @Override
  public int order() {
    return 70;
  }

  @Override
  public List<Found> find(SearchWords words, Account viewer, int most) {
    return bodies.current().stream()
        .filter(body -> words.areIn(body.facts().name()))
        .limit(most)
        .map(
            body ->
                new Found(
                    "", body.facts().name(), body.facts().kind().label(), "/boards/" + body.id()))
        .toList();
  }
}
