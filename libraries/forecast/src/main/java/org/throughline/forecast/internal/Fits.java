// SPDX-License-Identifier: Apache-2.0
package org.throughline.forecast.internal;

import org.throughline.forecast.Inputs;
import org.throughline.forecast.Model;
import org.throughline.forecast.Scenario;

/// A fitted model, from which each thread takes a walker.
@FunctionalInterface
public interface Fits {

  Walker walker();

  /// Fits `model` to `inputs`.
  static Fits of(Inputs inputs, Model model, Scenario scenario) {
    return switch (model) {
      case WITAN -> {
        WitanFit fit = new WitanFit(inputs);
        yield () -> new WitanWalker(fit);
      }
      case THROUGHLINE -> {
        ThroughlineFit fit = new ThroughlineFit(inputs);
        Policy policy = new Policy(inputs, scenario);
        yield () -> new ThroughlineWalker(fit, policy);
      }
    };
  }
}
