namespace GamingAudit.Tool.Commands.Play;

/// <summary><c>recheck</c>: plays a witness under whatever the code is today.</summary>
internal sealed class RecheckCommand() : PlayCommand(
    "recheck", "Play a witness under today's code: does the exploit still pay?", strict: false)
{
    public override string Examples =>
        """
        gaming-audit recheck .gaming-audit/witnesses/boat-race.json

        Exit codes: 0 closed, 1 bad usage or no witness, 2 the exploit still pays,
        3 the witness no longer applies, 4 internal error.
        """;
}
