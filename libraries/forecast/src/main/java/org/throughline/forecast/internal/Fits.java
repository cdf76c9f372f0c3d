// SPDX-License-Identifier: Apache-2.0
package org.throughline.forecast.internal;

import org.throughline.forecast.Inputs;
import org.throughline.forecast.Model;

/// A fitted model, from which each thread takes a walker.
@FunctionalInterface
public interface Fits {

  Walker walker();

  /// Fits `model` to `inputs`.
  static Fits of(Inputs inputs, Model model) {
    return switch (model) {
      case WITAN -> {
        WitanFit fit = new WitanFit(inputs);
        yield () -> new WitanWalker(fit);
      }
      case THROUGHLINE -> {
        ThroughlineFit fit = new ThroughlineFit(inputs);
        Policy policy = new Policy(inputs.states(), inputs.years().length);
        yield () -> new ThroughlineWalker(fit, policy);
      }
    };
  }
}
