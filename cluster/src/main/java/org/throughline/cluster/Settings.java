// SPDX-License-Identifier: Apache-2.0
package org.throughline.cluster;

import java.io.Serializable;

/// How each council is forecast.
///
/// @param out the folder that all tables go to
/// @param simulations how many futures
/// @param seed which futures
record Settings(String out, int simulations, long seed) implements Serializable {
  private static final long serialVersionUID = 1L;
}
