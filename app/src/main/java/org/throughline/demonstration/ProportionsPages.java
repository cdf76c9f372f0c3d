// SPDX-License-Identifier: Apache-2.0
package org.throughline.demonstration;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.throughline.platform.access.SignedInOnly;
import org.throughline.platform.web.Screen;
import org.throughline.synthetic.basis.Published;
import org.throughline.synthetic.basis.Scale;

/// Shows how true to life the invented children are: counts only, and of invented children only.
@Controller
class ProportionsPages {

  private final Proportions proportions;
  private final Population population;

  ProportionsPages(Proportions proportions, Population population) {
    this.proportions = proportions;
    this.population = population;
  }

  @SignedInOnly
  @GetMapping("/demonstration/proportions")
  Screen proportions() {
    Optional<Population.State> state = population.state();
    boolean isWhole = state.map(Population.State::isWhole).orElse(false);
    boolean isCounty = state.map(each -> each.scale().equals(Scale.COUNTY.name())).orElse(false);
    Scale like = isCounty ? Scale.COUNTY : Scale.CITY;
    List<Comparison> all = isWhole ? proportions.of(like.publishedArea()) : List.of();
    return Screen.of(
        "demonstration/proportions",
        new ProportionsPage(
            state.map(each -> sentence(each, all)).orElse("There are no invented children."),
            state.map(ProportionsPages::loaded).orElse(0),
            isCounty ? "East Midlands" : "Leicester",
            Published.SOURCE,
            all));
  }

  private static int loaded(Population.State state) {
    return state.isWhole() ? 100 : (int) Math.min(99, 100 * state.children() / state.allChildren());
  }

  private static String sentence(Population.State state, List<Comparison> all) {
    if (!state.isWhole()) {
      return String.format(
          Locale.UK,
          "The invented children are being loaded: %,d of %,d are there",
          state.children(),
          state.allChildren());
    }
    double furthest = all.stream().mapToDouble(Comparison::furthest).max().orElse(0);
    return String.format(
        Locale.UK,
        "%,d invented children, and no share of their plans is more than %.1f points from the"
            + " published one",
        state.allChildren(),
        furthest);
  }
}
