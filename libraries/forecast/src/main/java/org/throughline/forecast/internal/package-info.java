// SPDX-License-Identifier: Apache-2.0
/// How files are read, models are fitted and random numbers are drawn. Not for callers.
@org.jspecify.annotations.NullMarked
package org.throughline.forecast.internal;
