"""The system bus: one blocking call at a time, for the jobs thread; never for the screen's."""

from __future__ import annotations

from types import TracebackType
from typing import Any, Final, Self

from kiosk.machine.errors import BusFault

PATIENCE_SECONDS: Final = 20.0


class SystemBus:
    """An open connection; `with` closes it.

    Raises:
        BusFault: there is no bus here.
    """

    def __init__(self) -> None:
        # Imported here: no page before the technician's speaks to the bus.
        from jeepney.io.blocking import open_dbus_connection

        try:
            self._connection: Any = open_dbus_connection(bus="SYSTEM")
        except (OSError, ValueError, EOFError, KeyError) as error:
            raise BusFault("", f"there is no system bus: {error}") from error

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._connection.close()

    def call(
        self,
        service: str,
        path: str,
        interface: str,
        method: str,
        signature: str = "",
        *values: object,
    ) -> tuple[Any, ...]:
        """What a method answers.

        Raises:
            BusFault: with the error's name.
        """
        from jeepney import DBusAddress, MessageType, new_method_call

        address = DBusAddress(path, bus_name=service, interface=interface)
        message = new_method_call(address, method, signature or None, values)
        try:
            reply = self._connection.send_and_get_reply(message, timeout=PATIENCE_SECONDS)
        except (OSError, EOFError) as error:
            raise BusFault("", f"{service} does not answer {method}: {error}") from error
        if reply.header.message_type is MessageType.error:
            name = str(reply.header.fields.get(4, ""))
            said = str(reply.body[0]) if reply.body else ""
            raise BusFault(name, f"{service} refuses {method}: {name} {said}".strip())
        return tuple(reply.body)

    def get(self, service: str, path: str, interface: str, name: str) -> Any:
        """One property. Raises `BusFault`."""
        ((_, value),) = self.call(
            service, path, "org.freedesktop.DBus.Properties", "Get", "ss", interface, name
        )
        return value
