// SPDX-License-Identifier: Apache-2.0
/// What anybody may read of the measures.
@org.jspecify.annotations.NullMarked
package org.throughline.measures.internal.publishing;
