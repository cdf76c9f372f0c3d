// SPDX-License-Identifier: Apache-2.0
/// How published files are recognised and read. Nobody outside the library uses it.
@org.jspecify.annotations.NullMarked
package org.throughline.returns.statistics.internal;
