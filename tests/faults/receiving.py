"""A hub that takes statements as fast as it can, through its own request handler.

The environment names its data folder and its settings, so that children are forked ready.
"""

from __future__ import annotations

import base64
import json
import random
import uuid
from typing import Any, cast

import django

django.setup()

from django.test import Client  # noqa: E402 -- Django must be set up first

import sync.hub.urls  # noqa: E402, F401 -- imported once, not by every child
from sync.hub.enrol import enrol  # noqa: E402
from sync.hub.models import Fact, Statement  # noqa: E402
from tests.faults.warm import say  # noqa: E402
from tests.helpers.hub import KioskAtHub, RunningHub, task_statement  # noqa: E402


def make_kiosk(token: str) -> None:
    """Enrol a kiosk and say who it is."""
    one = enrol(token, "0.1.0")
    say(
        json.dumps(
            {
                "kiosk": one.kiosk,
                "username": one.username,
                "secret": one.secret,
                "commune": one.commune,
            }
        )
    )


def receive(identity: str, seed: int) -> None:
    """Post batches for ever; say each id after the 200 that takes it."""
    who: dict[str, Any] = json.loads(identity)
    kiosk = KioskAtHub(cast("RunningHub", None), who)
    word = base64.b64encode(f"{who['username']}:{who['secret']}".encode()).decode()
    client = Client(headers={"authorization": f"Basic {word}", "host": "127.0.0.1"})
    dice = random.Random(seed)
    journal = str(uuid.uuid4())
    number = 0
    while True:
        batch = []
        for _ in range(dice.randint(1, 4)):
            number += 1
            batch.append(task_statement(kiosk, journal=journal, seq=number))
        answer = client.post(
            "/xapi/statements",
            data=json.dumps(batch),
            content_type="application/json",
            headers={"X-Experience-API-Version": "1.0.3"},
        )
        if answer.status_code != 200:
            say(f"refused {answer.status_code}")
            return
        for name in answer.json():
            say(f"saved {name}")


def stored() -> None:
    """Say every statement that is there, and how many facts it has."""
    facts = set(Fact.objects.values_list("statement_id", flat=True))
    for key, name in Statement.objects.values_list("id", "statement_id"):
        say(f"{name} {'whole' if key in facts else 'torn'}")
    say(f"facts {len(facts)}")
