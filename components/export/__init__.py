"""What is taken away: the same figures and sentences as bytes.

``document`` says what a paper holds, ``contents`` writes one, and a module a
format turns it into bytes. Nothing here knows of Dash or Flask: an address and a
command ask for the same.
"""
