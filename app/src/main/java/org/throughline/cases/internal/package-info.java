// SPDX-License-Identifier: Apache-2.0
/// How cases are kept.
@org.jspecify.annotations.NullMarked
package org.throughline.cases.internal;
