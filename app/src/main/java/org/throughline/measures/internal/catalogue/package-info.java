// SPDX-License-Identifier: Apache-2.0
/// Reads the files that define measures.
@org.jspecify.annotations.NullMarked
package org.throughline.measures.internal.catalogue;
