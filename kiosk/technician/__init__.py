"""What a technician needs: self-test and repair."""
