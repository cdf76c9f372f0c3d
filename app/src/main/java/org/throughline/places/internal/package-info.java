// SPDX-License-Identifier: Apache-2.0
/// Forecasts being made in the background and kept.
@org.jspecify.annotations.NullMarked
package org.throughline.places.internal;
