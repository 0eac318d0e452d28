"""Tells qmllint about the Python types that QML sees: a qmltypes file from their meta-objects."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMetaMethod, QMetaObject, QObject

KNOWN = {
    "QString": "QString",
    "int": "int",
    "bool": "bool",
    "double": "double",
    "float": "double",
    "QUrl": "QUrl",
    "QVariantMap": "QVariantMap",
    "QVariantList": "QVariantList",
    "QStringList": "QStringList",
    "PyObject": "QVariant",
    "QVariant": "QVariant",
}


def write_module(
    folder: Path, singletons: dict[str, type[QObject]], types: list[type[QObject]]
) -> None:
    """Write `HocSo/App/` with qmldir and types into an import folder."""
    module = folder / "HocSo" / "App"
    module.mkdir(parents=True)
    (module / "qmldir").write_text("module HocSo.App\ntypeinfo app.qmltypes\ndepends QtQml\n")
    names = {kind.__name__ for kind in [*types, *singletons.values()]}
    parts = [_component(kind, kind.__name__, names, singleton=False) for kind in types]
    parts += [_component(kind, name, names, singleton=True) for name, kind in singletons.items()]
    (module / "app.qmltypes").write_text(
        "import QtQuick.tooling 1.2\nModule {\n" + "\n".join(parts) + "\n}\n"
    )


def _component(kind: type[QObject], name: str, names: set[str], *, singleton: bool) -> str:
    meta = kind.staticMetaObject
    base = meta.superClass()
    lines = [
        "Component {",
        f'  name: "{kind.__name__}"',
        f'  prototype: "{base.className() if base else "QObject"}"',
        '  accessSemantics: "reference"',
        f'  exports: ["HocSo.App/{name} 1.0"]',
        f"  isCreatable: false\n  isSingleton: {str(singleton).lower()}",
        "  exportMetaObjectRevisions: [256]",
        *_properties(kind, names),
        *_methods(meta, names),
        "}",
    ]
    return "\n".join(lines)


def _type(name: str, names: set[str]) -> tuple[str, bool]:
    plain = name.removesuffix("*")
    if plain in names or plain == "QObject":
        return plain, True
    return KNOWN.get(plain, "QVariant"), False


def _annotated(python: type[QObject], name: str, names: set[str]) -> str:
    """The type of ours that a getter says it returns, where the meta-object only knows QObject."""
    getter = getattr(python.__dict__.get(name), "fget", None)
    said = str(getattr(getter, "__annotations__", {}).get("return", "")).split(" | ")[0]
    return f"{said}*" if said in names else ""


def _properties(python: type[QObject], names: set[str]) -> list[str]:
    meta = python.staticMetaObject
    found = []
    for index in range(meta.propertyOffset(), meta.propertyCount()):
        one = meta.property(index)
        kind, pointer = _type(_annotated(python, str(one.name()), names) or one.typeName(), names)
        notify = (
            f'; notify: "{one.notifySignal().name().data().decode()}"'
            if one.hasNotifySignal()
            else ""
        )
        found.append(
            f'  Property {{ name: "{one.name()}"; type: "{kind}"; isPointer: {str(pointer).lower()};'
            f" isReadonly: {str(not one.isWritable()).lower()};"
            f" isConstant: {str(one.isConstant()).lower()}{notify} }}"
        )
    return found


def _methods(meta: QMetaObject, names: set[str]) -> list[str]:
    found = []
    for index in range(meta.methodOffset(), meta.methodCount()):
        one = meta.method(index)
        word = "Signal" if one.methodType() == QMetaMethod.MethodType.Signal else "Method"
        kinds = [bytes(kind.data()).decode() for kind in one.parameterTypes()]
        given = "".join(
            f' Parameter {{ name: "a{at}"; type: "{_type(kind, names)[0]}" }}'
            for at, kind in enumerate(kinds)
        )
        back = one.typeName()
        result = f' type: "{_type(back, names)[0]}";' if back and back != "void" else ""
        found.append(f'  {word} {{ name: "{one.name().data().decode()}";{result}{given} }}')
    return found
