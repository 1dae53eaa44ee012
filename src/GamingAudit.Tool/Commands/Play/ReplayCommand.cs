namespace GamingAudit.Tool.Commands.Play;

/// <summary><c>replay</c>: plays a witness under the very code that it was recorded with.</summary>
internal sealed class ReplayCommand()
    : PlayCommand("replay", "Play a witness again: same code, same rewards.", strict: true)
{
    public override string Examples =>
        """
        gaming-audit replay .gaming-audit/witnesses/boat-race.json
        gaming-audit replay boat-race.json --source bin/Release/net10.0/Rewards.dll

        Exit codes: 0 reproduced, 1 bad usage or no witness, 2 other rewards than were recorded,
        3 the code is of another version (recheck it), 4 internal error.
        """;
}
