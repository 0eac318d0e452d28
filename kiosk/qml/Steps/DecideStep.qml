// A situation: chosen like any answer.
ChooseStep {}
