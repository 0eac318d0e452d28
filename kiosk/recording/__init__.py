"""Recording a language on the kiosk, sentence by sentence: what, how it is kept, how it travels."""
