// SPDX-License-Identifier: Apache-2.0
/// The pages of the register of settings.
@org.jspecify.annotations.NullMarked
package org.throughline.settings.web;
