// SPDX-License-Identifier: Apache-2.0
/// How quick forecasts are.
@org.jspecify.annotations.NullMarked
package org.throughline.benchmarks;
