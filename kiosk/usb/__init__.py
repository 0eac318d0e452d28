"""What a USB stick brings to this kiosk, and what it takes along."""
