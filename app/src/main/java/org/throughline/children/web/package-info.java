// SPDX-License-Identifier: Apache-2.0
/// The pages of the index of children.
@org.jspecify.annotations.NullMarked
package org.throughline.children.web;
