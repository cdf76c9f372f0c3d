// SPDX-License-Identifier: Apache-2.0
/// How quick the reckoning of the law is.
@org.jspecify.annotations.NullMarked
package org.throughline.benchmarks;
