// SPDX-License-Identifier: Apache-2.0
/// The posts of the casework team, held and vacant.
@org.jspecify.annotations.NullMarked
package org.throughline.cases.internal.posts;
