/**
 * The page without a workspace: what can be opened, what was opened before, and a first walk. It
 * knows files by name and asks for them through the registry of actions.
 */
@NullMarked
package org.slipway.ui.welcome;

import org.jspecify.annotations.NullMarked;
