"""What this kiosk's figures come to, over months: pure reading of what it keeps for ever."""
