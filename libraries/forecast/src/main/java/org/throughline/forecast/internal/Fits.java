// SPDX-License-Identifier: Apache-2.0
package org.throughline.forecast.internal;

import java.util.function.Function;
import java.util.function.Supplier;
import org.throughline.forecast.Inputs;
import org.throughline.forecast.Model;
import org.throughline.forecast.Scenario;

/// A fitted model, from which each thread takes a walker.
///
/// @param held the cells that its futures are kept by
/// @param walkers makes a walker, which takes its random numbers from what it is given
public record Fits(Held held, Function<Supplier<Draws>, Walker> walkers) {

  public Walker walker() {
    return walkers.apply(Draws::new);
  }

  /// Fits `model` to `inputs`.
  public static Fits of(Inputs inputs, Model model, Scenario scenario) {
    return switch (model) {
      case WITAN -> {
        WitanFit fit = new WitanFit(inputs);
        yield new Fits(fit.held, draws -> new WitanWalker(fit, draws.get()));
      }
      case THROUGHLINE -> {
        ThroughlineFit fit = new ThroughlineFit(inputs);
        Policy policy = new Policy(inputs, fit.held, scenario);
        Ways ways = new Ways(fit, policy);
        yield new Fits(
            fit.held, draws -> new ThroughlineWalker(fit, ways, policy, draws.get(), draws.get()));
      }
    };
  }
}
