"""What the installed core does in a terminal: `python -m phrasebank letter --topic commute`."""

import click

from phrasebank import __version__, letter_command


@click.group()
@click.version_option(__version__, message="%(version)s")
def main() -> None:
    """Words for turning down a job offer and staying welcome."""


main.add_command(letter_command.main)

if __name__ == "__main__":
    main(prog_name="python -m phrasebank")
