// SPDX-License-Identifier: Apache-2.0
/// Loads published figures and keeps what measures make of them.
@org.jspecify.annotations.NullMarked
package org.throughline.measures.internal.figures;
