// SPDX-License-Identifier: Apache-2.0
/// Pages of forecasts: asking for one, watching it, and reading what it says and how wrong it was.
@org.jspecify.annotations.NullMarked
package org.throughline.places.web;
