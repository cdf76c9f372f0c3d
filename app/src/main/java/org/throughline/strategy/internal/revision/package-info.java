// SPDX-License-Identifier: Apache-2.0
/// What changed between one version of a strategy and another, and taking a revised paper in.
@org.jspecify.annotations.NullMarked
package org.throughline.strategy.internal.revision;
