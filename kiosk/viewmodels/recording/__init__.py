"""Behind the staff door: recording a language, sentence by sentence."""
