"""From a sentence on the screen to the sound of it."""
