using System.Globalization;
using GamingAudit.Engine.Witnesses;

namespace GamingAudit.Reporting;

/// <summary>What a person is told of a witness.</summary>
public static class WitnessText
{
    /// <summary>What the exploit does: "repeat (Right, Left) 50 times".</summary>
    public static string Exploit(Witness witness) =>
        ActionSentence.Of([.. witness.Exploit.Steps.Select(ActionText.Of)]);

    /// <summary>How long that is, and was before it was simplified: "2 actions to write, 100 as it was found".</summary>
    public static string Length(Witness witness)
    {
        string now = Counted(witness.Exploit.Length, "action");
        return witness is { OriginalLength: { } length, OriginalSteps: { } steps }
            ? $"{now} to write, {Number(length)} as it was found in {Counted(steps, "step")}"
            : $"{now} to write";
    }

    private static string Counted(int number, string noun) => $"{Number(number)} {noun}{(number == 1 ? "" : "s")}";

    private static string Number(int number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
